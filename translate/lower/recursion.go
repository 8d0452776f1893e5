package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// countCall begins the body of a recursive function:
//
//	def fib(n): …  =>  py.CheckRecursion()
//
// Python gives up at a depth at which Go would go on, to a stack overflow that ends the program.
func (b *builder) countCall(f *hir.Func) {
	if !f.Recursive {
		return
	}
	b.out = append(b.out, b.at(f, ir.Do(ir.CallPy("CheckRecursion", ir.NoResult))))
}
