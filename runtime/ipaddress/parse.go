// Package ipaddress answers Python's ipaddress module: addresses and networks of IPv4 and IPv6.
package ipaddress

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The exceptions of the module.
var (
	AddressValueError = lib.Exception("ipaddress", "AddressValueError", py.ValueError)
	NetmaskValueError = lib.Exception("ipaddress", "NetmaskValueError", py.ValueError)
)

// family is IPv4 or IPv6.
type family struct {
	version, bits int
	allOnes       *big.Int
}

func newFamily(version, bits int) *family {
	ones := new(big.Int).Lsh(big.NewInt(1), uint(bits))
	return &family{version, bits, ones.Sub(ones, big.NewInt(1))}
}

var v4, v6 = newFamily(4, 32), newFamily(6, 128)

func quoted(s string) string { return py.StrRepr(s) }

func bad(format string, args ...any) error { return AddressValueError.Newf(format, args...) }

func onlyDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// number reads the text of an address; failures panic.
func (f *family) number(text string) *big.Int {
	if text == "" {
		panic(bad("Address cannot be empty"))
	}
	if f == v4 {
		return number4(text)
	}
	return number6(text)
}

func number4(text string) *big.Int {
	octets := strings.Split(text, ".")
	if len(octets) != 4 {
		panic(bad("Expected 4 octets in %s", quoted(text)))
	}
	n := 0
	for _, o := range octets {
		why := ""
		v, _ := strconv.Atoi(o)
		switch {
		case o == "":
			why = "Empty octet not permitted"
		case !onlyDigits(o):
			why = "Only decimal digits permitted in " + quoted(o)
		case len(o) > 3:
			why = "At most 3 characters permitted in " + quoted(o)
		case o != "0" && o[0] == '0':
			why = "Leading zeros are not permitted in " + quoted(o)
		case v > 255:
			why = "Octet " + o + " (> 255) not permitted"
		}
		if why != "" {
			panic(bad("%s in %s", why, quoted(text)))
		}
		n = n<<8 | v
	}
	return big.NewInt(int64(n))
}

func number6(text string) *big.Int {
	parts := strings.Split(text, ":")
	if len(parts) < 3 {
		panic(bad("At least 3 parts expected in %s", quoted(text)))
	}
	if last := parts[len(parts)-1]; strings.Contains(last, ".") {
		var n int64
		if err := py.Try(func() error { n = number4(last).Int64(); return nil }); err != nil {
			panic(bad("%s in %s", py.Str(err), quoted(text)))
		}
		parts = append(parts[:len(parts)-1], strconv.FormatInt(n>>16, 16), strconv.FormatInt(n&0xffff, 16))
	}
	if len(parts) > 9 {
		panic(bad("At most 8 colons permitted in %s", quoted(text)))
	}
	skip := 0
	for i := 1; i < len(parts)-1; i++ {
		if parts[i] == "" {
			if skip > 0 {
				panic(bad("At most one '::' permitted in %s", quoted(text)))
			}
			skip = i
		}
	}
	high, low := len(parts), 0
	if skip > 0 {
		high, low = skip, len(parts)-skip-1
		if parts[0] == "" {
			if high--; high > 0 {
				panic(bad("Leading ':' only permitted as part of '::' in %s", quoted(text)))
			}
		}
		if parts[len(parts)-1] == "" {
			if low--; low > 0 {
				panic(bad("Trailing ':' only permitted as part of '::' in %s", quoted(text)))
			}
		}
		if high+low > 7 {
			panic(bad("Expected at most 7 other parts with '::' in %s", quoted(text)))
		}
	} else {
		switch {
		case len(parts) != 8:
			panic(bad("Exactly 8 parts expected without '::' in %s", quoted(text)))
		case parts[0] == "":
			panic(bad("Leading ':' only permitted as part of '::' in %s", quoted(text)))
		case parts[7] == "":
			panic(bad("Trailing ':' only permitted as part of '::' in %s", quoted(text)))
		}
	}
	n := new(big.Int)
	add := func(part string) { n.Lsh(n, 16).Or(n, big.NewInt(hextet(part, text))) }
	for _, p := range parts[:high] {
		add(p)
	}
	if skip > 0 {
		n.Lsh(n, uint(16*(8-high-low)))
	}
	for _, p := range parts[len(parts)-low:] {
		add(p)
	}
	return n
}

func hextet(part, text string) int64 {
	if strings.Trim(part, "0123456789abcdefABCDEF") != "" {
		panic(bad("Only hex digits permitted in %s in %s", quoted(part), quoted(text)))
	}
	if len(part) > 4 {
		panic(bad("At most 4 characters permitted in %s in %s", quoted(part), quoted(text)))
	}
	n, _ := strconv.ParseInt(part, 16, 64)
	return n
}

// text writes an address.
func (f *family) text(n *big.Int) string {
	b := n.FillBytes(make([]byte, f.bits/8))
	if f == v4 {
		return strconv.Itoa(int(b[0])) + "." + strconv.Itoa(int(b[1])) + "." + strconv.Itoa(int(b[2])) + "." + strconv.Itoa(int(b[3]))
	}
	var parts []string
	bestAt, bestLen, at, length := -1, 0, -1, 0
	for i := range 8 {
		v := int64(b[2*i])<<8 | int64(b[2*i+1])
		parts = append(parts, strconv.FormatInt(v, 16))
		if v != 0 {
			at, length = -1, 0
			continue
		}
		if at < 0 {
			at = i
		}
		if length++; length > bestLen {
			bestAt, bestLen = at, length
		}
	}
	if bestLen < 2 {
		return strings.Join(parts, ":")
	}
	return strings.Join(parts[:bestAt], ":") + "::" + strings.Join(parts[bestAt+bestLen:], ":")
}

// mask is the netmask of a prefix.
func (f *family) mask(prefix int) *big.Int {
	return new(big.Int).Xor(f.allOnes, new(big.Int).Rsh(f.allOnes, uint(prefix)))
}

// prefixOf reads what stands behind the slash: a length, or for IPv4 a netmask or a hostmask.
func (f *family) prefixOf(mask any) int {
	invalid := func() error { return NetmaskValueError.Newf("%s is not a valid netmask", py.Repr(mask)) }
	text, ok := lib.AsStr(mask)
	if !ok {
		n := lib.Int(mask)
		if n < 0 || n > f.bits {
			panic(invalid())
		}
		return n
	}
	if onlyDigits(text) {
		if n, err := strconv.Atoi(text); err == nil && n <= f.bits {
			return n
		}
		if f == v6 {
			panic(invalid())
		}
	} else if f == v6 {
		panic(invalid())
	}
	var n *big.Int
	if py.Try(func() error { n = f.number(text); return nil }) != nil {
		panic(invalid())
	}
	for _, m := range []*big.Int{n, new(big.Int).Xor(n, f.allOnes)} {
		for p := range f.bits + 1 {
			if f.mask(p).Cmp(m) == 0 {
				return p
			}
		}
	}
	panic(invalid())
}
