package hir

import (
	"strings"

	"github.com/py2goasync/py2goasync/translate/ir"
)

// MainModule is the name of the module that runs as a program.
const MainModule = "__main__"

// Shown is a qualified name as the program shows it. Modules share one namespace, where what stands at the top of one may have been
// given another name.
func (m *Module) Shown(qualname string) string {
	first, rest, inner := strings.Cut(qualname, ".")
	own, ok := m.Renamed[first]
	if !ok {
		return qualname
	}
	if inner {
		own += "." + rest
	}
	return own
}

// ModuleAt is the name of the module in which a place lies.
func (m *Module) ModuleAt(pos ir.Pos) string {
	if n := pos.Line / ir.DocStep; n > 0 && n <= len(m.Modules) {
		return m.Modules[n-1]
	}
	return MainModule
}
