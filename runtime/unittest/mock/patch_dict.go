package mock

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// patchedDict is patch.dict(…): a mapping with other entries for a while.
type patchedDict struct {
	target   any
	values   any
	more     []py.KV
	clear    bool
	original any
}

var patchedDictClass = lib.Class[patchedDict]("unittest.mock", "_patch_dict", nil, py.Methods{
	"start":     lib.M("", func(self any, _ []any) any { return self.(*patchedDict).enter() }),
	"stop":      lib.M("", func(self any, _ []any) any { self.(*patchedDict).exit(); return false }),
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
	return decorate(p, args[0]), nil
}

func (p *patchedDict) enter() any {
	p.original = lib.Method(p.target, "copy")
	if p.clear {
		clearMapping(p.target)
	}
	update(p.target, p.values)
	for _, one := range p.more {
		py.SetItem(p.target, one.Key, one.Value)
	}
	return p.target
}

func (p *patchedDict) exit() {
	clearMapping(p.target)
	update(p.target, p.original)
}

func (p *patchedDict) passes(any) ([]any, []py.KV) { return nil, nil }

func (p *patchedDict) copied() patcher { q := *p; return &q }

func clearMapping(m any) {
	for _, k := range py.Collect(lib.Call(py.Builtin("list"), m)) {
		py.DelItem(m, k)
	}
}

func update(m, values any) {
	if py.HasAttr(values, "keys") {
		for k := range py.Seq(lib.Method(values, "keys")) {
			py.SetItem(m, k, py.GetItem(values, k))
		}
		return
	}
	for pair := range py.Seq(values) {
		kv := py.Unpack(pair, 2)
		py.SetItem(m, kv[0], kv[1])
	}
}
