package pytest

import (
	"fmt"
	"math"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// mismatches collects how far values are from what was expected.
type mismatches struct {
	rows                    [][3]string
	mostAbs, mostRel        any
	relIsInfinite           bool
	different, elementCount int
}

func greater(known, candidate any) any {
	if known == nil || py.Lt(known, candidate) {
		return candidate
	}
	return known
}

// add notes a value that is too far; by is what the relative difference is relative to.
func (m *mismatches) add(index string, got any, want *Approximate, by any) {
	m.different++
	m.rows = append(m.rows, [3]string{index, py.Str(got), want.repr()})
	var far any
	if py.Try(func() error { far = lib.Call(py.Builtin("abs"), py.Sub(want.expected, got)); return nil }) != nil {
		return
	}
	m.mostAbs = greater(m.mostAbs, far)
	if py.Eq(by, 0) {
		m.relIsInfinite = true
	} else {
		m.mostRel = greater(m.mostRel, py.TrueDiv(far, lib.Call(py.Builtin("abs"), by)))
	}
}

func (m *mismatches) lines() []string {
	vetted := func(x any) any {
		if x == nil {
			return math.Inf(-1)
		}
		return x
	}
	if m.relIsInfinite {
		m.mostRel = math.Inf(1)
	}
	rows := append([][3]string{{"Index", "Obtained", "Expected"}}, m.rows...)
	var wide [3]int
	for _, row := range rows {
		for i, cell := range row {
			wide[i] = max(wide[i], py.StrLen(cell))
		}
	}
	pad := func(s string, n int) string { return s + strings.Repeat(" ", n-py.StrLen(s)) }
	out := []string{
		fmt.Sprintf("comparison failed. Mismatched elements: %d / %d:", m.different, m.elementCount),
		"Max absolute difference: " + py.Str(vetted(m.mostAbs)),
		"Max relative difference: " + py.Str(vetted(m.mostRel)),
	}
	for _, row := range rows {
		out = append(out, pad(row[0], wide[0])+" | "+pad(row[1], wide[1])+" | "+pad(row[2], wide[2]))
	}
	return out
}

// compare tells how what was obtained differs from what was expected.
func (a *Approximate) compare(other any) []string {
	switch e := a.expected.(type) {
	case *py.Dict[any, any]:
		if e.Len() != py.Len(other) {
			return []string{"Impossible to compare mappings with different sizes.", fmt.Sprintf("Lengths: %d and %d", e.Len(), py.Len(other))}
		}
		m := &mismatches{elementCount: e.Len()}
		for k, v := range e.Items() {
			if !py.Contains(other, k) {
				keys := func(x any) string { return py.Str(lib.Method(x, "keys")) }
				return []string{"comparison failed.", "Mappings has different keys: expected " + keys(e) + " but got " + keys(other)}
			}
			if got, want := py.GetItem(other, k), a.of(v); !want.equals(got) {
				m.add(py.Str(k), got, want, v)
			}
		}
		return m.lines()
	case *py.List[any], py.Tuple:
		want, got := py.Collect(e), py.Collect(other)
		if len(want) != len(got) {
			return []string{"Impossible to compare lists with different sizes.", fmt.Sprintf("Lengths: %d and %d", len(want), len(got))}
		}
		m := &mismatches{elementCount: len(want)}
		for i, v := range want {
			if w := a.of(v); !w.equals(got[i]) {
				m.add(py.Str(i), got[i], w, got[i])
			}
		}
		return m.lines()
	}
	return []string{"comparison failed", "Obtained: " + py.Str(other), "Expected: " + a.repr()}
}
