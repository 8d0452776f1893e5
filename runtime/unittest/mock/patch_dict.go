package mock

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// patchedDict is patch.dict(…): a mapping with other entries for a while.
type patchedDict struct {
	target   any // or its name
	values   any
	clear    bool
	original any // nil while it is not in place
}

var patchedDictClass = lib.Class[patchedDict]("unittest.mock", "_patch_dict", nil, py.Methods{
	"start":     lib.M("", func(self any, _ []any) any { return start(self.(*patchedDict)) }),
	"stop":      lib.M("", func(self any, _ []any) any { return stop(self.(*patchedDict)) }),
	"__enter__": lib.M("", func(self any, _ []any) any { return self.(*patchedDict).enter() }),
	"__exit__":  lib.M("*args", func(self any, _ []any) any { self.(*patchedDict).exit(); return false }),
})

// PyClass returns _patch_dict.
func (*patchedDict) PyClass() *py.Class { return patchedDictClass }

// PyEnter changes the mapping.
func (p *patchedDict) PyEnter(context.Context) (v any, err error) {
	err = py.Try(func() error { v = p.enter(); return nil })
	return v, err
}

// PyExit puts its entries back.
func (p *patchedDict) PyExit(context.Context, error) (bool, error) {
	return false, py.Try(func() error { p.exit(); return nil })
}

// PyCall decorates a function or a class.
func (p *patchedDict) PyCall(_ context.Context, args []any, _ []py.KV) (any, error) {
	if len(args) != 1 {
		return nil, py.TypeError.Newf("_patch_dict.__call__() takes 2 positional arguments but %d were given", len(args)+1)
	}
	return decorate(p, args[0]), nil
}

func (p *patchedDict) enter() any {
	if name, ok := p.target.(string); ok {
		p.target = resolve(name)
	}
	if py.HasAttr(p.target, "copy") {
		p.original = lib.Method(p.target, "copy")
	} else {
		d := py.NewDict[any, any]()
		for k := range py.Seq(p.target) {
			d.Set(k, py.GetItem(p.target, k))
		}
		p.original = d
	}
	if p.clear {
		clearMapping(p.target)
	}
	update(p.target, p.values)
	return p.target
}

func (p *patchedDict) exit() {
	if p.original != nil {
		clearMapping(p.target)
		update(p.target, p.original)
		p.original = nil
	}
}

func (p *patchedDict) passes(any) ([]any, []py.KV) { return nil, nil }

func (p *patchedDict) copied() patcher { q := *p; return &q }

func clearMapping(m any) {
	if py.HasAttr(m, "clear") {
		lib.Method(m, "clear")
		return
	}
	for _, k := range py.Collect(m) {
		py.DelItem(m, k)
	}
}

func update(m, values any) {
	if py.HasAttr(m, "update") {
		lib.Method(m, "update", values)
		return
	}
	for k := range py.Seq(values) {
		py.SetItem(m, k, py.GetItem(values, k))
	}
}
