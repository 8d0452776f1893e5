package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// managerBody is the body of a function under @contextmanager or @asynccontextmanager:
//
//	@contextmanager
//	def f(): A; yield x; B  =>  return contextlib.ContextManager("f", func(yield func(int) error) error { A; if err := yield(x); err != nil { return err }; B })
func (b *builder) managerBody(f *hir.Func, g *genFrame) []ir.Stmt {
	et := b.l.goType(g.elem)
	sig := &ir.Signature{Params: []ir.Type{et}, Results: []ir.Type{ir.Error}}
	name, params := "ContextManager", []*ir.Var(nil)
	b.ctx = nil
	if f.IsAsync {
		sig.Params = []ir.Type{ir.Context, et}
		name = "AsyncContextManager"
		b.ctx = &ir.Var{Prefer: "ctx", Type: ir.Context}
		params = append(params, b.ctx)
	}
	g.yield = b.temp("yield", sig)
	params = append(params, g.yield)
	b.frame = &frame{results: []ir.Type{ir.Error}, raises: true}
	body := b.generatorStmts(f, nil)
	lit := ir.Closure(params, b.frame.results, body...)
	lit.PyName = f.Qualname
	gt := b.l.goType(b.l.callResult(f))
	return []ir.Stmt{b.at(f, ir.Ret(ir.CallOf(gt, ir.Pkg(ir.Runtime+"contextlib", name, nil2(gt)), ir.StringLit(f.Qualname), lit)))}
}

var _ = hir.Never
