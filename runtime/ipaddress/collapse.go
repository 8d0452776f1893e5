package ipaddress

import (
	"iter"
	"math/big"
	"slices"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// summary is the fewest networks that hold just the addresses from first to last.
func (f *family) summary(first, last *big.Int) []*Network {
	var out []*Network
	one := big.NewInt(1)
	for next := new(big.Int).Set(first); next.Cmp(last) <= 0; {
		left := new(big.Int).Sub(last, next)
		bits := left.Add(left, one).BitLen() - 1
		if next.Sign() != 0 {
			bits = min(bits, int(next.TrailingZeroBits()))
		}
		out = append(out, &Network{f, new(big.Int).Set(next), f.bits - bits})
		next.Add(next, new(big.Int).Lsh(one, uint(bits)))
	}
	return out
}

// SummarizeAddressRange is ipaddress.summarize_address_range(first, last).
func SummarizeAddressRange(first, last *Address) iter.Seq[*Network] {
	if first.family != last.family {
		panic(py.TypeError.Newf("%s and %s are not of the same version", first, last))
	}
	if first.n.Cmp(last.n) > 0 {
		panic(py.ValueError.New("last IP address must be greater than first"))
	}
	return slices.Values(first.family.summary(first.n, last.n))
}

// CollapseAddresses is ipaddress.collapse_addresses(addresses): the fewest networks that hold the same addresses.
func CollapseAddresses(addresses any) any {
	var nets []*Network
	for x := range py.Seq(addresses) {
		var n *Network
		switch x := py.Carried(x).(type) {
		case *Address:
			n = &Network{x.family, x.n, x.family.bits}
		case *Network:
			n = x
		default:
			panic(py.AttributeError.Newf("'%s' object has no attribute '_prefixlen'", lib.TypeName(x)))
		}
		if len(nets) > 0 && nets[0].family != n.family {
			panic(py.TypeError.Newf("%s and %s are not of the same version", py.Str(x), nets[len(nets)-1]))
		}
		nets = append(nets, n)
	}
	slices.SortFunc(nets, (*Network).cmp)
	var out []any
	for i := 0; i < len(nets); {
		first, last := nets[i].n, nets[i].last()
		for i++; i < len(nets) && nets[i].n.Cmp(new(big.Int).Add(last, big.NewInt(1))) <= 0; i++ {
			if l := nets[i].last(); l.Cmp(last) > 0 {
				last = l
			}
		}
		for _, n := range nets[0].family.summary(first, last) {
			out = append(out, n)
		}
	}
	return py.Iter(py.NewList(out...))
}
