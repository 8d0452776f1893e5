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
func (b *builder) patchable() {
	call := func(name string, args ...ir.Expr) {
		b.emit(ir.Do(ir.CallPkg(ir.Runtime+"unittest/mock", name, ir.NoResult, args...)))
	}
	for _, v := range b.l.m.Patched {
		call("Variable", ir.StringLit(v.Name), ir.AddrOf(ir.Use(b.l.variable(v))))
	}
	for _, c := range b.l.m.OpenClasses {
		call("Instances", b.l.libClassObject(c.(*stubs.Class), b.pos))
	}
}

// linkPatched makes modules part of the program of which patches replace names that nothing else in it uses.
//
//	patch("shutil.which")  =>  mock.Modules(shutil)
func (b *builder) linkPatched() {
	used := ir.PackagesOf([]ir.Decl{&ir.Func{Body: b.out}})
	for _, f := range b.l.files() {
		for path := range ir.PackagesOf(f.Decls) {
			used[path] = true
		}
	}
	var missing []ir.Expr
	for _, m := range infer.PatchedModules(b.l.m) {
		if !used[m.Path] && m.Name != "builtins" && !m.NoObject {
			missing = append(missing, b.l.moduleObject(m, b.pos))
		}
	}
	if len(missing) > 0 {
		link := ir.Do(ir.CallPkg(ir.Runtime+"unittest/mock", "Modules", ir.NoResult, missing...))
		b.out = append([]ir.Stmt{link}, b.out...)
	}
}

// linkNamed makes modules part of the program that it imports by computed names.
//
//	for name in ("json", "math"): importlib.import_module(name)  =>  importlib.Modules(json.Module(), math.Module())
func (b *builder) linkNamed() {
	var modules []ir.Expr
	for _, name := range b.l.m.Named {
		if m := stubs.Default.Module(name); !m.NoObject {
			modules = append(modules, b.l.moduleObject(m, b.pos))
		}
	}
	if len(modules) > 0 {
		link := ir.Do(ir.CallPkg(ir.Runtime+"importlib", "Modules", ir.NoResult, modules...))
		b.out = append([]ir.Stmt{link}, b.out...)
	}
}
