package pytest

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// xunitFixture makes what pytest makes of a pair of functions of the older style, setup_module and teardown_module: a fixture that all
// tests around have. args are what the functions are called with, if they take anything.
func xunitFixture(at scope, up, down any, args func(r *request) []any) *Fixture {
	call := func(r *request, f any) error {
		if f == nil {
			return nil
		}
		var list []any
		if len(requested(f)) > 0 && args != nil {
			list = args(r)
		}
		_, err := lib.TryCall(py.CurrentContext(), f, list...)
		return err
	}
	return &Fixture{scope: at, autouse: true, builtin: func(r *request) any {
		py.Check(call(r, up))
		if down != nil {
			r.atEnd(func() error { return call(r, down) })
		}
		return nil
	}}
}

// function is a function of the module by the first of some names that it has, nil without any.
func (p *program) function(names ...string) any {
	for _, name := range names {
		for _, f := range p.functions {
			if f.name == name {
				return f.value
			}
		}
	}
	return nil
}

// moduleXunit are setup_module and setup_function with what ends them, as far as the module has them.
func (p *program) moduleXunit() []*Fixture {
	if p.xunit == nil {
		p.xunit = []*Fixture{}
		if up, down := p.function("setUpModule", "setup_module"), p.function("tearDownModule", "teardown_module"); up != nil || down != nil {
			p.xunit = append(p.xunit, xunitFixture(moduleScope, up, down, func(*request) []any { return []any{p.module()} }))
		}
		if up, down := p.function("setup_function"), p.function("teardown_function"); up != nil || down != nil {
			f := xunitFixture(functionScope, up, down, func(r *request) []any { return []any{r.item.fn} })
			inner := f.builtin
			f.builtin = func(r *request) any {
				if r.item.class == nil {
					inner(r)
				}
				return nil
			}
			p.xunit = append(p.xunit, f)
		}
	}
	return p.xunit
}

// classXunit are setup_class and setup_method of a class, or what a class of unittest has instead.
func (p *program) classXunit(c *py.Class, unit bool) []*Fixture {
	if list, ok := p.classesXunit[c]; ok {
		return list
	}
	var list []*Fixture
	if unit {
		list = append(list, &Fixture{scope: classScope, autouse: true, builtin: func(r *request) any { r.unitSetup(); return nil }})
	} else if up, down := py.GetAttrOr(c, "setup_class", nil), py.GetAttrOr(c, "teardown_class", nil); up != nil || down != nil {
		list = append(list, xunitFixture(classScope, up, down, nil))
	}
	if py.HasAttr(c, "setup_method") || py.HasAttr(c, "teardown_method") {
		list = append(list, &Fixture{scope: functionScope, autouse: true, builtin: func(r *request) any {
			self := r.item.self()
			if r.item.unit && py.Truth(py.GetAttrOr(r.item.class, "__unittest_skip__", false)) {
				return nil
			}
			if r.item.class != c {
				py.GetAttr(self, "setup_method") // what stands in the class around it is called on its own instance
			}
			method := func(*request) []any { return []any{py.GetAttrOr(self, r.item.name, nil)} }
			return xunitFixture(functionScope, py.GetAttrOr(self, "setup_method", nil), py.GetAttrOr(self, "teardown_method", nil), method).builtin(r)
		}})
	}
	if p.classesXunit == nil {
		p.classesXunit = map[*py.Class][]*Fixture{}
	}
	p.classesXunit[c] = list
	return list
}
