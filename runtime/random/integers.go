package random

import (
	"math/big"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Randint is randint(a, b): both ends included.
func (r *Random) Randint(a, b int) int {
	if width := b - a; width >= 0 && width+1 > 0 {
		return a + r.below(width+1)
	}
	return r.RandintBig(py.NewInt(a), py.NewInt(b)).Int()
}

// RandintBig is randint(a, b) of ints of any size.
func (r *Random) RandintBig(a, b py.Int) py.Int {
	return r.RandrangeBig(a, b.Add(py.NewInt(1)), py.NewInt(1))
}

// Randrange is randrange(stop).
func (r *Random) Randrange(stop int) int {
	if stop <= 0 {
		panic(py.ValueError.New("empty range for randrange()"))
	}
	return r.below(stop)
}

// RandrangeFrom is randrange(start, stop).
func (r *Random) RandrangeFrom(start, stop int) int {
	if width := stop - start; start < stop && width > 0 {
		return start + r.below(width)
	}
	return r.RandrangeBig(py.NewInt(start), py.NewInt(stop), py.NewInt(1)).Int()
}

// RandrangeStep is randrange(start, stop, step).
func (r *Random) RandrangeStep(start, stop, step int) int {
	return r.RandrangeBig(py.NewInt(start), py.NewInt(stop), py.NewInt(step)).Int()
}

// RandrangeBig is randrange(start, stop, step) of ints of any size.
func (r *Random) RandrangeBig(start, stop, step py.Int) py.Int {
	width := new(big.Int).Sub(stop.Big(), start.Big())
	s := step.Big()
	if s.Cmp(big.NewInt(1)) == 0 {
		if width.Sign() <= 0 {
			panic(py.ValueError.Newf("empty range in randrange(%s, %s)", start, stop))
		}
		return py.IntFromBig(new(big.Int).Add(start.Big(), r.bigBelow(width)))
	}
	if s.Sign() == 0 {
		panic(py.ValueError.New("zero step for randrange()"))
	}
	n := py.IntFromBig(new(big.Int).Add(width, new(big.Int).Sub(s, big.NewInt(int64(s.Sign()))))).FloorDiv(step)
	if n.Sign() <= 0 {
		panic(py.ValueError.Newf("empty range in randrange(%s, %s, %s)", start, stop, step))
	}
	return py.IntFromBig(new(big.Int).Add(start.Big(), new(big.Int).Mul(s, r.bigBelow(n.Big()))))
}

// RandrangeAny is randrange(start, stop, step) of anything; absent arguments are nil.
func (r *Random) RandrangeAny(start, stop, step any) any {
	first := py.Index(start)
	if stop == nil {
		if step != nil {
			panic(py.TypeError.New("Missing a non-None stop argument"))
		}
		if first.Sign() <= 0 {
			panic(py.ValueError.New("empty range for randrange()"))
		}
		return py.ToAny(py.IntFromBig(r.bigBelow(first.Big())))
	}
	by := py.NewInt(1)
	if step != nil {
		by = py.Index(step)
	}
	return py.ToAny(r.RandrangeBig(first, py.Index(stop), by))
}

// RandintAny is randint(a, b) of anything.
func (r *Random) RandintAny(a, b any) any {
	return r.RandrangeAny(a, py.Add(b, 1), nil)
}

func length(x any) int {
	if n := py.Len(x); n > 0 {
		return n
	}
	panic(py.IndexError.New("Cannot choose from an empty sequence"))
}

func stateOf(x any) []uint32 {
	items := py.Collect(x)
	if len(items) != twisterN+1 {
		panic(py.ValueError.New("state vector is the wrong size"))
	}
	out := make([]uint32, len(items))
	for i, v := range items {
		out[i] = uint32(lib.Int(v))
	}
	return out
}

// Getstate is getstate().
func (r *Random) Getstate() py.Tuple {
	if r.mt == nil {
		panic(py.NotImplementedError.New("System entropy source does not have state."))
	}
	state := make(py.Tuple, 0, twisterN+1)
	for _, w := range r.mt.state {
		state = append(state, int(w))
	}
	state = append(state, r.mt.index)
	return py.Tuple{3, state, py.ToAny(r.gauss)}
}

// Setstate is setstate(state).
func (r *Random) Setstate(state any) {
	if r.mt == nil {
		panic(py.NotImplementedError.New("System entropy source does not have state."))
	}
	parts := py.Unpack(state, 3)
	if v := lib.Int(parts[0]); v != 3 {
		panic(py.ValueError.Newf("state with version %d passed to Random.setstate() of version 3", v))
	}
	words := stateOf(parts[1])
	copy(r.mt.state[:], words)
	r.mt.index = int(words[twisterN])
	r.gauss = py.To[*float64](parts[2])
}
