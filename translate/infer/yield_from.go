package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// takesPart reports whether the iterator that an instance of c gives is more to yield from than its values: what is sent and
// thrown reaches its methods, or it ends with a value, which yield from gives.
func takesPart(c *hir.Class) bool {
	c = iteratorOf(c)
	if c == nil {
		return false
	}
	if findMethod(c, "send") != nil || findMethod(c, "throw") != nil {
		return true
	}
	next := findMethod(c, "__next__")
	return next != nil && stopsWithValue(next)
}

// iteratorOf is the class of the iterator that an instance of c gives, nil for one that is not the program's.
func iteratorOf(c *hir.Class) *hir.Class {
	f := findMethod(c, "__iter__")
	if f == nil {
		return c
	}
	if t := f.Result.Type(); t.Is(hir.InstT) {
		return t.Class
	}
	return nil
}

// delegateTo lets what a generator that yields from an instance of c is sent reach the methods of the iterator.
func (in *inferer) delegateTo(c *hir.Class) {
	c = iteratorOf(c)
	for _, name := range []string{"__next__", "send", "throw", "close"} {
		if f := findMethod(c, name); f != nil {
			in.escapeFunc(f)
			in.escape(f.Result.Type())
		}
	}
	in.escapeClass(c)
}

// stopsWithValue reports whether a function has raise StopIteration(x).
func stopsWithValue(f *hir.Func) bool {
	found := false
	hir.Visit(f.Body, func(n any) bool {
		r, ok := n.(*hir.Raise)
		if !ok {
			return true
		}
		if call, ok := r.Exc.(*hir.Call); ok && len(call.Args) > 0 && isBuiltin(call.Fn, "StopIteration") {
			found = true
		}
		return true
	})
	return found
}
