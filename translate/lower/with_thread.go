package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// threadLockWith is acquire and release of a lock between threads:
//
//	with lock: B  =>  lock.Acquire(); defer lock.Release(); B   (at the end of a function)
//	with lock: B  =>  lock.Acquire(); err := py.Try(func() error { B }); lock.Release(); if err != nil { … }
func (b *builder) threadLockWith(s *hir.With, it *hir.WithItem, tail bool, body func()) {
	read := b.hold("lock", b.expr(it.Context))
	acquire := ir.CallMethod(read(), "Acquire", ir.Bool)
	if it.Target != nil {
		b.assign(it.Target, acquire, hir.Bool)
	} else {
		b.emit(ir.Do(acquire))
	}
	release := ir.CallMethod(read(), "Release", ir.NoResult)
	if tail && it.Target == nil {
		b.emit(&ir.Defer{Call: release})
		body()
		return
	}
	b.tried(body, false, func(err *ir.Var) {
		b.emit(ir.Do(release))
		b.checkErr(err)
	})
}
