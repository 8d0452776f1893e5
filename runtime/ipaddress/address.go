package ipaddress

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Address is ipaddress.IPv4Address or IPv6Address.
type Address struct {
	family *family
	n      *big.Int
	scope  *string
}

// NewIPv4Address is IPv4Address(address): a text, a number or four bytes.
func NewIPv4Address(address any) *Address { return v4.address(py.ToAny(address)) }

// NewIPv6Address is IPv6Address(address): a text, a number or sixteen bytes.
func NewIPv6Address(address any) *Address { return v6.address(py.ToAny(address)) }

// IPAddress is ipaddress.ip_address(address).
func IPAddress(address any) *Address {
	address = py.ToAny(address)
	for _, f := range []*family{v4, v6} {
		var a *Address
		err := py.Try(func() error { a = f.address(address); return nil })
		if err == nil {
			return a
		}
		if !py.Is(err, AddressValueError, NetmaskValueError) {
			panic(err)
		}
	}
	panic(py.ValueError.Newf("%s does not appear to be an IPv4 or IPv6 address", py.Repr(address)))
}

func (f *family) address(x any) *Address {
	if b, ok := lib.AsBytes(x); ok {
		if len(b)*8 != f.bits {
			panic(bad("%s (len %d != %d) is not permitted as an IPv%d address", py.Repr(x), len(b), f.bits/8, f.version))
		}
		return &Address{f, new(big.Int).SetBytes([]byte(b)), nil}
	}
	if py.IsInstance(x, py.IntType) {
		n := lib.BigOf(x)
		switch {
		case n.Sign() < 0:
			panic(bad("%s (< 0) is not permitted as an IPv%d address", n, f.version))
		case n.Cmp(f.allOnes) > 0:
			panic(bad("%s (>= 2**%d) is not permitted as an IPv%d address", n, f.bits, f.version))
		}
		return &Address{f, n, nil}
	}
	text := py.Str(x)
	if strings.Contains(text, "/") {
		panic(bad("Unexpected '/' in %s", py.Repr(x)))
	}
	var scope *string
	if addr, id, ok := strings.Cut(text, "%"); ok && f == v6 {
		if id == "" || strings.Contains(id, "%") {
			panic(bad("Invalid IPv6 address: \"%s\"", quoted(text)))
		}
		text, scope = addr, &id
	}
	return &Address{f, f.number(text), scope}
}

// String is str(a).
func (a *Address) String() string {
	text := a.family.text(a.n)
	if a.family == v6 && a.n.BitLen() <= 48 && new(big.Int).Rsh(a.n, 32).Int64() == 0xffff { // ::ffff:1.2.3.4
		text = "::ffff:" + v4.text(new(big.Int).And(a.n, v4.allOnes))
	}
	if a.scope != nil {
		text += "%" + *a.scope
	}
	return text
}

// PyStr is str(a).
func (a *Address) PyStr() string { return a.String() }

// PyRepr is IPv4Address('127.0.0.1').
func (a *Address) PyRepr() string { return a.PyClass().Name + "(" + quoted(a.String()) + ")" }

// PyHash is hash(a).
func (a *Address) PyHash() int { return py.Hash("0x" + a.n.Text(16)) }

// PyClass returns the class of the address.
func (a *Address) PyClass() *py.Class {
	if a.family == v4 {
		return IPv4AddressType
	}
	return IPv6AddressType
}

// Version is a.version.
func (a *Address) Version() int { return a.family.version }

// MaxPrefixlen is a.max_prefixlen.
func (a *Address) MaxPrefixlen() int { return a.family.bits }

// Packed is a.packed: the bytes in network order.
func (a *Address) Packed() py.Bytes {
	return py.Bytes(a.n.FillBytes(make([]byte, a.family.bits/8)))
}

// Exploded is a.exploded: all digits of an IPv6 address.
func (a *Address) Exploded() string {
	if a.family == v4 {
		return a.String()
	}
	hex := fmt.Sprintf("%032x", a.n)
	var parts []string
	for part := range slices.Chunk([]byte(hex), 4) {
		parts = append(parts, string(part))
	}
	return strings.Join(parts, ":")
}

