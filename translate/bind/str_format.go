package bind

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/hir"
)

// strFormat makes an f-string of "…".format(…) where the template stands there and every field finds its argument:
//
//	"{} is {:.1f}".format(name, x)  =>  f"{name} is {x:.1f}"
//
// All arguments are evaluated before the first is formatted, which the f-string is told. nil for other calls.
func (b *binder) strFormat(s *scope, e *ast.Call) hir.Expr {
	attr, ok := e.Func.(*ast.Attribute)
	if !ok || attr.Attr != "format" {
		return nil
	}
	template, ok := attr.Value.(*ast.Str)
	if !ok {
		return nil
	}
	f := &formatArgs{b: b, s: s, named: map[string]ast.Expr{}, looked: map[ast.Expr]*hir.Name{}}
	for _, a := range parser.CallArguments(e) {
		switch {
		case a.Star == 2 && b.isLocals(s, a.Value):
			f.locals(a.Value, string(template.S))
			continue
		case a.Star != 0:
			return nil
		case a.Name != "":
			f.named[string(a.Name)] = a.Value
		default:
			f.positional = append(f.positional, a.Value)
		}
		f.all = append(f.all, a.Value)
	}
	if _, ok := f.template(string(template.S), true); !ok || !f.sound() {
		return nil
	}
	f.binds, f.next = true, 0
	out, _ := f.template(string(template.S), true)
	out.Held = true
	return out
}

// formatArgs are the arguments of a call of format while the template is read.
type formatArgs struct {
	b               *binder
	s               *scope
	positional, all []ast.Expr
	named           map[string]ast.Expr
	looked          map[ast.Expr]*hir.Name // what **locals() gives
	next            int                    // of the fields without a number
	numbered        bool                   // fields have numbers
	order           []ast.Expr
	binds           bool // the template is known to be sound
}

// sound reports whether the fields evaluate the arguments as the call does: each once and in order, or all such that
// evaluating them at other times makes no difference.
func (f *formatArgs) sound() bool {
	inOrder := len(f.order) == len(f.all)
	for i, e := range f.order {
		inOrder = inOrder && i < len(f.all) && f.all[i] == e
	}
	if inOrder {
		return true
	}
	for _, e := range f.all {
		if !isSteady(e) {
			return false
		}
	}
	return true
}

// isSteady reports whether an expression only looks at variables and attributes.
func isSteady(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.Name, *ast.Num, *ast.Str, *ast.NameConstant:
		return true
	case *ast.Attribute:
		return isSteady(e.Value)
	}
	return false
}

// template reads a format string; fields in specifications are the inner level.
func (f *formatArgs) template(format string, outer bool) (*hir.FString, bool) {
	out := &hir.FString{}
	var plain strings.Builder
	flush := func() {
		if plain.Len() > 0 {
			out.Parts = append(out.Parts, text(plain.String()))
			plain.Reset()
		}
	}
	for i := 0; i < len(format); {
		c := format[i]
		switch {
		case outer && (c == '{' || c == '}') && strings.HasPrefix(format[i+1:], string(c)):
			plain.WriteByte(c)
			i += 2
		case c == '}':
			return nil, false
		case c == '{':
			end := closing(format[i:])
			if end < 0 {
				return nil, false
			}
			flush()
			part, ok := f.field(format[i+1:i+end], outer)
			if !ok {
				return nil, false
			}
			out.Parts = append(out.Parts, part)
			i += end + 1
		default:
			plain.WriteByte(c)
			i++
		}
	}
	flush()
	return out, true
}

// closing is where the field that text begins with ends; -1 when it does not.
func closing(text string) int {
	depth := 0
	for i, c := range text {
		switch c {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// field is {name!conversion:specification}.
func (f *formatArgs) field(text string, outer bool) (*hir.Format, bool) {
	head, spec, hasSpec := text, "", false
	if i := strings.IndexByte(text, ':'); i >= 0 {
		head, spec, hasSpec = text[:i], text[i+1:], true
	}
	name, conv, hasConv := strings.Cut(head, "!")
	if hasConv && conv != "r" && conv != "s" && conv != "a" || strings.ContainsAny(name, "{}") || !outer && hasSpec && strings.Contains(spec, "{") {
		return nil, false
	}
	x, ok := f.value(name)
	if !ok {
		return nil, false
	}
	part := &hir.Format{X: x}
	part.Pos, part.End = x.Base().Pos, x.Base().End
	if hasConv {
		part.Conv = rune(conv[0])
	}
	if spec != "" {
		if part.Spec, ok = f.template(spec, false); !ok {
			return nil, false
		}
		part.Spec.Pos = part.Pos
	}
	return part, true
}

// value is what a field shows: an argument, one of its attributes or elements.
func (f *formatArgs) value(name string) (hir.Expr, bool) {
	first, rest := name, ""
	if i := strings.IndexAny(name, ".["); i >= 0 {
		first, rest = name[:i], name[i:]
	}
	arg := f.named[first]
	if n, err := strconv.Atoi(first); first == "" || err == nil {
		if first == "" {
			n = f.next
			f.next++
		} else {
			f.numbered = true
		}
		if n < 0 || n >= len(f.positional) || f.numbered && f.next > 0 {
			return nil, false
		}
		arg = f.positional[n]
	}
	if arg == nil {
		return nil, false
	}
	x := hir.Expr(&hir.Const{})
	if n := f.looked[arg]; n != nil {
		own := *n
		x = &own
	} else if f.binds {
		x = f.b.expr(f.s, arg)
	}
	if !f.binds {
		f.order = append(f.order, arg)
	}
	for rest != "" {
		base := hir.ExprBase{Pos: x.Base().Pos, End: x.Base().End}
		if rest[0] == '.' {
			end := strings.IndexAny(rest[1:], ".[")
			if end < 0 {
				end = len(rest) - 1
			}
			x, rest = &hir.Attr{ExprBase: base, X: x, Name: rest[1 : end+1]}, rest[end+1:]
			if x.(*hir.Attr).Name == "" {
				return nil, false
			}
			continue
		}
		end := strings.IndexByte(rest, ']')
		if end <= 1 || end+1 < len(rest) && rest[end+1] != '.' && rest[end+1] != '[' {
			return nil, false
		}
		key := rest[1:end]
		index := hir.Expr(&hir.Const{ExprBase: base, Kind: hir.ConstStr, Str: key})
		if n, isNumber := new(big.Int).SetString(key, 10); isNumber && strings.Trim(key, "0123456789") == "" {
			index = &hir.Const{ExprBase: base, Kind: hir.ConstInt, Int: n}
		}
		x, rest = &hir.Index{ExprBase: base, X: x, I: index}, rest[end+1:]
	}
	return x, true
}
