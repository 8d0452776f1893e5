package ipaddress

import (
	"math/big"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The classes of the module.
var (
	IPv4AddressType *py.Class
	IPv6AddressType *py.Class
	IPv4NetworkType *py.Class
	IPv6NetworkType *py.Class
)

// Names of Go types for the classes whose instances are all Address or Network.
type (
	address4 struct{ Address }
	address6 struct{ Address }
	network4 struct{ Network }
	network6 struct{ Network }
)

func compared[T any](test func(a, b T) bool) py.Method {
	return lib.M("other, /", func(self any, a []any) any {
		other, ok := py.Carried(a[0]).(T)
		if !ok {
			return py.NotImplemented
		}
		return test(self.(T), other)
	})
}

func ordered[T any](eq, lt, le, gt, ge func(a, b T) bool) py.Methods {
	return py.Methods{"__eq__": compared(eq), "__lt__": compared(lt), "__le__": compared(le), "__gt__": compared(gt), "__ge__": compared(ge)}
}

func prop[T any](f func(T) any) py.Method { return lib.Prop(func(self any) any { return f(self.(T)) }) }

func flag[T any](f func(T) bool) py.Method { return prop(func(x T) any { return f(x) }) }

func word[T any](f func(T) string) py.Method { return prop(func(x T) any { return f(x) }) }

func addressMethods(f *family) py.Methods {
	of := func(self any) *Address { return self.(*Address) }
	step := func(sign int64) py.Method {
		return lib.M("other, /", func(self any, a []any) any {
			if !py.IsInstance(a[0], py.IntType) {
				return py.NotImplemented
			}
			return of(self).plus(new(big.Int).Mul(lib.BigOf(a[0]), big.NewInt(sign)))
		})
	}
	m := ordered((*Address).Eq, (*Address).Lt, (*Address).Le, (*Address).Gt, (*Address).Ge)
	for name, method := range (py.Methods{
		"__new__":         lib.New("address", func(a []any) any { return f.address(a[0]) }),
		"__repr__":        lib.M("", func(self any, _ []any) any { return of(self).PyRepr() }),
		"__str__":         lib.M("", func(self any, _ []any) any { return of(self).String() }),
		"__hash__":        lib.M("", func(self any, _ []any) any { return of(self).PyHash() }),
		"__format__":      lib.M("fmt", func(self any, a []any) any { return of(self).PyFormat(py.Str(a[0])) }),
		"__int__":         lib.M("", func(self any, _ []any) any { return lib.Big(of(self).n) }),
		"__add__":         step(1),
		"__sub__":         step(-1),
		"version":         prop(func(a *Address) any { return a.Version() }),
		"max_prefixlen":   prop(func(a *Address) any { return a.MaxPrefixlen() }),
		"packed":          prop(func(a *Address) any { return a.Packed() }),
		"exploded":        word((*Address).Exploded),
		"compressed":      word((*Address).String),
		"reverse_pointer": word((*Address).ReversePointer),
		"is_private":      flag((*Address).IsPrivate),
		"is_global":       flag((*Address).IsGlobal),
		"is_loopback":     flag((*Address).IsLoopback),
		"is_multicast":    flag((*Address).IsMulticast),
		"is_link_local":   flag((*Address).IsLinkLocal),
		"is_reserved":     flag((*Address).IsReserved),
		"is_unspecified":  flag((*Address).IsUnspecified),
	}) {
		m[name] = method
	}
	if f == v4 {
		m["ipv6_mapped"] = prop(func(a *Address) any { return a.IPv6Mapped() })
		return m
	}
	m["ipv4_mapped"] = prop(func(a *Address) any { return py.ToAny(a.IPv4Mapped()) })
	m["scope_id"] = prop(func(a *Address) any { return py.ToAny(a.ScopeID()) })
	m["is_site_local"] = flag((*Address).IsSiteLocal)
	return m
}

func networkMethods(f *family) py.Methods {
	of := func(self any) *Network { return self.(*Network) }
	other := func(x any) *Network {
		n, ok := py.Carried(x).(*Network)
		if !ok {
			panic(py.TypeError.Newf("%s is not a network object", py.Str(x)))
		}
		return n
	}
	m := ordered((*Network).Eq, (*Network).Lt, (*Network).Le, (*Network).Gt, (*Network).Ge)
	for name, method := range (py.Methods{
		"__new__":     lib.New("address, strict=True", func(a []any) any { return f.network(a[0], py.Truth(a[1])) }),
		"__repr__":    lib.M("", func(self any, _ []any) any { return of(self).PyRepr() }),
		"__str__":     lib.M("", func(self any, _ []any) any { return of(self).String() }),
		"__hash__":    lib.M("", func(self any, _ []any) any { return of(self).PyHash() }),
		"__iter__":    lib.M("", func(self any, _ []any) any { return py.IterOf(of(self).All()) }),
		"__getitem__": lib.M("n, /", func(self any, a []any) any { return of(self).At(lib.Int(a[0])) }),
		"__contains__": lib.M("other, /", func(self any, a []any) any {
			x, ok := py.Carried(a[0]).(*Address)
			return ok && of(self).Contains(x)
		}),
		"hosts":             lib.M("", func(self any, _ []any) any { return py.IterOf(of(self).Hosts()) }),
		"overlaps":          lib.M("other", func(self any, a []any) any { return of(self).Overlaps(other(a[0])) }),
		"subnet_of":         lib.M("other", func(self any, a []any) any { return of(self).SubnetOf(other(a[0])) }),
		"supernet_of":       lib.M("other", func(self any, a []any) any { return of(self).SupernetOf(other(a[0])) }),
		"subnets":           lib.M("prefixlen_diff=1, new_prefix=None", func(self any, a []any) any { return py.IterOf(of(self).Subnets(lib.Int(a[0]), a[1])) }),
		"supernet":          lib.M("prefixlen_diff=1, new_prefix=None", func(self any, a []any) any { return of(self).Supernet(lib.Int(a[0]), a[1]) }),
		"network_address":   prop(func(n *Network) any { return n.NetworkAddress() }),
		"broadcast_address": prop(func(n *Network) any { return n.BroadcastAddress() }),
		"netmask":           prop(func(n *Network) any { return n.Netmask() }),
		"hostmask":          prop(func(n *Network) any { return n.Hostmask() }),
		"prefixlen":         prop(func(n *Network) any { return n.Prefixlen() }),
		"max_prefixlen":     prop(func(n *Network) any { return n.MaxPrefixlen() }),
		"version":           prop(func(n *Network) any { return n.Version() }),
		"num_addresses":     prop(func(n *Network) any { return py.ToAny(n.NumAddresses()) }),
		"with_prefixlen":    word((*Network).String),
		"with_netmask":      word((*Network).WithNetmask),
		"with_hostmask":     word((*Network).WithHostmask),
		"exploded":          word((*Network).Exploded),
		"compressed":        word((*Network).String),
		"is_private":        flag((*Network).IsPrivate),
		"is_global":         flag((*Network).IsGlobal),
		"is_loopback":       flag((*Network).IsLoopback),
		"is_multicast":      flag((*Network).IsMulticast),
		"is_link_local":     flag((*Network).IsLinkLocal),
		"is_reserved":       flag((*Network).IsReserved),
		"is_unspecified":    flag((*Network).IsUnspecified),
	}) {
		m[name] = method
	}
	return m
}

func init() {
	IPv4AddressType = lib.Class[address4]("ipaddress", "IPv4Address", nil, addressMethods(v4))
	IPv6AddressType = lib.Class[address6]("ipaddress", "IPv6Address", nil, addressMethods(v6))
	IPv4NetworkType = lib.Class[network4]("ipaddress", "IPv4Network", nil, networkMethods(v4))
	IPv6NetworkType = lib.Class[network6]("ipaddress", "IPv6Network", nil, networkMethods(v6))
}

// Module is the module object of ipaddress.
var Module = lib.Module("ipaddress", func(m *py.Module) {
	for _, c := range []*py.Class{IPv4AddressType, IPv6AddressType, IPv4NetworkType, IPv6NetworkType, AddressValueError, NetmaskValueError} {
		m.Set(c.Name, c)
	}
	address := func(x any) *Address {
		a, ok := py.Carried(x).(*Address)
		if !ok {
			panic(py.TypeError.New("first and last must be IP addresses, not networks"))
		}
		return a
	}
	lib.Add(m, "ip_address", "address", func(a []any) any { return IPAddress(a[0]) })
	lib.Add(m, "ip_network", "address, strict=True", func(a []any) any { return IPNetwork(a[0], py.Truth(a[1])) })
	lib.Add(m, "summarize_address_range", "first, last", func(a []any) any {
		return py.IterOf(SummarizeAddressRange(address(a[0]), address(a[1])))
	})
	lib.Add(m, "collapse_addresses", "addresses", func(a []any) any { return CollapseAddresses(a[0]) })
})
