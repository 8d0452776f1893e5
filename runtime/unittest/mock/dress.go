package mock

import "github.com/py2goasync/py2goasync/runtime/py"

// dress gives the mock a class of its own: special methods are looked up in classes, and those of one mock must not be those of
// others. The class has the special methods that the spec allows. The mock becomes an AsyncMock of sorts where async says so.
func (s *state) dress(async bool) {
	bases := []*py.Class{s.base}
	if async && !s.base.IsSubclassOf(asyncMixin) {
		bases = []*py.Class{asyncMixin, s.base}
	}
	class := py.NewClass(s.base.Module, s.base.Name, bases...)
	class.QualName = s.base.QualName
	if s.base.IsSubclassOf(magicMixin) {
		for name, proxy := range proxies {
			if !s.limited || s.methods[name] {
				class.Set(name, proxy)
			}
		}
	}
	s.self.Become(class)
}

// proxies make the mocks for special methods when these are first asked for.
var proxies = map[string]*py.GetSet{}

func addProxies() {
	for name, kind := range magics {
		if kind == magicPlain || kind == magicAsync {
			proxies[name] = &py.GetSet{Name: name, Get: func(x any) any { return of(x).special(name) }}
		}
	}
}

// special makes the mock for a special method.
func (s *state) special(name string) any {
	n := s.make(name)
	n.name = name
	py.SetAttr(s.self, name, n.self)
	n.magicDefault(s, name)
	return n.self
}

// setMagic sets a special method. A function gets the mock as its self.
func (s *state) setMagic(name string, value any) any {
	class := s.self.PyClass()
	if stateOf(value) == nil {
		class.Set(name, py.NewFunction(name, "self, /, *args, **kwargs", passOn(value)))
		return py.NewFunction("<lambda>", "*args, **kwargs", passOn(value, s.self))
	}
	s.adopt(value, "", name)
	class.Set(name, value)
	s.children[name] = value
	return value
}
