package mock

import (
	"context"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/functools"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// patcher is a patch of any kind as a decorator sees it.
type patcher interface {
	enter() any
	exit()
	// passes gives what the decorated function is called with in addition.
	passes(entered any) (args []any, kw []py.KV)
	copied() patcher
}

// decorated keeps the patches of a function that several of them decorate.
type decorated struct{ patches []patcher }

// PyClass returns object: it is never seen by a program.
func (*decorated) PyClass() *py.Class { return py.ObjectType }

const patchings = "patchings"

// decorate is patch(…)(f): f called while the patch is in place.
func decorate(p patcher, f any) any {
	if c, ok := f.(*py.Class); ok {
		prefix := py.Str(py.GetAttr(py.GetAttr(Module(), "patch"), "TEST_PREFIX"))
		for _, name := range py.Dir(c) {
			if !strings.HasPrefix(name, prefix) {
				continue
			}
			if v := py.GetAttr(c, name); py.IsCallable(v) {
				py.SetAttr(c, name, decorate(p.copied(), v))
			}
		}
		return c
	}
	if d, ok := py.GetAttrOr(f, patchings, nil).(*decorated); ok {
		d.patches = append(d.patches, p)
		return f
	}
	d := &decorated{[]patcher{p}}
	async := asyncio.IsCoroutineFunction(f)
	run := func(ctx context.Context, args py.Tuple, kw *py.Dict[any, any]) (any, error) {
		return d.run(ctx, f, async, args, lib.KW(kw))
	}
	name, _ := py.GetAttrOr(f, "__name__", "patched").(string)
	fn := py.FuncOf(name, run, "*args, **keywargs")
	if async {
		fn = fn.Async()
	}
	functools.UpdateWrapper(fn, f)
	py.SetAttr(fn, patchings, d)
	return fn
}

// run calls f with all patches in place; those that were entered are left on every way out.
func (d *decorated) run(ctx context.Context, f any, async bool, args py.Tuple, kw []py.KV) (v any, err error) {
	args = append(py.Tuple{}, args...)
	var entered []patcher
	defer func() {
		for i := len(entered) - 1; i >= 0; i-- {
			if e := py.Try(func() error { entered[i].exit(); return nil }); e != nil {
				err = e
			}
		}
	}()
	err = py.Try(func() error {
		for _, p := range d.patches {
			more, named := p.passes(p.enter())
			entered = append(entered, p)
			args, kw = append(args, more...), append(kw, named...)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = py.Try(func() error {
		v, err = py.CallKw(ctx, f, args, kw)
		if err == nil && async {
			v, err = asyncio.Await(ctx, v)
		}
		return err
	})
	return v, err
}

func (p *patched) passes(entered any) ([]any, []py.KV) {
	switch {
	case p.keyword:
		return nil, lib.KW(entered)
	case p.new == Default:
		return []any{entered}, nil
	}
	return nil, nil
}

func (p *patched) copied() patcher {
	q := *p
	q.more = nil
	for _, m := range p.more {
		q.more = append(q.more, m.copied().(*patched))
	}
	return &q
}

// PyCall decorates a function or a class.
func (p *patched) PyCall(_ context.Context, args []any, _ []py.KV) (any, error) {
	if len(args) != 1 {
		return nil, py.TypeError.Newf("_patch.__call__() takes 2 positional arguments but %d were given", len(args)+1)
	}
	return decorate(p, args[0]), nil
}
