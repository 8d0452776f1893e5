package ipaddress

import (
	"fmt"
	"iter"
	"math/big"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Network is ipaddress.IPv4Network or IPv6Network.
type Network struct {
	family *family
	n      *big.Int
	prefix int
}

// NewIPv4Network is IPv4Network(address, strict): a text with a slash, a number, bytes or a tuple of address and mask.
func NewIPv4Network(address any, strict bool) *Network { return v4.network(py.ToAny(address), strict) }

// NewIPv6Network is IPv6Network(address, strict).
func NewIPv6Network(address any, strict bool) *Network { return v6.network(py.ToAny(address), strict) }

// IPNetwork is ipaddress.ip_network(address, strict).
func IPNetwork(address any, strict bool) *Network {
	address = py.ToAny(address)
	for _, f := range []*family{v4, v6} {
		var n *Network
		err := py.Try(func() error { n = f.network(address, strict); return nil })
		if err == nil {
			return n
		}
		if !py.Is(err, AddressValueError, NetmaskValueError) {
			panic(err)
		}
	}
	panic(py.ValueError.Newf("%s does not appear to be an IPv4 or IPv6 network", py.Repr(address)))
}

func (f *family) network(x any, strict bool) *Network {
	var mask any = f.bits
	if t, ok := py.Carried(x).(py.Tuple); ok && len(t) > 0 {
		x = t[0]
		if len(t) > 1 {
			mask = t[1]
		}
	} else if _, isBytes := lib.AsBytes(x); !isBytes && !py.IsInstance(x, py.IntType) {
		parts := strings.Split(py.Str(x), "/")
		if len(parts) > 2 {
			panic(bad("Only one '/' permitted in %s", py.Repr(x)))
		}
		x = parts[0]
		if len(parts) == 2 {
			mask = parts[1]
		}
	}
	a := f.address(x)
	n := &Network{f, a.n, f.prefixOf(mask)}
	if masked := new(big.Int).And(a.n, f.mask(n.prefix)); masked.Cmp(a.n) != 0 {
		if strict {
			panic(py.ValueError.Newf("%s has host bits set", n))
		}
		n.n = masked
	}
	return n
}

func (n *Network) at(ip *big.Int) *Address { return &Address{n.family, ip, nil} }

// hosts counts the addresses behind the network's own.
func (n *Network) hostBits() *big.Int {
	return new(big.Int).Xor(n.family.allOnes, n.family.mask(n.prefix))
}

func (n *Network) last() *big.Int { return new(big.Int).Or(n.n, n.hostBits()) }

// NetworkAddress is n.network_address.
func (n *Network) NetworkAddress() *Address { return n.at(n.n) }

// BroadcastAddress is n.broadcast_address.
func (n *Network) BroadcastAddress() *Address { return n.at(n.last()) }

// Netmask is n.netmask.
func (n *Network) Netmask() *Address { return n.at(n.family.mask(n.prefix)) }

// Hostmask is n.hostmask.
func (n *Network) Hostmask() *Address { return n.at(n.hostBits()) }

// Prefixlen is n.prefixlen.
func (n *Network) Prefixlen() int { return n.prefix }

// MaxPrefixlen is n.max_prefixlen.
func (n *Network) MaxPrefixlen() int { return n.family.bits }

// Version is n.version.
func (n *Network) Version() int { return n.family.version }

// NumAddresses is n.num_addresses.
func (n *Network) NumAddresses() py.Int {
	return py.IntFromBig(new(big.Int).Add(n.hostBits(), big.NewInt(1)))
}

// String is str(n): 10.0.0.0/8.
func (n *Network) String() string { return fmt.Sprintf("%s/%d", n.at(n.n), n.prefix) }

// WithNetmask is n.with_netmask: 10.0.0.0/255.0.0.0.
func (n *Network) WithNetmask() string { return n.at(n.n).String() + "/" + n.Netmask().String() }

// WithHostmask is n.with_hostmask.
func (n *Network) WithHostmask() string { return n.at(n.n).String() + "/" + n.Hostmask().String() }

// Exploded is n.exploded.
func (n *Network) Exploded() string { return fmt.Sprintf("%s/%d", n.at(n.n).Exploded(), n.prefix) }

// PyStr is str(n).
func (n *Network) PyStr() string { return n.String() }

// PyRepr is IPv4Network('10.0.0.0/8').
func (n *Network) PyRepr() string { return n.PyClass().Name + "(" + quoted(n.String()) + ")" }

// PyHash is hash(n).
func (n *Network) PyHash() int {
	return py.Hash(lib.Big(new(big.Int).Xor(n.n, n.family.mask(n.prefix))))
}

// PyClass returns the class of the network.
func (n *Network) PyClass() *py.Class {
	if n.family == v4 {
		return IPv4NetworkType
	}
	return IPv6NetworkType
}

// Contains is a in n.
func (n *Network) Contains(a *Address) bool {
	return n.family == a.family && new(big.Int).And(a.n, n.family.mask(n.prefix)).Cmp(n.n) == 0
}

// span ranges over the addresses from first to last, once.
func (n *Network) span(first, last *big.Int) iter.Seq[*Address] {
	next := new(big.Int).Set(first)
	return func(yield func(*Address) bool) {
		for next.Cmp(last) <= 0 {
			a := n.at(new(big.Int).Set(next))
			next.Add(next, big.NewInt(1))
			if !yield(a) {
				return
			}
		}
	}
}

// All ranges over all addresses of the network.
func (n *Network) All() iter.Seq[*Address] { return n.span(n.n, n.last()) }

// Hosts is n.hosts(): the addresses but that of the network, and for IPv4 that of the broadcast.
func (n *Network) Hosts() iter.Seq[*Address] {
	if n.prefix >= n.family.bits-1 {
		return n.All()
	}
	last := n.last()
	if n.family == v4 {
		last.Sub(last, big.NewInt(1))
	}
	return n.span(new(big.Int).Add(n.n, big.NewInt(1)), last)
}

// At is n[i].
func (n *Network) At(i int) *Address {
	ip := new(big.Int).Add(n.n, big.NewInt(int64(i)))
	if i < 0 {
		ip.Add(n.last(), big.NewInt(int64(i)+1))
	}
	if ip.Cmp(n.n) < 0 || ip.Cmp(n.last()) > 0 {
		panic(py.IndexError.New("address out of range"))
	}
	return n.at(ip)
}

// Eq is n == m.
func (n *Network) Eq(m *Network) bool {
	return n.family == m.family && n.n.Cmp(m.n) == 0 && n.prefix == m.prefix
}

func (n *Network) cmp(m *Network) int {
	if n.family != m.family {
		panic(py.TypeError.Newf("%s and %s are not of the same version", n, m))
	}
	if c := n.n.Cmp(m.n); c != 0 {
		return c
	}
	return n.prefix - m.prefix
}

// Lt is n < m.
func (n *Network) Lt(m *Network) bool { return n.cmp(m) < 0 }

// Le is n <= m.
func (n *Network) Le(m *Network) bool { return n.cmp(m) <= 0 }

// Gt is n > m.
func (n *Network) Gt(m *Network) bool { return n.cmp(m) > 0 }

// Ge is n >= m.
func (n *Network) Ge(m *Network) bool { return n.cmp(m) >= 0 }

// Overlaps is n.overlaps(m).
func (n *Network) Overlaps(m *Network) bool {
	return m.Contains(n.NetworkAddress()) || m.Contains(n.BroadcastAddress()) || n.Contains(m.NetworkAddress())
}

// SubnetOf is n.subnet_of(m).
func (n *Network) SubnetOf(m *Network) bool {
	if n.family != m.family {
		panic(py.TypeError.Newf("%s and %s are not of the same version", n, m))
	}
	return m.n.Cmp(n.n) <= 0 && m.last().Cmp(n.last()) >= 0
}

// SupernetOf is n.supernet_of(m).
func (n *Network) SupernetOf(m *Network) bool {
	if n.family != m.family {
		panic(py.TypeError.Newf("%s and %s are not of the same version", m, n))
	}
	return m.SubnetOf(n)
}

// Subnets is n.subnets(prefixlen_diff, new_prefix); None for the new prefix means the difference.
func (n *Network) Subnets(diff int, newPrefix any) iter.Seq[*Network] {
	step := new(big.Int)
	next, prefix := new(big.Int).Set(n.n), n.prefix
	if n.prefix < n.family.bits {
		if newPrefix = py.ToAny(newPrefix); newPrefix != nil {
			p := lib.Int(newPrefix)
			switch {
			case p < n.prefix:
				panic(py.ValueError.New("new prefix must be longer"))
			case diff != 1:
				panic(py.ValueError.New("cannot set prefixlen_diff and new_prefix"))
			}
			diff = p - n.prefix
		}
		if diff < 0 {
			panic(py.ValueError.New("prefix length diff must be > 0"))
		}
		if prefix += diff; prefix > n.family.bits {
			panic(py.ValueError.Newf("prefix length diff %d is invalid for netblock %s", prefix, n))
		}
	}
	step.Lsh(big.NewInt(1), uint(n.family.bits-prefix))
	last := n.last()
	return func(yield func(*Network) bool) {
		for next.Cmp(last) <= 0 {
			s := &Network{n.family, new(big.Int).Set(next), prefix}
			next.Add(next, step)
			if !yield(s) {
				return
			}
		}
	}
}

// Supernet is n.supernet(prefixlen_diff, new_prefix).
func (n *Network) Supernet(diff int, newPrefix any) *Network {
	if n.prefix == 0 {
		return n
	}
	if newPrefix = py.ToAny(newPrefix); newPrefix != nil {
		p := lib.Int(newPrefix)
		switch {
		case p > n.prefix:
			panic(py.ValueError.New("new prefix must be shorter"))
		case diff != 1:
			panic(py.ValueError.New("cannot set prefixlen_diff and new_prefix"))
		}
		diff = n.prefix - p
	}
	if n.prefix < diff {
		panic(py.ValueError.Newf("current prefixlen is %d, cannot have a prefixlen_diff of %d", n.prefix, diff))
	}
	p := n.prefix - diff
	return &Network{n.family, new(big.Int).And(n.n, n.family.mask(p)), p}
}

func (n *Network) both(test func(a *Address) bool) bool {
	return test(n.NetworkAddress()) && test(n.BroadcastAddress())
}

// IsPrivate is n.is_private.
func (n *Network) IsPrivate() bool {
	r := registries[n.family]
	for _, e := range r.exceptions {
		if e.Contains(n.NetworkAddress()) || e.Contains(n.BroadcastAddress()) {
			return false
		}
	}
	for _, p := range r.private {
		if n.both(p.Contains) {
			return true
		}
	}
	return false
}

// IsGlobal is n.is_global.
func (n *Network) IsGlobal() bool { return !n.both(shared[0].Contains) && !n.IsPrivate() }

// IsLoopback is n.is_loopback.
func (n *Network) IsLoopback() bool { return n.both((*Address).IsLoopback) }

// IsMulticast is n.is_multicast.
func (n *Network) IsMulticast() bool { return n.both((*Address).IsMulticast) }

// IsLinkLocal is n.is_link_local.
func (n *Network) IsLinkLocal() bool { return n.both((*Address).IsLinkLocal) }

// IsReserved is n.is_reserved.
func (n *Network) IsReserved() bool { return n.both((*Address).IsReserved) }

// IsUnspecified is n.is_unspecified.
func (n *Network) IsUnspecified() bool { return n.both((*Address).IsUnspecified) }
