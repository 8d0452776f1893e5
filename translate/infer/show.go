package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// show notes that a value is looked at: printed, formatted, turned into text.
func (in *inferer) show(x hir.Expr, t hir.Type) {
	in.demoteHet(t)
	if mixed(t, 0) {
		in.observe(x)
	}
	in.showClasses(t, 0)
}

// showClasses notes that the runtime must know how the instances in a value are shown.
func (in *inferer) showClasses(t hir.Type, depth int) {
	if depth > maxShown {
		return
	}
	switch t.Kind {
	case hir.InstT:
		in.showClass(t.Class)
	case hir.ListT:
		in.showClasses(t.List.Find().Elem.Type(), depth+1)
	case hir.DictT:
		d := t.Dict.Find()
		if d.Record {
			for _, f := range d.Fields {
				in.showClasses(f.Type(), depth+1)
			}
			return
		}
		in.showClasses(d.Key.Type(), depth+1)
		in.showClasses(d.Val.Type(), depth+1)
	case hir.TupleT:
		for _, e := range t.Elems {
			in.showClasses(e, depth+1)
		}
	case hir.LibClassT:
		in.escape(t) // the classes of list[Order]
	case hir.SetT, hir.FrozenT, hir.VarTupleT, hir.LibT:
		for _, a := range t.Args {
			in.showClasses(a.Type(), depth+1)
		}
	}
}

// maxShown is how deep containers are looked into for instances.
const maxShown = 6

// shownMethods are what the runtime calls to show an instance.
var shownMethods = []string{"__str__", "__repr__", "__format__"}

// shownWith are the types of what a method is given that shows an instance.
func shownWith(name string) []hir.Type {
	if name == "__format__" {
		return []hir.Type{hir.Str}
	}
	return nil
}

func (in *inferer) showClass(c *hir.Class) {
	if c.Shown || c.Dynamic != "" {
		return
	}
	c.Shown = true
	in.changed = true
	for d := c; d != nil; d = d.Base {
		for _, name := range shownMethods {
			if f := d.Methods[name]; f != nil {
				in.callMethodType(f, shownWith(name), nil)
			}
		}
	}
	for _, a := range c.AttrOrder {
		if c.Kind == hir.DataClass || c.Kind == hir.NamedTupleClass {
			in.showClasses(a.Cell.Type(), 1)
		}
	}
	for _, s := range c.Subs {
		in.showClass(s)
	}
	if c.Base != nil {
		in.showClass(c.Base)
	}
}
