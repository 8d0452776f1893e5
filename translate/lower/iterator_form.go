package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// iteratorForm is what the Go sequence of an iterator is in Python: an object of a class of the runtime, such as ZipType, or a
// generator of a name. It shows when the iterator is kept.
type iteratorForm struct {
	class func() ir.Expr
	name  string
}

var iteratorClasses = map[string]string{"enumerate": "EnumerateType", "zip": "ZipType", "map": "MapType", "filter": "FilterType"}

// noteIterator remembers the form of the iterator that a builtin makes.
func (b *builder) noteIterator(e ir.Expr, builtin string, x *hir.Call) {
	class := iteratorClasses[builtin]
	if builtin == "reversed" && len(x.Args) == 1 {
		switch t := x.Args[0].Value.Base().T; {
		case t.Is(hir.ListT):
			class = "ListReverseIteratorType"
		case t.Is(hir.LibT) && t.Lib.LibName() == "range":
			class = "RangeIteratorType"
		default:
			class = "ReversedType"
		}
	}
	if class != "" {
		b.l.iteratorForms[e] = iteratorForm{class: func() ir.Expr { return ir.Py(class, pyClass) }}
	}
}

// noteLibIterator is noteIterator for what a function of the library gives: itertools has classes, elsewhere these are generators.
func (b *builder) noteLibIterator(e ir.Expr, f *stubs.Func, t hir.Type) {
	if f == nil || t.Kind != hir.LibT || t.Lib.LibName() != "Iterator" {
		return
	}
	form := iteratorForm{name: f.Name}
	switch {
	case f.Module != nil && f.Module.Name == "itertools" && f.Class == nil:
		form.class = func() ir.Expr { return ir.CallPkg(f.Module.Path, "Class", pyClass, ir.StringLit(f.Name)) }
	case f.Class != nil:
		form.name = f.Class.Name + "." + f.Name
	}
	b.l.iteratorForms[e] = form
}

// kept writes a sequence as the generator object that a variable holds.
func (b *builder) kept(e, seq ir.Expr, gt ir.Type) ir.Expr {
	if applied := keptApplied(e, gt); applied != nil && e == seq {
		return applied
	}
	form := b.l.iteratorForms[e]
	if form.class != nil {
		return ir.CallOf(gt, ir.Py("KeptIterator", nil2(gt)), form.class(), seq)
	}
	name := form.name
	if name == "" {
		name = "<genexpr>"
	}
	return ir.CallOf(gt, ir.Py("SeqGenerator", nil2(gt)), ir.StringLit(name), seq)
}

// floorIterator writes a sequence as an iterator object of the floor.
func (b *builder) floorIterator(e ir.Expr) ir.Expr {
	if seq, ok := e.Type().(*ir.Named); ok && len(seq.Args) == 1 {
		if applied := keptApplied(e, pyGeneric("Generator", seq.Args[0])); applied != nil {
			return applied
		}
	}
	form := b.l.iteratorForms[e]
	if form.class != nil {
		return ir.CallPy("IteratorOf", pyIterator, form.class(), e)
	}
	if seq, ok := e.Type().(*ir.Named); ok && form.name != "" && len(seq.Args) == 1 {
		return ir.CallPy("SeqGenerator", pyGeneric("Generator", seq.Args[0]), ir.StringLit(form.name), e)
	}
	return ir.CallPy("IterOf", pyIterator, e)
}

// keptApplied writes map and filter as objects that outlive a failure of their function; nil for other iterators.
func keptApplied(e ir.Expr, gt ir.Type) ir.Expr {
	call, ok := e.(*ir.Call)
	if !ok {
		return nil
	}
	if fn, ok := call.Fun.(*ir.Qual); ok && fn.Pkg == ir.PyPkg && (fn.Name == "Map" || fn.Name == "Filter") {
		return ir.CallPy("Kept"+fn.Name, gt, call.Args...)
	}
	return nil
}

// scopeName is the qualified name of something that the current function makes.
func (b *builder) scopeName(name string) string {
	if b.fn == nil || b.fn == b.l.m.Main {
		return name
	}
	return b.l.m.Shown(b.fn.Qualname) + ".<locals>." + name
}
