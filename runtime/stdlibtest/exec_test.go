package stdlibtest

import (
	"context"
	"fmt"
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// flow says how a statement ended.
type flow int

const (
	next flow = iota
	broke
	continued
	returned
)

func (s *scope) block(body []ast.Stmt) (flow, any) {
	for _, st := range body {
		if f, v := s.exec(st); f != next {
			return f, v
		}
	}
	return next, nil
}

func (s *scope) exec(st ast.Stmt) (flow, any) {
	switch st := st.(type) {
	case *ast.ExprStmt:
		s.eval(st.Value)
	case *ast.Assign:
		v := s.eval(st.Value)
		for _, t := range st.Targets {
			s.assign(t, v)
		}
	case *parser.AnnAssign:
		s.annotate(st)
	case *ast.AugAssign:
		s.augmented(st)
	case *ast.Return:
		return returned, s.opt(st.Value)
	case *ast.Break:
		return broke, nil
	case *ast.Continue:
		return continued, nil
	case *ast.If:
		if py.Truth(s.eval(st.Test)) {
			return s.block(st.Body)
		}
		return s.block(st.Orelse)
	case *ast.For:
		return s.loop(py.Iter(s.eval(st.Iter)).Next, st.Target, st.Body, st.Orelse)
	case *parser.AsyncFor:
		return s.loop(asyncNext(s.ctx(), s.eval(st.Iter)), st.Target, st.Body, st.Orelse)
	case *ast.While:
		return s.while(st)
	case *ast.Try:
		return s.try(st)
	case *ast.With:
		return s.with(st.Items, st.Body, false)
	case *parser.AsyncWith:
		return s.with(st.Items, st.Body, true)
	case *ast.Raise:
		s.raise(st)
	case *ast.Delete:
		for _, t := range st.Targets {
			s.delete(t)
		}
	case *ast.Assert:
		if !py.Truth(s.eval(st.Test)) {
			panic(py.AssertionError.New())
		}
	case *ast.Global:
		s.declare(st.Names, true)
	case *ast.Nonlocal:
		s.declare(st.Names, false)
	case *parser.Match:
		return s.match(st)
	default:
		s.define(st)
	}
	return next, nil
}

func (s *scope) annotate(st *parser.AnnAssign) {
	if st.Value != nil {
		s.assign(st.Target, s.eval(st.Value))
	}
	if n, ok := st.Target.(*ast.Name); ok && s.body != nil {
		a, ok := s.vars["__annotations__"].(*py.Dict[any, any])
		if !ok {
			a = py.NewDict[any, any]()
			s.store("__annotations__", a)
		}
		var v any
		if err := py.Try(func() error { v = s.eval(st.Annotation); return nil }); err != nil {
			v = s.file.Text(s.file.Span(st.Annotation))
		}
		a.Set(string(n.Id), v)
	}
}

func (s *scope) augmented(st *ast.AugAssign) {
	switch t := st.Target.(type) {
	case *ast.Name:
		s.store(string(t.Id), inplace(st.Op, s.load(string(t.Id)), s.eval(st.Value)))
	case *ast.Attribute:
		x := s.eval(t.Value)
		py.SetAttr(x, string(t.Attr), inplace(st.Op, py.GetAttr(x, string(t.Attr)), s.eval(st.Value)))
	case *ast.Subscript:
		x, k := s.eval(t.Value), s.eval(parser.SliceExpr(t.Slice))
		py.SetItem(x, k, inplace(st.Op, py.GetItem(x, k), s.eval(st.Value)))
	}
}

func (s *scope) loop(step func() (any, bool), target ast.Expr, body, orelse []ast.Stmt) (flow, any) {
	for {
		v, ok := step()
		if !ok {
			return s.block(orelse)
		}
		s.assign(target, v)
		switch f, v := s.block(body); f {
		case broke:
			return next, nil
		case returned:
			return f, v
		}
	}
}

func (s *scope) while(st *ast.While) (flow, any) {
	for py.Truth(s.eval(st.Test)) {
		switch f, v := s.block(st.Body); f {
		case broke:
			return next, nil
		case returned:
			return f, v
		}
	}
	return s.block(st.Orelse)
}

var handling []error

func (s *scope) try(st *ast.Try) (f flow, v any) {
	attempt := func(run func() (flow, any)) error {
		return py.Try(func() error { f, v = run(); return nil })
	}
	err := attempt(func() (flow, any) {
		f, v := s.block(st.Body)
		if f == next {
			return s.block(st.Orelse)
		}
		return f, v
	})
	if err != nil {
		for _, h := range st.Handlers {
			if h.ExprType != nil && !py.IsAny(err, s.eval(h.ExprType)) {
				continue
			}
			handled := err
			err = attempt(func() (flow, any) {
				handling = append(handling, handled)
				defer func() { handling = handling[:len(handling)-1] }()
				if h.Name != "" {
					s.store(string(h.Name), py.AsException(handled))
				}
				return s.block(h.Body)
			})
			if err != nil && err != handled {
				err = py.WithContext(err, handled)
			}
			break
		}
	}
	if st.Finalbody != nil {
		if ff, fv := s.block(st.Finalbody); ff != next {
			return ff, fv
		}
	}
	py.Check(err)
	return f, v
}

func (s *scope) with(items []*ast.WithItem, body []ast.Stmt, async bool) (f flow, v any) {
	if len(items) == 0 {
		return s.block(body)
	}
	cm := s.eval(items[0].ContextExpr)
	var x any
	if async {
		x = must(asyncio.AEnter(s.ctx(), cm))
	} else {
		x = must(py.CallMethod(s.ctx(), cm, "__enter__"))
	}
	err := py.Try(func() error {
		if items[0].OptionalVars != nil {
			s.assign(items[0].OptionalVars, x)
		}
		f, v = s.with(items[1:], body, async)
		return nil
	})
	if err != nil {
		handling = append(handling, err)
		defer func() { handling = handling[:len(handling)-1] }()
	}
	if async {
		py.Check(asyncio.AExit(s.ctx(), cm, err))
		return f, v
	}
	if err == nil {
		must(py.CallMethod(s.ctx(), cm, "__exit__", nil, nil, nil))
		return f, v
	}
	if py.Truth(must(py.CallMethod(s.ctx(), cm, "__exit__", py.ClassOf(err), py.AsException(err), nil))) {
		return next, nil
	}
	panic(err)
}

func (s *scope) raise(st *ast.Raise) {
	switch {
	case st.Exc == nil:
		panic(handling[len(handling)-1])
	case st.Cause != nil:
		panic(py.RaiseFromAny(s.ctx(), s.eval(st.Exc), s.eval(st.Cause)))
	}
	panic(py.Raise(s.ctx(), s.eval(st.Exc)))
}

func (s *scope) delete(t ast.Expr) {
	switch t := t.(type) {
	case *ast.Name:
		delete(s.vars, string(t.Id))
		if s.ns != nil {
			s.ns.Delete(string(t.Id))
		}
	case *ast.Attribute:
		py.DelAttr(s.eval(t.Value), string(t.Attr))
	case *ast.Subscript:
		py.DelItem(s.eval(t.Value), s.eval(parser.SliceExpr(t.Slice)))
	case *ast.Tuple:
		for _, x := range t.Elts {
			s.delete(x)
		}
	}
}

// define runs the statements that bind names: def, class, import.
func (s *scope) define(st ast.Stmt) {
	switch st := st.(type) {
	case *ast.FunctionDef:
		s.defineFunc(string(st.Name), st.Args, st.Body, st.DecoratorList, st.Returns, false)
	case *parser.AsyncFunctionDef:
		s.defineFunc(string(st.Name), st.Args, st.Body, st.DecoratorList, st.Returns, true)
	case *ast.ClassDef:
		s.defineClass(st)
	case *ast.Import:
		for _, a := range st.Names {
			m := module(string(a.Name))
			if a.AsName != "" {
				s.store(string(a.AsName), m)
				continue
			}
			top, _, _ := strings.Cut(string(a.Name), ".")
			s.store(top, module(top))
		}
	case *ast.ImportFrom:
		if st.Module == "__future__" {
			return
		}
		m := module(string(st.Module))
		for _, a := range st.Names {
			if a.Name == "*" {
				for _, n := range py.Dir(m) {
					if n[0] != '_' {
						s.store(n, py.GetAttr(m, n))
					}
				}
				continue
			}
			name := a.Name
			if a.AsName != "" {
				name = a.AsName
			}
			s.store(string(name), py.GetAttr(m, string(a.Name)))
		}
	case *ast.Pass:
	default:
		panic(fmt.Sprintf("statement %T", st))
	}
}

func (s *scope) defineFunc(name string, args *ast.Arguments, body []ast.Stmt, decorators []ast.Expr, _ ast.Expr, async bool) {
	f := s.function(name, args, body, async)
	if s.body != nil {
		f.QualName = s.vars["__qualname__"].(string) + "." + name
	}
	if doc, ok := docstring(body); ok {
		f.Doc = doc
	}
	ann := py.NewDict[any, any]()
	for _, p := range s.file.Params(args) {
		if p.Annotation != nil {
			py.Try(func() error { ann.Set(string(p.Name), s.eval(p.Annotation)); return nil })
		}
	}
	if ann.Len() > 0 {
		py.SetAttr(f, "__annotations__", ann)
	}
	s.store(name, s.decorate(f, decorators))
}

func (s *scope) decorate(x any, decorators []ast.Expr) any {
	fs := make([]any, len(decorators))
	for i, d := range decorators {
		fs[i] = s.eval(d)
	}
	for i := len(fs) - 1; i >= 0; i-- {
		x = must(py.Call(s.ctx(), fs[i], x))
	}
	return x
}

func docstring(body []ast.Stmt) (string, bool) {
	if e, ok := body[0].(*ast.ExprStmt); ok {
		if d, ok := e.Value.(*ast.Str); ok {
			return string(d.S), true
		}
	}
	return "", false
}

func (s *scope) defineClass(st *ast.ClassDef) {
	in := newScope(s, false)
	in.body = &classScope{}
	var bases []any
	var kw []py.KV
	for _, a := range parser.ClassArguments(st) {
		if a.Name != "" {
			kw = append(kw, py.KV{Key: string(a.Name), Value: s.eval(a.Value)})
		} else {
			bases = append(bases, s.eval(a.Value))
		}
	}
	in.ns = py.NewDict[any, any]()
	in.store("__module__", "__main__")
	qual := string(st.Name)
	if s.body != nil {
		qual = s.vars["__qualname__"].(string) + "." + qual
	} else if s.isFunc && s.parent != nil {
		qual = s.name + ".<locals>." + qual
	}
	in.store("__qualname__", qual)
	if doc, ok := docstring(st.Body); ok {
		in.store("__doc__", doc)
	}
	in.block(st.Body)
	c, err := py.MakeClass(s.ctx(), string(st.Name), bases, in.ns, kw...)
	py.Check(err)
	in.body.made = c
	s.store(string(st.Name), s.decorate(c, st.DecoratorList))
}

// asyncGenerator runs the body on a generator of its own; await inside suspends the task through it.
func (s *scope) asyncGenerator(name string, body []ast.Stmt) any {
	return asyncio.NewAsyncGenerator(name, func(ctx context.Context, yield func(any) (any, error)) error {
		s.run, s.give = ctx, yield
		return py.Try(func() error { s.block(body); return nil })
	})
}
