package py

import (
	"fmt"
	"strings"
)

// qualName is __qualname__.
func (c *Class) qualName() string {
	if c.QualName != "" {
		return c.QualName
	}
	return c.Name
}

func qualName(c *Class) string { return c.qualName() }

// moduleName is __module__.
func (c *Class) moduleName() string {
	if c.Module == "" {
		return "builtins"
	}
	return c.Module
}

// fullName is module.qualname, as reprs show it: builtins have no module.
func (c *Class) fullName() string {
	if c.moduleName() == "builtins" {
		return c.qualName()
	}
	return c.moduleName() + "." + c.qualName()
}

// tpName is the name that TypeErrors of operators show: types written in C carry their module.
func (c *Class) tpName() string {
	if c.Dotted || inC(c.Module) {
		return c.fullName()
	}
	return c.Name
}

// inC reports whether a module is one of those that CPython writes in C for a module of its library: _io, _thread.
func inC(module string) bool {
	return strings.HasPrefix(module, "_") && !strings.HasPrefix(module, "__")
}

// repr gives the repr of function objects: <function f at 0x...>.
func (f *Function) repr() string {
	switch f.kind {
	case builtinFunction:
		return "<built-in function " + f.Name + ">"
	case builtinMethod:
		return fmt.Sprintf("<method '%s' of '%s' objects>", f.Name, f.owner.Name)
	case builtinWrapper, structInit:
		return fmt.Sprintf("<slot wrapper '%s' of '%s' objects>", f.Name, f.owner.Name)
	}
	return fmt.Sprintf("<function %s at 0x%012x>", f.QualName, Address(f))
}
