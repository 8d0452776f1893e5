package bind

import (
	"fmt"
	"strings"

	"github.com/go-python/gpython/ast"
	"github.com/go-python/gpython/py"
)

// annotationText writes an annotation as CPython keeps it under from __future__ import annotations: made again of its tree, so that
// strings stand in single quotes and line ends are gone. ok is false of what annotations hardly hold, such as calls.
func annotationText(e ast.Expr) (text string, ok bool) {
	switch e := e.(type) {
	case *ast.Name:
		return string(e.Id), true
	case *ast.NameConstant:
		switch e.Value {
		case py.None:
			return "None", true
		case py.True:
			return "True", true
		case py.False:
			return "False", true
		}
	case *ast.Ellipsis:
		return "...", true
	case *ast.Num:
		if n, ok := e.N.(py.Int); ok {
			return fmt.Sprint(int(n)), true
		}
	case *ast.Str:
		return quotedText(string(e.S))
	case *ast.Attribute:
		of, ok := annotationText(e.Value)
		return of + "." + string(e.Attr), ok
	case *ast.Subscript:
		of, ok := annotationText(e.Value)
		index, isIndex := e.Slice.(*ast.Index)
		if !ok || !isIndex {
			return "", false
		}
		args, ok := annotationText(index.Value)
		if t, tuple := index.Value.(*ast.Tuple); tuple && len(t.Elts) > 1 {
			args = strings.TrimSuffix(strings.TrimPrefix(args, "("), ")")
		}
		return of + "[" + args + "]", ok
	case *ast.List:
		parts, ok := annotationTexts(e.Elts)
		return "[" + parts + "]", ok
	case *ast.Tuple:
		parts, ok := annotationTexts(e.Elts)
		if len(e.Elts) == 1 {
			parts += ","
		}
		return "(" + parts + ")", ok
	case *ast.BinOp:
		if e.Op != ast.BitOr {
			return "", false
		}
		left, ok1 := annotationText(e.Left)
		right, ok2 := annotationText(e.Right)
		_, nested := e.Right.(*ast.BinOp)
		return left + " | " + right, ok1 && ok2 && !nested
	}
	return "", false
}

func annotationTexts(list []ast.Expr) (text string, ok bool) {
	parts := make([]string, len(list))
	for i, e := range list {
		if parts[i], ok = annotationText(e); !ok {
			return "", false
		}
	}
	return strings.Join(parts, ", "), true
}

// quotedText is the repr of a string without characters that repr escapes.
func quotedText(s string) (text string, ok bool) {
	for _, r := range s {
		if r < ' ' || r > '~' || r == '\\' {
			return "", false
		}
	}
	if !strings.Contains(s, "'") {
		return "'" + s + "'", true
	}
	return `"` + s + `"`, !strings.Contains(s, `"`)
}
