package unittest

import (
	"fmt"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// addCollectionAsserts adds the methods that compare collections.
func addCollectionAsserts(def definer) {
	for _, name := range []string{"assertListEqual", "assertTupleEqual", "assertDictEqual", "assertSequenceEqual", "assertMultiLineEqual", "assertSetEqual"} {
		def(name, "self, first, second, msg=None", func(a []any) any {
			if py.Truth(py.Eq(a[1], a[2])) {
				return nil
			}
			return check(false, a[3], "%s", difference(a[1], a[2]))
		})
	}
	def("assertCountEqual", "self, first, second, msg=None", func(a []any) any {
		left, right := py.Collect(a[1]), py.Collect(a[2])
		var missing []any
		for _, x := range left {
			if i := indexOf(right, x); i >= 0 {
				right = append(right[:i:i], right[i+1:]...)
			} else {
				missing = append(missing, x)
			}
		}
		return check(len(missing) == 0 && len(right) == 0, a[3], "Element counts were not equal:\nFirst has %d, Second has %d that the other lacks", len(missing), len(right))
	})
}

func indexOf(list []any, x any) int {
	for i, y := range list {
		if py.Truth(py.Eq(x, y)) {
			return i
		}
	}
	return -1
}

// difference says how two values that should be equal differ.
func difference(a, b any) string {
	kind := ""
	if py.Type(a) == py.Type(b) {
		switch a.(type) {
		case *py.List[any]:
			kind = "Lists"
		case py.Tuple:
			kind = "Tuples"
		case *py.Set[any]:
			return setDifference(a, b)
		case *py.Dict[any, any]:
			return py.Repr(a) + " != " + py.Repr(b)
		}
	}
	text := py.Repr(a) + " != " + py.Repr(b)
	if kind == "" {
		return text
	}
	return kind + " differ: " + text + "\n" + firstDifference(strings.TrimSuffix(strings.ToLower(kind), "s"), py.Collect(a), py.Collect(b))
}

func firstDifference(kind string, a, b []any) string {
	for i := range min(len(a), len(b)) {
		if !py.Truth(py.Eq(a[i], b[i])) {
			return fmt.Sprintf("\nFirst differing element %d:\n%s\n%s\n", i, py.Repr(a[i]), py.Repr(b[i]))
		}
	}
	if len(a) > len(b) {
		return fmt.Sprintf("\nFirst %s contains %d additional elements.\nFirst extra element %d:\n%s\n", kind, len(a)-len(b), len(b), py.Repr(a[len(b)]))
	}
	return fmt.Sprintf("\nSecond %s contains %d additional elements.\nFirst extra element %d:\n%s\n", kind, len(b)-len(a), len(a), py.Repr(b[len(a)]))
}

func setDifference(a, b any) string {
	var lines []string
	for _, side := range []struct {
		name       string
		have, lack any
	}{{"first", a, b}, {"second", b, a}} {
		var only []string
		for _, x := range py.Collect(side.have) {
			if !py.Contains(side.lack, x) {
				only = append(only, py.Repr(x))
			}
		}
		if len(only) > 0 {
			lines = append(append(lines, "Items in the "+side.name+" set but not the "+map[string]string{"first": "second", "second": "first"}[side.name]+":"), only...)
		}
	}
	return strings.Join(lines, "\n")
}
