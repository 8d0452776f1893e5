package pytest

import (
	"os"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	pyos "github.com/py2goasync/py2goasync/runtime/os"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// monkeyPatch is the fixture monkeypatch: what it changes is put back at the end of the test.
type monkeyPatch struct{ undo []func() }

// MonkeyPatchType is pytest.MonkeyPatch.
var MonkeyPatchType = lib.Class[monkeyPatch]("_pytest.monkeypatch", "MonkeyPatch", nil, py.Methods{
	"__new__": lib.New("", func([]any) any { return &monkeyPatch{} }),
	"setattr": lib.M("target, name, *value, raising=True", func(self any, a []any) any {
		object, name, value := a[0], a[1], a[2].(py.Tuple)
		if path, ok := object.(string); ok && len(value) == 0 { // setattr("module.name", value)
			value = py.Tuple{name}
			object, name = find(path)
		}
		if len(value) != 1 {
			panic(py.TypeError.New("use setattr(target, name, value) or setattr(target, value) with target being a dotted import string"))
		}
		return self.(*monkeyPatch).setAttr(object, py.Str(name), value[0], py.Truth(a[3]))
	}),
	"delattr": lib.M("target, *name, raising=True", func(self any, a []any) any {
		object, name := a[0], any(nil)
		if rest := a[1].(py.Tuple); len(rest) == 1 {
			name = rest[0]
		} else {
			object, name = find(py.Str(object))
		}
		m := self.(*monkeyPatch)
		if !py.HasAttr(object, py.Str(name)) {
			if py.Truth(a[2]) {
				panic(py.AttributeError.New(name))
			}
			return nil
		}
		old := py.GetAttr(object, py.Str(name))
		m.undo = append(m.undo, func() { py.SetAttr(object, py.Str(name), old) })
		py.DelAttr(object, py.Str(name))
		return nil
	}),
	"setitem": lib.M("dic, name, value", func(self any, a []any) any {
		self.(*monkeyPatch).item(a[0], a[1])
		py.SetItem(a[0], a[1], a[2])
		return nil
	}),
	"delitem": lib.M("dic, name, raising=True", func(self any, a []any) any {
		if !py.Contains(a[0], a[1]) {
			if py.Truth(a[2]) {
				panic(py.KeyError.New(a[1]))
			}
			return nil
		}
		self.(*monkeyPatch).item(a[0], a[1])
		py.DelItem(a[0], a[1])
		return nil
	}),
	"setenv": lib.M("name, value, prepend=None", func(self any, a []any) any {
		env := py.GetAttr(pyos.Module(), "environ")
		value := py.Str(a[1])
		if a[2] != nil && py.Contains(env, a[0]) {
			value += py.Str(a[2]) + py.Str(py.GetItem(env, a[0]))
		}
		self.(*monkeyPatch).item(env, a[0])
		py.SetItem(env, a[0], value)
		return nil
	}),
	"delenv": lib.M("name, raising=True", func(self any, a []any) any {
		env := py.GetAttr(pyos.Module(), "environ")
		if !py.Contains(env, a[0]) {
			if py.Truth(a[1]) {
				panic(py.KeyError.New(a[0]))
			}
			return nil
		}
		self.(*monkeyPatch).item(env, a[0])
		py.DelItem(env, a[0])
		return nil
	}),
	"syspath_prepend": lib.M("path", func(any, []any) any { return nil }),
	"chdir": lib.M("path", func(self any, a []any) any {
		m := self.(*monkeyPatch)
		old, err := os.Getwd()
		lib.CheckOS(err)
		lib.CheckOS(os.Chdir(lib.FSPath(a[0])), a[0])
		m.undo = append(m.undo, func() { lib.CheckOS(os.Chdir(old)) })
		return nil
	}),
	"context":   lib.M("", func(self any, _ []any) any { return &monkeyPatch{} }),
	"__enter__": lib.M("", func(self any, _ []any) any { return self }),
	"__exit__":  lib.M("*args", func(self any, _ []any) any { self.(*monkeyPatch).putBack(); return nil }),
	"undo":      lib.M("", func(self any, _ []any) any { self.(*monkeyPatch).putBack(); return nil }),
})

// PyClass returns MonkeyPatch.
func (*monkeyPatch) PyClass() *py.Class { return MonkeyPatchType }

func (m *monkeyPatch) setAttr(object any, name string, value any, raising bool) any {
	if variable := lib.Variables[name]; variable != nil && object == any(lib.Main) {
		old := *variable
		m.undo = append(m.undo, func() { *variable = old })
		*variable = value
		return nil
	}
	if !py.HasAttr(object, name) {
		if raising {
			panic(py.AttributeError.New(py.Repr(object) + " has no attribute " + py.Repr(name)))
		}
		m.undo = append(m.undo, func() { py.DelAttr(object, name) })
	} else {
		old := py.GetAttr(object, name)
		m.undo = append(m.undo, func() { py.SetAttr(object, name, old) })
	}
	py.SetAttr(object, name, value)
	return nil
}

// item notes what an item was.
func (m *monkeyPatch) item(of, key any) {
	if py.Contains(of, key) {
		old := py.GetItem(of, key)
		m.undo = append(m.undo, func() { py.SetItem(of, key, old) })
	} else {
		m.undo = append(m.undo, func() { py.DelItem(of, key) })
	}
}

func (m *monkeyPatch) putBack() {
	for len(m.undo) > 0 {
		last := len(m.undo) - 1
		f := m.undo[last]
		m.undo = m.undo[:last]
		f()
	}
}

// find resolves "package.module.Class.name": the object that has the name.
func find(path string) (object, name any) {
	i := strings.LastIndexByte(path, '.')
	if i < 0 {
		panic(py.TypeError.New("must be absolute import path string, not " + py.Repr(path)))
	}
	return resolve(path[:i]), path[i+1:]
}

// resolve finds a module of the program by its name, or what stands in one.
func resolve(path string) any {
	if module, ok := lib.Linked()[path]; ok {
		return module()
	}
	if path == lib.Main.Name {
		return lib.Main
	}
	i := strings.LastIndexByte(path, '.')
	if i < 0 {
		panic(py.ModuleNotFoundError.New("No module named " + py.Repr(path)))
	}
	return py.GetAttr(resolve(path[:i]), path[i+1:])
}

func monkeypatchFixture(r *request) any {
	m := &monkeyPatch{}
	r.atEnd(func() error { m.putBack(); return nil })
	return m
}
