package inspect

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// static is inspect.getattr_static(obj, attr, default): what stands in the object and its classes, without running anything of theirs.
func static(obj any, name string, def any) any {
	cls, isClass := obj.(*py.Class)
	own, found := any(nil), false
	var ofClass any
	inClass := false
	if isClass {
		own, found = inMRO(cls, name)
		ofClass, inClass = inMRO(py.Type(cls), name)
	} else {
		own, found = inDict(obj, name)
		ofClass, inClass = inMRO(py.Type(obj), name)
	}
	switch {
	case found && inClass && py.HasAttr(py.Type(ofClass), "__get__") && (py.HasAttr(py.Type(ofClass), "__set__") || py.HasAttr(py.Type(ofClass), "__delete__")):
		return ofClass
	case found:
		return own
	case inClass:
		return ofClass
	case def == lib.Missing:
		panic(py.AttributeError.New(name))
	}
	return def
}

func inMRO(c *py.Class, name string) (any, bool) {
	for _, k := range c.MRO {
		if v, ok := inDict(k, name); ok {
			return v, true
		}
	}
	return nil, false
}

func inDict(x any, name string) (v any, found bool) {
	err := py.Try(func() error {
		d := py.GetAttr(x, "__dict__")
		if py.Contains(d, name) {
			v, found = py.GetItem(d, name), true
		}
		return nil
	})
	return v, found && err == nil
}
