package py

import (
	"iter"
	"math"
)

// Range is Python's range object. A start or step outside 64 bits is not representable and raises OverflowError on creation; a stop
// that no program can reach only does where anything but the numbers themselves is asked for.
type Range struct {
	Start, Stop, Step int
	far               bool // Stop stands for one outside 64 bits
}

// NewRange is range(start, stop, step).
func NewRange(start, stop, step int) *Range {
	if step == 0 {
		panic(ValueError.New("range() arg 3 must not be zero"))
	}
	return &Range{Start: start, Stop: stop, Step: step}
}

// NewFarRange is range(start, stop, step) whose stop may lie outside 64 bits.
func NewFarRange(start int, stop Int, step int) *Range {
	if stop.IsSmall() {
		return NewRange(start, stop.Int(), step)
	}
	r := NewRange(start, 0, step)
	switch up := stop.Sign() > 0; {
	case up && step > 0:
		r.Stop, r.far = math.MaxInt, true
	case !up && step < 0:
		r.Stop, r.far = math.MinInt, true
	default:
		stop.Int() // OverflowError
	}
	return r
}

// RangeBound is the start or the step of a range, which Go has only in 64 bits: it panics with a NotImplementedError for others.
func RangeBound(x Int) int {
	if !x.IsSmall() {
		panic(NotImplementedError.New("a range whose start or step lies outside 64 bits is not supported in Go"))
	}
	return x.Int()
}

// near raises OverflowError where the stop would have to be known.
func (r *Range) near() {
	if r.far {
		panic(OverflowError.New("Python int too large to convert to C ssize_t"))
	}
}

// PyClass returns range.
func (r *Range) PyClass() *Class { return RangeType }

// Len is len(r).
func (r *Range) Len() int {
	r.near()
	return rangeLen(r.Start, r.Stop, r.Step)
}

// At is r[i]; a negative index counts from the end.
func (r *Range) At(i int) int {
	if r.far && i >= 0 {
		return r.Start + i*r.Step
	}
	n := r.Len()
	if i < 0 {
		i += n
	}
	if uint(i) >= uint(n) {
		panic(IndexError.New("range object index out of range"))
	}
	return r.Start + i*r.Step
}

// Slice is r[lo:hi:step], itself a range.
func (r *Range) Slice(lo, hi, step *int) *Range {
	start, stop, by, _ := stepBounds(lo, hi, step, r.Len())
	return &Range{Start: r.Start + start*r.Step, Stop: r.Start + stop*r.Step, Step: r.Step * by}
}

// count is how many numbers there are to range over, or that nobody will get to the end.
func (r *Range) count() int {
	if r.far {
		return math.MaxInt
	}
	return r.Len()
}

// All ranges over the numbers.
func (r *Range) All() iter.Seq[int] {
	return func(yield func(int) bool) {
		x := r.Start
		for range r.count() {
			if !yield(x) {
				return
			}
			x += r.Step
		}
	}
}

// Backward is reversed(r).
func (r *Range) Backward() iter.Seq[int] {
	n := r.Len()
	return (&Range{Start: r.Start + (n-1)*r.Step, Stop: r.Start - r.Step, Step: -r.Step}).All()
}

// Contains is x in r.
func (r *Range) Contains(x int) bool {
	if r.Step > 0 && (x < r.Start || x >= r.Stop) || r.Step < 0 && (x > r.Start || x <= r.Stop) {
		return false
	}
	return (x-r.Start)%r.Step == 0
}

// Index is r.index(x).
func (r *Range) Index(x int) int {
	if !r.Contains(x) {
		panic(ValueError.Newf("%d is not in range", x))
	}
	return (x - r.Start) / r.Step
}

// Equal is r == other: ranges are equal when they hold the same numbers.
func (r *Range) Equal(other *Range) bool {
	n := r.Len()
	if n != other.Len() {
		return false
	}
	return n == 0 || r.Start == other.Start && (n == 1 || r.Step == other.Step)
}

func (r *Range) pyIter() Iterator {
	left, x := r.count(), r.Start
	return &iterator{RangeIteratorType, func() (any, bool) {
		if left == 0 {
			return nil, false
		}
		left--
		x += r.Step
		return x - r.Step, true
	}}
}
