package py

import "iter"

// Range is Python's range object. Bounds outside 64 bits are not representable and raise OverflowError on creation.
type Range struct {
	Start, Stop, Step int
}

// NewRange is range(start, stop, step).
func NewRange(start, stop, step int) *Range {
	if step == 0 {
		panic(ValueError.New("range() arg 3 must not be zero"))
	}
	return &Range{start, stop, step}
}

// PyClass returns range.
func (r *Range) PyClass() *Class { return RangeType }

// Len is len(r).
func (r *Range) Len() int { return rangeLen(r.Start, r.Stop, r.Step) }

// At is r[i]; a negative index counts from the end.
func (r *Range) At(i int) int {
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
	return &Range{r.Start + start*r.Step, r.Start + stop*r.Step, r.Step * by}
}

// All ranges over the numbers.
func (r *Range) All() iter.Seq[int] {
	return func(yield func(int) bool) {
		x := r.Start
		for range r.Len() {
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
	return (&Range{r.Start + (n-1)*r.Step, r.Start - r.Step, -r.Step}).All()
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
	left, x := r.Len(), r.Start
	return &iterator{RangeIteratorType, func() (any, bool) {
		if left == 0 {
			return nil, false
		}
		left--
		x += r.Step
		return x - r.Step, true
	}}
}
