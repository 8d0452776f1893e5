package stdlibtest

import (
	"context"
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// scope is one namespace: of the module, a function call, a class body or a comprehension.
type scope struct {
	vars     map[string]any
	parent   *scope
	file     *parser.File
	globals  *scope
	declared map[string]*scope // names declared global or nonlocal
	isFunc   bool
	first    py.Iterator
	run      context.Context
	y        *py.Yielder[any]
	class    *classScope // the class whose method this is
	self     any
	name     string                 // of the function
	ns       *py.Dict[any, any]     // the namespace of a class body, in order
	give     func(any) (any, error) // yields from an async generator
	body     *classScope            // set for the scope of a class body
}

type classScope struct{ made *py.Class }

func newScope(parent *scope, isFunc bool) *scope {
	return &scope{vars: map[string]any{}, parent: parent, globals: parent.globals, file: parent.file, isFunc: isFunc}
}

func (s *scope) ctx() context.Context {
	for c := s; c != nil; c = c.parent {
		if c.run != nil {
			return c.run
		}
	}
	return py.CurrentContext()
}

func (s *scope) yield(v any) any {
	for c := s; c != nil; c = c.parent {
		if c.give != nil {
			return must(c.give(v))
		}
		if c.y != nil {
			break
		}
	}
	return must(s.yielder().Yield(v))
}

func (s *scope) yielder() *py.Yielder[any] {
	for c := s; c != nil; c = c.parent {
		if c.y != nil {
			return c.y
		}
	}
	panic("yield outside of a generator")
}

func (s *scope) funcScope() *scope {
	for c := s; c != nil; c = c.parent {
		if c.isFunc && c.class != nil {
			return c
		}
	}
	panic(py.RuntimeError.New("super(): no arguments"))
}

func (s *scope) load(name string) any {
	for c := s; c != nil; c = c.parent {
		if c.body != nil && c != s {
			continue // names of a class body are not seen by its functions
		}
		if d := c.declared[name]; d != nil {
			c = d
		}
		if v, ok := c.vars[name]; ok {
			return v
		}
	}
	if v, ok := builtin(name); ok {
		return v
	}
	panic(py.NameError.Newf("name '%s' is not defined", name))
}

func (s *scope) store(name string, v any) {
	if d := s.declared[name]; d != nil {
		d.vars[name] = v
		return
	}
	s.vars[name] = v
	if s.ns != nil {
		s.ns.Set(name, v)
	}
}

func (s *scope) declare(names []ast.Identifier, global bool) {
	if s.declared == nil {
		s.declared = map[string]*scope{}
	}
	for _, n := range names {
		s.declared[string(n)] = s.globals
		for c := s.parent; c != nil && !global; c = c.parent {
			if _, ok := c.vars[string(n)]; ok && c.isFunc {
				s.declared[string(n)] = c
				break
			}
		}
	}
}

func (s *scope) assign(target ast.Expr, v any) {
	switch t := target.(type) {
	case *ast.Name:
		c := s
		for !c.isFunc && c.body == nil && c.parent != nil && isNamed(t) {
			c = c.parent
		}
		c.store(string(t.Id), v)
	case *ast.Attribute:
		py.SetAttr(s.eval(t.Value), string(t.Attr), v)
	case *ast.Subscript:
		py.SetItem(s.eval(t.Value), s.eval(parser.SliceExpr(t.Slice)), v)
	case *ast.Tuple:
		s.unpack(t.Elts, v)
	case *ast.List:
		s.unpack(t.Elts, v)
	}
}

// isNamed would tell the target of := apart, which belongs to the function; comprehension targets stay inside.
func isNamed(*ast.Name) bool { return false }

func (s *scope) unpack(elts []ast.Expr, v any) {
	for i, el := range elts {
		if st, ok := el.(*ast.Starred); ok {
			parts := py.UnpackStar(v, i, len(elts)-i-1)
			for j, target := range elts {
				if j == i {
					target = st.Value
				}
				s.assign(target, parts[j])
			}
			return
		}
	}
	for i, x := range py.Unpack(v, len(elts)) {
		s.assign(elts[i], x)
	}
}

// function makes a floor function of a def or lambda.
func (s *scope) function(name string, args *ast.Arguments, body []ast.Stmt, async bool) *py.Function {
	var params []string
	var defaults []any
	star, lastKind := false, parser.PosOrKeyword
	var names []string
	for _, p := range s.file.Params(args) {
		if lastKind == parser.PosOnly && p.Kind != parser.PosOnly {
			params = append(params, "/")
		}
		lastKind = p.Kind
		text := string(p.Name)
		switch p.Kind {
		case parser.VarArg:
			text, star = "*"+text, true
		case parser.KwArg:
			text = "**" + text
		case parser.KwOnly:
			if !star {
				params, star = append(params, "*"), true
			}
		}
		if p.Default != nil {
			text += "=?"
			defaults = append(defaults, s.eval(p.Default))
		}
		params = append(params, text)
		names = append(names, string(p.Name))
	}
	if lastKind == parser.PosOnly {
		params = append(params, "/")
	}
	class := s.body
	gen := hasYield(body)
	run := func(ctx context.Context, args []any) (any, error) {
		in := newScope(s, true)
		in.run, in.class, in.name = ctx, class, name
		for i, n := range names {
			in.vars[n] = args[i]
		}
		if len(args) > 0 {
			in.self = args[0]
		}
		return in.runBody(name, body, gen, async)
	}
	if async && !gen {
		return asyncFunc(name, strings.Join(params, ", "), run).WithDefaults(defaults...)
	}
	return py.NewFunction(name, strings.Join(params, ", "), run).WithDefaults(defaults...)
}

func (s *scope) runBody(name string, body []ast.Stmt, gen, async bool) (any, error) {
	var result any
	once := func() error {
		return py.Try(func() error {
			f, v := s.block(body)
			if f == returned {
				result = v
			}
			return nil
		})
	}
	switch {
	case gen && async:
		return s.asyncGenerator(name, body), nil
	case gen:
		return py.NewGenerator(name, func(y *py.Yielder[any]) (any, error) {
			s.y = y
			err := once()
			return result, err
		}), nil
	}
	err := once()
	return result, err
}

func hasYield(body []ast.Stmt) bool {
	found := false
	for _, st := range body {
		parser.Inspect(st, func(n ast.Ast) bool {
			switch n.(type) {
			case *ast.Yield, *ast.YieldFrom:
				found = true
			case *ast.FunctionDef, *parser.AsyncFunctionDef, *ast.ClassDef, *ast.Lambda:
				return false
			}
			return !found
		})
	}
	return found
}

// asyncFunc makes a coroutine function.
func asyncFunc(name, params string, run py.FunctionBody) *py.Function {
	var f *py.Function
	f = py.NewFunction(name, params, func(_ context.Context, args []any) (any, error) {
		return py.NewCoroutine(f, func(ctx context.Context) (any, error) { return run(ctx, args) }), nil
	}).Async()
	return f
}
