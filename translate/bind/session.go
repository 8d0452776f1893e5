package bind

import "github.com/py2goasync/py2goasync/translate/hir"

// Echo says which values of expression statements a program shows.
type Echo int

const (
	// EchoNone is a program.
	EchoNone Echo = iota
	// EchoAll is a session at the prompt: each value but None is shown, and after an exception it goes on.
	EchoAll
	// EchoLast is a cell of a notebook: the value of its last statement is shown.
	EchoLast
)

// prompted makes statements of a part what the prompt or the notebook makes of them.
//
//	>>> f(1)   =>  try: echo(f(1)), and go on
func (b *binder) prompted(body []hir.Stmt) []hir.Stmt {
	switch b.echo {
	case EchoAll:
		for i, s := range body {
			if canFail(s) {
				body[i] = b.goesOn(s)
			}
		}
	case EchoLast:
		if n := len(body); n > 0 {
			if last, ok := body[n-1].(*hir.ExprStmt); ok {
				last.X = b.echoed(last.X)
			}
		}
	}
	return body
}

// canFail is false for statements that no exception leaves, and for those that bind names of the whole program.
func canFail(s hir.Stmt) bool {
	switch s := s.(type) {
	case *hir.FuncDef, *hir.ClassDef, *hir.Import, *hir.Comment, *hir.Pass, *hir.AnnDecl:
		return false
	case *hir.Assign:
		_, constant := s.Value.(*hir.Const)
		return !constant || len(s.Targets) > 1
	}
	return true
}

// echoed is the call that shows a value.
func (b *binder) echoed(x hir.Expr) hir.Expr {
	if call, ok := x.(*hir.Call); ok && isName(call.Fn, "print") {
		return x
	}
	base := x.Base()
	fn := &hir.Name{Var: b.builtinVar("__prompt_echo__")}
	call := &hir.Call{Fn: fn, Args: []hir.Arg{{Value: x, Pos: base.Pos}}}
	fn.Pos, fn.End, call.Pos, call.End = base.Pos, base.End, base.Pos, base.End
	return call
}

func isName(x hir.Expr, name string) bool {
	n, ok := x.(*hir.Name)
	return ok && n.Var.Kind == hir.Builtin && n.Var.Name == name
}

func (b *binder) goesOn(s hir.Stmt) hir.Stmt {
	meta := s.Info()
	try := &hir.Try{Body: []hir.Stmt{s}, Prompt: true}
	try.Meta.Pos, try.Meta.Lead, meta.Lead = meta.Pos, meta.Lead, nil
	return try
}
