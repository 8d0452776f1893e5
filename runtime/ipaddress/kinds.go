package ipaddress

import "slices"

// The networks that addresses are told apart by.
type registry struct{ private, exceptions, reserved, linkLocal, loopback, multicast []*Network }

func networks(f *family, texts ...string) []*Network {
	var out []*Network
	for _, t := range texts {
		out = append(out, f.network(t, true))
	}
	return out
}

var (
	shared     = networks(v4, "100.64.0.0/10")
	siteLocal  = networks(v6, "fec0::/10")
	registries = map[*family]*registry{
		v4: {
			networks(v4, "0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.0.170/31", "192.0.2.0/24",
				"192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4", "255.255.255.255/32"),
			networks(v4, "192.0.0.9/32", "192.0.0.10/32"),
			networks(v4, "240.0.0.0/4"), networks(v4, "169.254.0.0/16"), networks(v4, "127.0.0.0/8"), networks(v4, "224.0.0.0/4"),
		},
		v6: {
			networks(v6, "::1/128", "::/128", "::ffff:0:0/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10"),
			networks(v6, "2001:1::1/128", "2001:1::2/128", "2001:3::/32", "2001:4:112::/48", "2001:20::/28", "2001:30::/28"),
			networks(v6, "::/8", "100::/8", "200::/7", "400::/6", "800::/5", "1000::/4", "4000::/3", "6000::/3", "8000::/3", "a000::/3", "c000::/3",
				"e000::/4", "f000::/5", "f800::/6", "fe00::/9"),
			networks(v6, "fe80::/10"), networks(v6, "::1/128"), networks(v6, "ff00::/8"),
		},
	}
)

func (a *Address) in(nets []*Network) bool {
	return slices.ContainsFunc(nets, func(n *Network) bool { return n.Contains(a) })
}

func (a *Address) registry() *registry { return registries[a.family] }

// seen is the IPv4 address that an IPv6 address stands for, or the address itself.
func (a *Address) seen() *Address {
	if m := a.IPv4Mapped(); m != nil {
		return m
	}
	return a
}

// IsPrivate is a.is_private.
func (a *Address) IsPrivate() bool {
	a = a.seen()
	return a.in(a.registry().private) && !a.in(a.registry().exceptions)
}

// IsGlobal is a.is_global.
func (a *Address) IsGlobal() bool {
	return !a.in(shared) && !a.IsPrivate()
}

// IsLoopback is a.is_loopback.
func (a *Address) IsLoopback() bool { a = a.seen(); return a.in(a.registry().loopback) }

// IsMulticast is a.is_multicast.
func (a *Address) IsMulticast() bool { return a.in(a.registry().multicast) }

// IsLinkLocal is a.is_link_local.
func (a *Address) IsLinkLocal() bool { return a.in(a.registry().linkLocal) }

// IsReserved is a.is_reserved.
func (a *Address) IsReserved() bool { return a.in(a.registry().reserved) }

// IsUnspecified is a.is_unspecified.
func (a *Address) IsUnspecified() bool { return a.n.Sign() == 0 }

// IsSiteLocal is a.is_site_local.
func (a *Address) IsSiteLocal() bool { return a.in(siteLocal) }
