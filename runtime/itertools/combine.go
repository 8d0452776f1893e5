package itertools

import (
	"slices"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func sizeArg(x any) int {
	r := lib.Int(x)
	if r < 0 {
		panic(py.ValueError.New("r must be non-negative"))
	}
	return r
}

func product(a []any) step {
	repeat := lib.Int(a[1])
	if repeat < 0 {
		panic(py.ValueError.New("repeat argument cannot be negative"))
	}
	var pools [][]any
	for _, x := range a[0].(py.Tuple) {
		pools = append(pools, py.Collect(x))
	}
	pools = slices.Repeat(pools, repeat)
	at := make([]int, len(pools))
	started := false
	for _, p := range pools {
		if len(p) == 0 {
			return none
		}
	}
	return func() (any, bool) {
		if started {
			i := len(pools) - 1
			for ; i >= 0; i-- {
				if at[i]++; at[i] < len(pools[i]) {
					break
				}
				at[i] = 0
			}
			if i < 0 {
				return nil, false
			}
		}
		started = true
		row := make(py.Tuple, len(pools))
		for i, p := range pools {
			row[i] = p[at[i]]
		}
		return row, true
	}
}

func pick(pool []any, indices []int) py.Tuple {
	row := make(py.Tuple, len(indices))
	for i, j := range indices {
		row[i] = pool[j]
	}
	return row
}

// combinations gives r of the pool in order; gap is 1 when elements come once and 0 when they may repeat.
func combinations(pool []any, r, gap int) step {
	n := len(pool)
	if gap == 1 && r > n || n == 0 && r > 0 {
		return none
	}
	at := make([]int, r)
	for i := range at {
		at[i] = i * gap
	}
	started := false
	return func() (any, bool) {
		if started {
			i := r - 1
			for i >= 0 && at[i] == n-1-gap*(r-1-i) {
				i--
			}
			if i < 0 {
				return nil, false
			}
			at[i]++
			for j := i + 1; j < r; j++ {
				at[j] = at[j-1] + gap
			}
		}
		started = true
		return pick(pool, at), true
	}
}

func permutations(pool []any, size any) step {
	n := len(pool)
	r := n
	if size != nil {
		if _, ok := size.(int); !ok {
			panic(py.TypeError.New("Expected int as r"))
		}
		r = sizeArg(size)
	}
	if r > n {
		return none
	}
	indices := make([]int, n)
	for i := range indices {
		indices[i] = i
	}
	cycles := make([]int, r)
	for i := range cycles {
		cycles[i] = n - i
	}
	started := false
	return func() (any, bool) {
		if started && !nextPermutation(indices, cycles) {
			return nil, false
		}
		started = true
		return pick(pool, indices[:r]), true
	}
}

func nextPermutation(indices, cycles []int) bool {
	n := len(indices)
	for i := len(cycles) - 1; i >= 0; i-- {
		if cycles[i]--; cycles[i] == 0 {
			moved := indices[i]
			copy(indices[i:], indices[i+1:])
			indices[n-1] = moved
			cycles[i] = n - i
			continue
		}
		j := n - cycles[i]
		indices[i], indices[j] = indices[j], indices[i]
		return true
	}
	return false
}