// ReversePointer is a.reverse_pointer, its name in the DNS.
func (a *Address) ReversePointer() string {
	parts, zone := strings.Split(a.String(), "."), ".in-addr.arpa"
	if a.family == v6 {
		parts, zone = strings.Split(strings.ReplaceAll(a.Exploded(), ":", ""), ""), ".ip6.arpa"
	}
	slices.Reverse(parts)
	return strings.Join(parts, ".") + zone
}

// ScopeID is a.scope_id of an IPv6 address, or None (nil).
func (a *Address) ScopeID() *string { return a.scope }

// IPv4Mapped is a.ipv4_mapped: the IPv4 address in ::ffff:1.2.3.4, or None (nil).
func (a *Address) IPv4Mapped() *Address {
	if a.family == v6 && new(big.Int).Rsh(a.n, 32).Cmp(big.NewInt(0xffff)) == 0 {
		return &Address{v4, new(big.Int).And(a.n, v4.allOnes), nil}
	}
	return nil
}

// IPv6Mapped is a.ipv6_mapped: the IPv6 address ::ffff:1.2.3.4 of an IPv4 address.
func (a *Address) IPv6Mapped() *Address {
	return &Address{v6, new(big.Int).Or(a.n, new(big.Int).Lsh(big.NewInt(0xffff), 32)), nil}
}

// plus is a + n.
func (a *Address) plus(n *big.Int) *Address {
	return a.family.address(lib.Big(new(big.Int).Add(a.n, n)))
}

// Add is a + n.
func (a *Address) Add(n int) *Address { return a.plus(big.NewInt(int64(n))) }

// Sub is a - n.
func (a *Address) Sub(n int) *Address { return a.plus(big.NewInt(int64(-n))) }

// Eq is a == b.
func (a *Address) Eq(b *Address) bool {
	same := func(x, y *string) bool { return x == y || x != nil && y != nil && *x == *y }
	return a.family == b.family && a.n.Cmp(b.n) == 0 && same(a.scope, b.scope)
}

func (a *Address) cmp(b *Address) int {
	if a.family != b.family {
		panic(py.TypeError.Newf("%s and %s are not of the same version", a, b))
	}
	return a.n.Cmp(b.n)
}

// Lt is a < b.
func (a *Address) Lt(b *Address) bool { return a.cmp(b) < 0 }

// Le is a <= b.
func (a *Address) Le(b *Address) bool { return a.cmp(b) <= 0 }

// Gt is a > b.
func (a *Address) Gt(b *Address) bool { return a.cmp(b) > 0 }

// Ge is a >= b.
func (a *Address) Ge(b *Address) bool { return a.cmp(b) >= 0 }

// PyFormat is format(a, spec): as a text, or in binary or hexadecimal digits.
func (a *Address) PyFormat(spec string) string {
	if spec == "" || strings.HasSuffix(spec, "s") {
		return py.Format(a.String(), spec)
	}
	base, rest := spec[len(spec)-1:], spec[:len(spec)-1]
	alternate := strings.HasPrefix(rest, "#")
	grouping := strings.HasSuffix(rest, "_")
	if strings.TrimSuffix(strings.TrimPrefix(rest, "#"), "_") != "" || !strings.Contains("xbnX", base) {
		panic(py.TypeError.Newf("unsupported format string passed to %s.__format__", a.PyClass().Name))
	}
	if base == "n" {
		base = map[*family]string{v4: "b", v6: "x"}[a.family]
	}
	digits := a.family.bits
	if base != "b" {
		digits /= 4
	}
	if grouping {
		digits += digits/4 - 1
	}
	mark, group := "", ""
	if alternate {
		digits, mark = digits+2, "#"
	}
	if grouping {
		group = "_"
	}
	return py.Format(lib.Big(a.n), fmt.Sprintf("%s0%d%s%s", mark, digits, group, base))
}
