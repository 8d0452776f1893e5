// Package elementtree answers Python's xml.etree.ElementTree: documents as trees of elements.
package elementtree

import (
	"slices"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Element is one element with what it holds.
type Element struct {
	tag, text, tail any
	attrib          *py.Dict[any, any]
	children        []*Element
}

// ElementType is the class ElementTree.Element.
var ElementType *py.Class

// PyClass returns xml.etree.ElementTree.Element.
func (*Element) PyClass() *py.Class { return ElementType }

func newElement(tag any) *Element { return &Element{tag: tag, attrib: py.NewDict[any, any]()} }

func of(self any) *Element { return self.(*Element) }

// element is an argument that must be an element.
func element(x any, function string) *Element {
	if e, ok := x.(*Element); ok {
		return e
	}
	panic(py.TypeError.Newf("%s must be xml.etree.ElementTree.Element, not %s", function, lib.TypeName(x)))
}

// makeElement is Element(tag, attrib, **extra).
func makeElement(tag, attrib, extra any) *Element {
	e := newElement(tag)
	given := lib.DictOf(attrib)
	if attrib == nil {
		given = py.NewDict[any, any]()
	} else if given == nil {
		panic(py.TypeError.Newf("Element() argument 2 must be dict, not %s", lib.TypeName(attrib)))
	}
	for _, d := range []*py.Dict[any, any]{given, extra.(*py.Dict[any, any])} {
		for k, v := range d.Items() {
			e.attrib.Set(k, v)
		}
	}
	return e
}

func (e *Element) copy(deep bool) *Element {
	c := &Element{tag: e.tag, text: e.text, tail: e.tail, attrib: py.NewDict[any, any](), children: slices.Clone(e.children)}
	for k, v := range e.attrib.Items() {
		c.attrib.Set(k, v)
	}
	if deep {
		for i, k := range c.children {
			c.children[i] = k.copy(true)
		}
	}
	return c
}

// walk visits an element and all below it, in the order of the document.
func (e *Element) walk(visit func(*Element)) {
	visit(e)
	for _, c := range slices.Clone(e.children) {
		c.walk(visit)
	}
}

// all are the elements with a tag, all of them for None and "*".
func (e *Element) all(tag any) *py.List[any] {
	out := py.NewList[any]()
	e.walk(func(x *Element) {
		if tag == nil || tag == any("*") || py.Eq(x.tag, tag) {
			out.Append(x)
		}
	})
	return out
}

func (e *Element) texts(out *py.List[any]) {
	if _, ok := e.tag.(string); !ok && e.tag != nil {
		return // a comment
	}
	if py.Truth(e.text) {
		out.Append(e.text)
	}
	for _, c := range e.children {
		c.texts(out)
		if py.Truth(c.tail) {
			out.Append(c.tail)
		}
	}
}

func listOf(es []*Element) *py.List[any] {
	out := py.NewList[any]()
	for _, e := range es {
		out.Append(e)
	}
	return out
}

// index is a key as the place of a child.
func (e *Element) index(key any, message string) int {
	if !py.HasAttr(py.Type(key), "__index__") {
		panic(py.TypeError.New("element indices must be integers"))
	}
	i := lib.Int(key)
	if i < 0 {
		i += len(e.children)
	}
	if i < 0 || i >= len(e.children) {
		panic(py.IndexError.New(message))
	}
	return i
}

// change changes the children by what is done to a list of them.
func (e *Element) change(f func(list *py.List[any])) {
	list := listOf(e.children)
	f(list)
	children := make([]*Element, 0, list.Len())
	for _, x := range list.Items() {
		children = append(children, element(x, "expected an Element: it"))
	}
	e.children = children
}

func init() {
	nothing := func(params string, f func(e *Element, a []any)) py.Method {
		return lib.M(params, func(self any, a []any) any { f(of(self), a); return nil })
	}
	field := func(get func(e *Element) *any) py.Method {
		return lib.PropSet(func(self any) any { return *get(of(self)) }, func(self, v any) { *get(of(self)) = v })
	}
	methods := py.Methods{
		"__new__": lib.New("tag, attrib=None, **extra", func(a []any) any { return makeElement(a[0], a[1], a[2]) }),
		"tag":     field(func(e *Element) *any { return &e.tag }),
		"text":    field(func(e *Element) *any { return &e.text }),
		"tail":    field(func(e *Element) *any { return &e.tail }),
		"attrib": lib.PropSet(func(self any) any { return of(self).attrib }, func(self, v any) {
			d := lib.DictOf(v)
			if d == nil {
				panic(py.TypeError.Newf("attrib must be dict, not %s", lib.TypeName(v)))
			}
			of(self).attrib = d
		}),
		"append": nothing("subelement, /", func(e *Element, a []any) { e.children = append(e.children, element(a[0], "append() argument 1")) }),
		"extend": nothing("elements, /", func(e *Element, a []any) {
			for x := range py.Seq(a[0]) {
				e.children = append(e.children, element(x, "expected an Element: it"))
			}
		}),
		"insert": nothing("index, subelement, /", func(e *Element, a []any) {
			e.change(func(l *py.List[any]) { l.Insert(lib.Int(a[0]), element(a[1], "insert() argument 2")) })
		}),
		"remove": nothing("subelement, /", func(e *Element, a []any) {
			i := slices.Index(e.children, element(a[0], "remove() argument 1"))
			if i < 0 {
				panic(py.ValueError.New("list.remove(x): x not in list"))
			}
			e.children = slices.Delete(slices.Clone(e.children), i, i+1)
		}),
		"clear": nothing("", func(e *Element, _ []any) { *e = *newElement(e.tag) }),
		"get":   lib.M("key, default=None", func(self any, a []any) any { return lib.Method(of(self).attrib, "get", a[0], a[1]) }),
		"set":   nothing("key, value, /", func(e *Element, a []any) { e.attrib.Set(a[0], a[1]) }),
		"keys":  lib.M("", func(self any, _ []any) any { return py.ListFromAny(of(self).attrib) }),
		"items": lib.M("", func(self any, _ []any) any { return py.ListFromAny(lib.Method(of(self).attrib, "items")) }),
		"iter":  lib.M("tag=None", func(self any, a []any) any { return py.Iter(of(self).all(a[0])) }),
		"itertext": lib.M("", func(self any, _ []any) any {
			out := py.NewList[any]()
			of(self).texts(out)
			return py.Iter(out)
		}),
		"makeelement":  lib.M("tag, attrib, /", func(_ any, a []any) any { return makeElement(a[0], a[1], py.NewDict[any, any]()) }),
		"__copy__":     lib.M("", func(self any, _ []any) any { return of(self).copy(false) }),
		"__deepcopy__": lib.M("memo, /", func(self any, _ []any) any { return of(self).copy(true) }),
		"__len__":      lib.M("", func(self any, _ []any) any { return len(of(self).children) }),
		"__iter__":     lib.M("", func(self any, _ []any) any { return py.Iter(listOf(of(self).children)) }),
		"__getitem__": lib.M("key, /", func(self any, a []any) any {
			if s, ok := a[0].(*py.Slice); ok {
				return py.GetItem(listOf(of(self).children), s)
			}
			return of(self).children[of(self).index(a[0], "child index out of range")]
		}),
		"__setitem__": nothing("key, value, /", func(e *Element, a []any) {
			if _, ok := a[0].(*py.Slice); !ok {
				e.index(a[0], "child assignment index out of range")
			}
			e.change(func(l *py.List[any]) { py.SetItem(l, a[0], a[1]) })
		}),
		"__delitem__": nothing("key, /", func(e *Element, a []any) {
			if _, ok := a[0].(*py.Slice); !ok {
				e.index(a[0], "child assignment index out of range")
			}
			e.change(func(l *py.List[any]) { py.DelItem(l, a[0]) })
		}),
		"__repr__": lib.M("", func(self any, _ []any) any {
			return "<Element " + py.Repr(of(self).tag) + " at " + py.Hex(py.ID(self)) + ">"
		}),
	}
	for name, m := range searches(func(self any) *Element { return of(self) }) {
		methods[name] = m
	}
	ElementType = lib.Class[Element]("xml.etree.ElementTree", "Element", nil, methods)
}
