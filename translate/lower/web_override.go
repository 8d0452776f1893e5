package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// override changes what stands in for dependencies.
//
//	app.dependency_overrides[get_db] = fake_db  =>  app.Override(getDB, fakeDB, …)
//	del app.dependency_overrides[get_db]        =>  app.Restore(getDB)
//	app.dependency_overrides = {}               =>  app.RestoreAll()
func (b *builder) override(o *infer.Override) {
	app := b.hold("app", b.expr(o.App))
	if o.Clears {
		b.emit(ir.Do(ir.CallMethod(app(), "RestoreAll", ir.NoResult)))
	}
	for i, key := range o.Keys {
		what := b.dependency(key, nil)[0]
		if o.Values == nil {
			b.emit(ir.Do(ir.CallMethod(app(), "Restore", ir.NoResult, what)))
			continue
		}
		args := append([]ir.Expr{what}, b.dependency(o.Values[i], nil)...)
		b.emit(ir.Do(ir.CallMethod(app(), "Override", ir.NoResult, args...)))
	}
}

// overrideRow is app.dependency_overrides.update({…}), .pop(f) and .clear().
func overrideRow(b *builder, x *hir.Call) ir.Expr {
	o := infer.OverrideCalled(x)
	if o == nil {
		b.l.unsupported(x.Pos, x.End, "write app.dependency_overrides[dependency] = replacement", "this change of the overrides is not supported")
	} else {
		b.override(o)
	}
	return ir.Nil(ir.Any)
}
