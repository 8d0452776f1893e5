package lower

import "github.com/py2goasync/py2goasync/translate/ir"

// patchable hands the variables that the program replaces by their names to unittest.mock.
//
//	patch("__main__.fetch")  =>  mock.Variable("fetch", &fetch)
func (b *builder) patchable() {
	for _, v := range b.l.m.Patched {
		b.emit(ir.Do(ir.CallPkg(ir.Runtime+"unittest/mock", "Variable", ir.NoResult, ir.StringLit(v.Name), ir.AddrOf(ir.Use(b.l.variable(v))))))
	}
}
