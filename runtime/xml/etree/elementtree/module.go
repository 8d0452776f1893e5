package elementtree

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/io"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/sys"
)

// Tree is a whole document: ElementTree.ElementTree.
type Tree struct{ root any }

// TreeType is the class ElementTree.ElementTree.
var TreeType *py.Class

// PyClass returns xml.etree.ElementTree.ElementTree.
func (*Tree) PyClass() *py.Class { return TreeType }

// comment and instruction are the functions Comment and ProcessingInstruction, which are the tags of what they make.
var comment, instruction *py.Function

// opened runs f with the file that x names, or with x itself, which is a file.
func opened(x any, mode string, f func(file any)) {
	if py.HasAttr(x, "read") || py.HasAttr(x, "write") {
		f(x)
		return
	}
	file := lib.Call(py.GetAttr(io.Module(), "open"), x, mode)
	defer func() { lib.Method(file, "close") }()
	f(file)
}

func parse(source any) (r *reader) {
	opened(source, "rb", func(file any) { r = read(decode(lib.Method(file, "read"))) })
	return r
}

// rootOf is an element, or the root of a tree.
func rootOf(x any) *Element {
	if t, ok := x.(*Tree); ok {
		x = t.root
	}
	return element(x, "the argument")
}

func (t *Tree) write(to, encoding, declaration, method any, empty bool) {
	name := encoding
	if name == nil {
		name = "us-ascii"
	}
	content := document(rootOf(t), name, declaration, method, empty)
	mode := "wb"
	if _, ok := content.(string); ok {
		mode = "w"
	}
	opened(to, mode, func(file any) { lib.Method(file, "write", content) })
}

func init() {
	making := func(name, params string, text func(a []any) any) *py.Function {
		var f *py.Function
		f = lib.Def(name, params, func(a []any) any {
			e := newElement(f)
			e.text = text(a)
			return e
		}).WithModule("xml.etree.ElementTree")
		return f
	}
	comment = making("Comment", "text=None", func(a []any) any { return a[0] })
	instruction = making("ProcessingInstruction", "target, text=None", func(a []any) any {
		if py.Truth(a[1]) {
			return py.Str(a[0]) + " " + py.Str(a[1])
		}
		return a[0]
	})
	tree := func(self any) *Tree { return self.(*Tree) }
	methods := py.Methods{
		"__new__": lib.New("element=None, file=None", func(a []any) any {
			if a[1] != nil {
				return &Tree{parse(a[1]).root}
			}
			if a[0] != nil {
				element(a[0], "expected an Element: it")
			}
			return &Tree{a[0]}
		}),
		"getroot":  lib.M("", func(self any, _ []any) any { return tree(self).root }),
		"_setroot": lib.M("element", func(self any, a []any) any { tree(self).root = a[0]; return nil }),
		"parse": lib.M("source, parser=None", func(self any, a []any) any {
			tree(self).root = parse(a[0]).root
			return tree(self).root
		}),
		"iter": lib.M("tag=None", func(self any, a []any) any { return py.Iter(rootOf(self).all(a[0])) }),
		"write": lib.M("file_or_filename, encoding=None, xml_declaration=None, default_namespace=None, method=None, *, short_empty_elements=True",
			func(self any, a []any) any {
				refuseDefault(a[3])
				tree(self).write(a[0], a[1], a[2], a[4], py.Truth(a[5]))
				return nil
			}),
	}
	for name, m := range searches(rootOf) {
		methods[name] = m
	}
	TreeType = lib.Class[Tree]("xml.etree.ElementTree", "ElementTree", nil, methods)
}

func refuseDefault(namespace any) {
	if namespace != nil {
		panic(py.NotImplementedError.New("default_namespace is not supported by py2goasync"))
	}
}

// Module is the module object of xml.etree.ElementTree.
var Module = lib.Module("xml.etree.ElementTree", func(m *py.Module) {
	m.Set("Element", ElementType).Set("ElementTree", TreeType).Set("ParseError", ParseError)
	m.Set("Comment", comment).Set("ProcessingInstruction", instruction).Set("PI", instruction)
	lib.Add(m, "SubElement", "parent, tag, attrib=None, **extra", func(a []any) any {
		e := makeElement(a[1], a[2], a[3])
		parent := element(a[0], "SubElement() argument 1")
		parent.children = append(parent.children, e)
		return e
	})
	for _, name := range []string{"fromstring", "XML"} {
		lib.Add(m, name, "text, parser=None", func(a []any) any { return read(decode(a[0])).root })
	}
	lib.Add(m, "fromstringlist", "sequence, parser=None", func(a []any) any {
		var b strings.Builder
		for x := range py.Seq(a[0]) {
			b.WriteString(decode(x))
		}
		return read(b.String()).root
	})
	lib.Add(m, "parse", "source, parser=None", func(a []any) any { return &Tree{parse(a[0]).root} })
	lib.Add(m, "iterparse", "source, events=None, parser=None", func(a []any) any {
		kinds := []any{"end"}
		if a[1] != nil {
			kinds = py.Collect(a[1])
		}
		out := py.NewList[any]()
		for _, e := range parse(a[0]).events {
			for _, k := range kinds {
				if k == any(e.kind) {
					out.Append(py.Tuple{e.kind, e.of})
				}
			}
		}
		return py.Iter(out)
	})
	lib.Add(m, "tostring", "element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None, short_empty_elements=True",
		func(a []any) any {
			refuseDefault(a[4])
			return document(rootOf(a[0]), a[1], a[3], a[2], py.Truth(a[5]))
		})
	lib.Add(m, "indent", "tree, space='  ', level=0", func(a []any) any {
		if lib.Int(a[2]) < 0 {
			panic(py.ValueError.Newf("Initial indentation level must be >= 0, got %d", lib.Int(a[2])))
		}
		indent(rootOf(a[0]), py.Str(a[1]), lib.Int(a[2]))
		return nil
	})
	lib.Add(m, "dump", "elem", func(a []any) any {
		text := serialized(rootOf(a[0]), nil, true)
		if !strings.HasSuffix(tailOf(rootOf(a[0])), "\n") {
			text += "\n"
		}
		lib.Method(sys.CurrentStdout(), "write", text)
		return nil
	})
	lib.Add(m, "iselement", "element", func(a []any) any { _, ok := a[0].(*Element); return ok })
	lib.Add(m, "register_namespace", "prefix, uri", func(a []any) any {
		for uri, prefix := range prefixes {
			if prefix == py.Str(a[0]) {
				delete(prefixes, uri)
			}
		}
		prefixes[py.Str(a[1])] = py.Str(a[0])
		return nil
	})
})
