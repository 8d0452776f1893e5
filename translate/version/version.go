// Package version decides tests of the version of Python, which never changes for the programs that are converted.
package version

import (
	"slices"

	"github.com/go-python/gpython/ast"
	"github.com/go-python/gpython/py"
)

// python is the version whose behaviour the programs have.
var python = []int{3, 13, 0}

// Test decides a condition; isSys tells which names are the module sys.
//
//	sys.version_info >= (3, 8), sys.version_info[0] == 2, sys.version_info.major < 3, and these with and, or, not
func Test(e ast.Expr, isSys func(name string) bool) (truth, known bool) {
	switch e := e.(type) {
	case *ast.UnaryOp:
		truth, known = Test(e.Operand, isSys)
		return !truth, known && e.Op == ast.Not
	case *ast.BoolOp:
		truth = e.Op == ast.And
		for _, v := range e.Values {
			t, ok := Test(v, isSys)
			if !ok {
				return false, false
			}
			if e.Op == ast.And {
				truth = truth && t
			} else {
				truth = truth || t
			}
		}
		return truth, true
	case *ast.Compare:
		left, ok := part(e.Left, isSys)
		if !ok || len(e.Ops) != 1 {
			return false, false
		}
		right, ok := numbers(e.Comparators[0])
		if !ok || left.single != right.single || len(right.parts) > len(python) {
			return false, false
		}
		c := slices.Compare(left.parts, right.parts)
		if left.whole && c == 0 && len(left.parts) == 3 {
			c = 1 // (3, 13, 0, "final", 0) is more than (3, 13, 0)
		}
		switch e.Ops[0] {
		case ast.Lt:
			return c < 0, true
		case ast.LtE:
			return c <= 0, true
		case ast.Gt:
			return c > 0, true
		case ast.GtE:
			return c >= 0, true
		case ast.Eq:
			return c == 0, true
		case ast.NotEq:
			return c != 0, true
		}
	}
	return false, false
}

// version is a number or some of the numbers of a version.
type version struct {
	parts         []int
	single, whole bool
}

// part reads sys.version_info, or a part of it.
func part(e ast.Expr, isSys func(string) bool) (version, bool) {
	switch e := e.(type) {
	case *ast.Attribute:
		if n, ok := e.Value.(*ast.Name); ok && e.Attr == "version_info" {
			return version{parts: python, whole: true}, isSys(string(n.Id))
		}
		whole, ok := part(e.Value, isSys)
		i := slices.Index([]string{"major", "minor", "micro"}, string(e.Attr))
		if !ok || i < 0 {
			return version{}, false
		}
		return version{parts: whole.parts[i : i+1], single: true}, true
	case *ast.Subscript:
		whole, ok := part(e.Value, isSys)
		if !ok || !whole.whole {
			return version{}, false
		}
		switch i := e.Slice.(type) {
		case *ast.Index:
			if n, ok := number(i.Value); ok && n < len(python) {
				return version{parts: python[n : n+1], single: true}, true
			}
		case *ast.Slice:
			if n, ok := number(i.Upper); ok && i.Lower == nil && i.Step == nil && n <= len(python) {
				return version{parts: python[:n]}, true
			}
		}
	}
	return version{}, false
}

func numbers(e ast.Expr) (version, bool) {
	if n, ok := number(e); ok {
		return version{parts: []int{n}, single: true}, true
	}
	t, ok := e.(*ast.Tuple)
	if !ok {
		return version{}, false
	}
	var v version
	for _, x := range t.Elts {
		n, ok := number(x)
		if !ok {
			return version{}, false
		}
		v.parts = append(v.parts, n)
	}
	return v, true
}

func number(e ast.Expr) (int, bool) {
	n, ok := e.(*ast.Num)
	if !ok {
		return 0, false
	}
	i, ok := n.N.(py.Int)
	return int(i), ok
}
