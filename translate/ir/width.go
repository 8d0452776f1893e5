package ir

import (
	"strings"
	"unicode/utf8"
)

// Width is the number of columns that e takes on one line; a function literal counts up to its opening brace.
func Width(e Expr) int {
	switch e := e.(type) {
	case nil:
		return 1 // the blank identifier
	case *Lit:
		if strings.Count(e.Text, `\n`) >= 2 {
			return 1 // text of several lines goes on below, between backquotes
		}
		return utf8.RuneCountInString(e.Text)
	case *Ref:
		return len(e.Var.GoName())
	case *FuncRef:
		if e.Func.RecvOf != nil {
			return len(e.Func.GoName()) + len(e.Func.RecvOf.GoName()) + 4
		}
		return len(e.Func.GoName())
	case *Qual:
		return len(PackageName(e.Pkg)) + 1 + len(e.Name) + typeArgsWidth(e.TypeArgs)
	case *Builtin:
		return len(e.Name)
	case *Select:
		return Width(e.X) + 1 + len(e.Member())
	case *Call:
		return Width(e.Fun) + 2 + listWidth(e.Args)
	case *TypeExpr:
		return len(e.T.String())
	case *Convert:
		return len(e.T.String()) + 2 + Width(e.X)
	case *Index:
		return Width(e.X) + 2 + Width(e.I)
	case *SliceExpr:
		return sliceWidth(e)
	case *Binary:
		return Width(e.L) + len(e.Op) + 2 + Width(e.R)
	case *Unary:
		return len(e.Op) + Width(e.X)
	case *Deref:
		return 1 + Width(e.X)
	case *Assert:
		return Width(e.X) + 3 + len(e.To.String())
	case *Composite:
		return compositeWidth(e)
	case *FuncLit:
		return funcLitWidth(e)
	}
	return 0
}

// Member is the selected name.
func (s *Select) Member() string {
	switch {
	case s.Method != nil:
		return s.Method.GoName()
	case s.Field != nil:
		return s.Field.GoName()
	}
	return s.Name
}

// Label is the field name of a keyed element of a struct literal, "" if it has none.
func (e *Elem) Label() string {
	if e.Field != nil {
		return e.Field.GoName()
	}
	return e.Name
}

func typeArgsWidth(ts []Type) int {
	if len(ts) == 0 {
		return 0
	}
	return 2 + len(joinTypes(ts))
}

func listWidth(es []Expr) int {
	w := 2 * max(0, len(es)-1)
	for _, e := range es {
		w += Width(e)
	}
	return w
}

func sliceWidth(e *SliceExpr) int {
	w := Width(e.X) + 3
	if e.Lo != nil {
		w += Width(e.Lo)
	}
	if e.Hi != nil {
		w += Width(e.Hi)
	}
	return w
}

func compositeWidth(e *Composite) int {
	w := len(e.Of.String()) + 2 + 2*max(0, len(e.Elems)-1)
	if e.Addr {
		w++
	}
	for i := range e.Elems {
		el := &e.Elems[i]
		w += Width(el.Value)
		if name := el.Label(); name != "" {
			w += len(name) + 2
		} else if el.Key != nil {
			w += Width(el.Key) + 2
		}
	}
	return w
}

// maxOneLine is how wide a function literal may be to stand on one line.
const maxOneLine = 60

// OneLine reports whether the literal is a short return and reads best on one line: func(x int) bool { return x > 0 }.
func (e *FuncLit) OneLine() bool {
	if len(e.Body) != 1 {
		return false
	}
	ret, ok := e.Body[0].(*Return)
	if !ok || len(ret.Lead) > 0 || ret.Trail != "" {
		return false
	}
	for _, v := range ret.Values {
		if hasFuncLit(v) {
			return false
		}
	}
	return headerWidth(e)+len(" return  }")+listWidth(ret.Values) <= maxOneLine
}

func funcLitWidth(e *FuncLit) int {
	if e.OneLine() {
		return headerWidth(e) + len(" return  }") + listWidth(e.Body[0].(*Return).Values)
	}
	return headerWidth(e)
}

func headerWidth(e *FuncLit) int {
	w := len("func() {") + 2*max(0, len(e.Params)-1)
	for _, p := range e.Params {
		if p == nil {
			w += 2
			continue
		}
		w += len(p.GoName()) + 1 + len(p.Type.String())
	}
	if len(e.Results) > 0 {
		w += 1 + len(joinTypes(e.Results))
	}
	return w
}
