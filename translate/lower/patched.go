package lower

import (
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// patchable hands the variables that the program replaces by their names to unittest.mock, and the library classes of whose
// instances it replaces attributes.
//
//	patch("__main__.fetch")     =>  mock.Variable("fetch", &fetch)
//	patch.object(queue, "put")  =>  mock.Instances(asyncio.Queue)
//	patch("os.environ", {})     =>  mock.Modules(os), where the program does not import it
func (b *builder) patchable() {
	call := func(name string, args ...ir.Expr) {
		b.emit(ir.Do(ir.CallPkg(ir.Runtime+"unittest/mock", name, ir.NoResult, args...)))
	}
	for _, v := range b.l.m.Patched {
		call("Variable", ir.StringLit(v.Name), ir.AddrOf(ir.Use(b.l.variable(v))))
	}
	for _, m := range infer.OtherReplaced(b.l.m) {
		call("Modules", moduleObject(m))
	}
	for _, c := range b.l.m.OpenClasses {
		call("Instances", b.l.libClassObject(c.(*stubs.Class)))
	}
}
