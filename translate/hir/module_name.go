package hir

import "github.com/py2goasync/py2goasync/translate/ir"

// MainModule is the name of the module that runs as a program.
const MainModule = "__main__"

// ModuleAt is the name of the module in which a place lies.
func (m *Module) ModuleAt(pos ir.Pos) string {
	if n := pos.Line / ir.DocStep; n > 0 && n <= len(m.Modules) {
		return m.Modules[n-1]
	}
	return MainModule
}
