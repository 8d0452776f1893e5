package unittest

import (
	"fmt"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/difflib"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/pprint"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// diffThreshold is the length from which on strings are not compared line by line.
const diffThreshold = 1 << 16

// equalities are the methods that compare values of one type for assertEqual.
var equalities = map[*py.Class]string{
	py.DictType: "assertDictEqual", py.ListType: "assertListEqual", py.TupleType: "assertTupleEqual",
	py.SetType: "assertSetEqual", py.FrozenSetType: "assertSetEqual", py.StrType: "assertMultiLineEqual",
}

// addEquality adds assertEqual and the methods that compare collections.
func addEquality(def definer) {
	def("addTypeEqualityFunc", "self, typeobj, function", func(a []any) any {
		s := of(a[0])
		if s.equalities == nil {
			s.equalities = map[any]any{}
		}
		s.equalities[a[1]] = a[2]
		return nil
	})
	def("assertEqual", "self, first, second, msg=None", func(a []any) any {
		t := py.Type(a[1])
		if t == py.Type(a[2]) {
			if f := of(a[0]).equalities[any(t)]; f != nil {
				if name, ok := f.(string); ok {
					f = py.GetAttr(a[0], name)
				}
				return lib.CallKW(f, a[1:3], []py.KV{{Key: "msg", Value: a[3]}})
			}
			if name := equalities[t]; name != "" {
				return lib.CallKW(py.GetAttr(a[0], name), a[1:3], []py.KV{{Key: "msg", Value: a[3]}})
			}
		}
		return plainEqual(a)
	})
	for name, class := range map[string]*py.Class{"assertListEqual": py.ListType, "assertTupleEqual": py.TupleType} {
		def(name, "self, first, second, msg=None", func(a []any) any { return sequenceEqual(a[0], a[1], a[2], a[3], class) })
	}
	def("assertSequenceEqual", "self, seq1, seq2, msg=None, seq_type=None", func(a []any) any {
		class, _ := a[4].(*py.Class)
		return sequenceEqual(a[0], a[1], a[2], a[3], class)
	})
	def("assertDictEqual", "self, d1, d2, msg=None", func(a []any) any {
		for i, word := range []string{"First", "Second"} {
			lib.Method(a[0], "assertIsInstance", a[i+1], py.DictType, word+" argument is not a dictionary")
		}
		if py.Truth(py.Eq(a[1], a[2])) {
			return nil
		}
		return check(a[0], false, a[3], "%s", truncated(a[0], shortened(" != ", a[1], a[2]), prettyDiff(a[1], a[2])))
	})
	def("assertMultiLineEqual", "self, first, second, msg=None", func(a []any) any {
		for i, word := range []string{"First", "Second"} {
			lib.Method(a[0], "assertIsInstance", a[i+1], py.StrType, word+" argument is not a string")
		}
		first, second := py.Str(a[1]), py.Str(a[2])
		switch {
		case first == second:
			return nil
		case len(first) > diffThreshold || len(second) > diffThreshold:
			return plainEqual(a)
		}
		diff := "\n" + strings.Join(ndiff(textLines(first), textLines(second)), "")
		return check(a[0], false, a[3], "%s", truncated(a[0], shortened(" != ", a[1], a[2]), diff))
	})
	def("assertSetEqual", "self, set1, set2, msg=None", func(a []any) any {
		var lines []string
		for i, title := range []string{"Items in the first set but not the second:", "Items in the second set but not the first:"} {
			only, err := lib.TryMethod(a[1+i], "difference", a[2-i])
			if err != nil {
				word := []string{"first", "second"}[i]
				why := word + " argument does not support set difference: "
				if py.Is(err, py.TypeError) {
					why = "invalid type when attempting set difference: "
				}
				return lib.Method(a[0], "fail", why+py.Str(py.AsException(err)))
			}
			if list := py.Collect(only); len(list) > 0 {
				lines = append(lines, title)
				for _, x := range list {
					lines = append(lines, py.Repr(x))
				}
			}
		}
		return check(a[0], len(lines) == 0, a[3], "%s", strings.Join(lines, "\n"))
	})
	def("assertCountEqual", "self, first, second, msg=None", func(a []any) any {
		lines := countDifferences(py.Collect(a[1]), py.Collect(a[2]))
		if len(lines) == 0 {
			return nil
		}
		return check(a[0], false, a[3], "%s", truncated(a[0], "Element counts were not equal:\n", strings.Join(lines, "\n")))
	})
}

func plainEqual(a []any) any {
	if py.Truth(py.Eq(a[1], a[2])) {
		return nil
	}
	return check(a[0], false, a[3], "%s", shortened(" != ", a[1], a[2]))
}

// sequenceEqual compares two sequences; class is what both must be, nil for anything.
func sequenceEqual(self, first, second, msg any, class *py.Class) any {
	kind := "sequence"
	if class != nil {
		kind = class.Name
		for i, x := range []any{first, second} {
			if !py.IsInstance(x, class) {
				panic(lib.Call(py.GetAttr(self, "failureException"), []string{"First", "Second"}[i]+" sequence is not a "+kind+": "+py.Repr(x)))
			}
		}
	}
	if py.Truth(py.Eq(first, second)) {
		return nil
	}
	a, b := py.Collect(first), py.Collect(second)
	text := strings.ToUpper(kind[:1]) + kind[1:] + "s differ: " + shortened(" != ", first, second) + "\n"
	same := true
	for i := range min(len(a), len(b)) {
		if !py.Truth(py.Eq(a[i], b[i])) {
			text += fmt.Sprintf("\nFirst differing element %d:\n%s\n", i, shortened("\n", a[i], b[i]))
			same = false
			break
		}
	}
	if same && len(a) == len(b) && class == nil && py.Type(first) != py.Type(second) {
		return nil // the sequences are the same, of different types
	}
	extra := func(word string, list []any, n int) {
		text += fmt.Sprintf("\n%s %s contains %d additional elements.\nFirst extra element %d:\n%s\n", word, kind, len(list)-n, n, py.Repr(list[n]))
	}
	switch {
	case len(a) > len(b):
		extra("First", a, len(b))
	case len(a) < len(b):
		extra("Second", b, len(a))
	}
	return check(self, false, msg, "%s", truncated(self, text, prettyDiff(first, second)))
}

// prettyDiff compares two values as pprint writes them.
func prettyDiff(a, b any) string {
	pretty := func(x any) []string { return strings.Split(py.Str(lib.Method(pprint.Module(), "pformat", x)), "\n") }
	return "\n" + strings.Join(ndiff(pretty(a), pretty(b)), "\n")
}

func ndiff(a, b []string) []string {
	var lines []string
	for _, l := range py.Collect(lib.Method(difflib.Module(), "ndiff", py.ListOf(a), py.ListOf(b))) {
		lines = append(lines, py.Str(l))
	}
	return lines
}

// textLines are the lines of a string with their ends, of which the last gets one too.
func textLines(s string) []string {
	if s != "" && s[len(s)-1] != '\n' {
		s += "\n"
	}
	var lines []string
	for _, l := range py.Collect(lib.Method(s, "splitlines", true)) {
		lines = append(lines, py.Str(l))
	}
	return lines
}

// truncated is a message with a diff, unless that is longer than maxDiff.
func truncated(self any, text, diff string) string {
	limit := py.GetAttr(self, "maxDiff")
	if n := len([]rune(diff)); limit != nil && n > lib.Int(limit) {
		return text + fmt.Sprintf("\nDiff is %d characters long. Set self.maxDiff to None to see it.", n)
	}
	return text + diff
}

// The lengths by which long reprs are shortened.
const (
	maxRepr     = 80
	placeholder = 12
	minBegin    = 5
	minEnd      = 5
	minCommon   = 5
	minDiff     = maxRepr - (minBegin + placeholder + minCommon + placeholder + minEnd)
)

// shortened are the reprs of two values, between them sep; what both begin with is left out where they are long.
func shortened(sep string, a, b any) string {
	x, y := []rune(py.Repr(a)), []rune(py.Repr(b))
	longest := max(len(x), len(y))
	if longest <= maxRepr {
		return string(x) + sep + string(y)
	}
	n := 0
	for n < len(x) && n < len(y) && x[n] == y[n] {
		n++
	}
	if common := maxRepr - (longest - n + minBegin + placeholder); common > minCommon {
		head := shorten(x[:n], minBegin, common)
		return head + string(x[n:]) + sep + head + string(y[n:])
	}
	head := shorten(x[:n], minBegin, minCommon)
	return head + shorten(x[n:], minDiff, minEnd) + sep + head + shorten(y[n:], minDiff, minEnd)
}

func shorten(s []rune, begin, end int) string {
	if skip := len(s) - begin - end; skip > placeholder {
		return fmt.Sprintf("%s[%d chars]%s", string(s[:begin]), skip, string(s[len(s)-end:]))
	}
	return string(s)
}

// countDifferences tells of the elements that two sequences do not have equally often.
func countDifferences(a, b []any) (lines []string) {
	seen := make([]any, 0, len(a)+len(b))
	count := func(list []any, x any) int {
		n := 0
		for _, y := range list {
			if py.Same(x, y) || py.Truth(py.Eq(x, y)) {
				n++
			}
		}
		return n
	}
	for _, x := range append(append([]any(nil), a...), b...) {
		if count(seen, x) > 0 {
			continue
		}
		seen = append(seen, x)
		if first, second := count(a, x), count(b, x); first != second {
			lines = append(lines, fmt.Sprintf("First has %d, Second has %d:  %s", first, second, py.Repr(x)))
		}
	}
	return lines
}
