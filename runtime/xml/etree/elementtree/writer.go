package elementtree

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// prefixes are the prefixes of namespaces that are known beforehand; register_namespace adds others.
var prefixes = map[string]string{
	"http://www.w3.org/XML/1998/namespace": "xml", "http://www.w3.org/1999/xhtml": "html",
	"http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf", "http://schemas.xmlsoap.org/wsdl/": "wsdl",
	"http://www.w3.org/2001/XMLSchema": "xs", "http://www.w3.org/2001/XMLSchema-instance": "xsi", "http://purl.org/dc/elements/1.1/": "dc",
}

var (
	escapeText = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
	escapeAttr = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\r", "&#13;", "\n", "&#10;", "\t", "&#09;")
)

// writer writes elements as text.
type writer struct {
	out        strings.Builder
	namespaces map[string]string // uri -> prefix
	names      map[string]string
	empty      bool // elements without content are written <a />
}

// textOf is what must be a str.
func textOf(x any) string {
	if s, ok := lib.AsStr(x); ok {
		return s
	}
	panic(py.TypeError.Newf("cannot serialize %s (type %s)", py.Repr(x), lib.TypeName(x)))
}

// note finds how a name is written, and the prefix of its namespace.
func (w *writer) note(name string) {
	if w.names[name] != "" {
		return
	}
	if !strings.HasPrefix(name, "{") {
		w.names[name] = name
		return
	}
	end := strings.LastIndexByte(name, '}')
	uri, local := name[1:end], name[end+1:]
	prefix, ok := w.namespaces[uri]
	if !ok {
		if prefix = prefixes[uri]; prefix == "" {
			prefix = fmt.Sprintf("ns%d", len(w.namespaces))
		}
		if prefix != "xml" {
			w.namespaces[uri] = prefix
		}
	}
	w.names[name] = prefix + ":" + local
}

func (w *writer) element(e *Element, declare bool) {
	text := func() string {
		if !py.Truth(e.text) {
			return ""
		}
		return textOf(e.text)
	}
	switch e.tag {
	case any(comment):
		w.out.WriteString("<!--" + text() + "-->")
	case any(instruction):
		w.out.WriteString("<?" + text() + "?>")
	case nil:
		w.content(e, text())
	default:
		tag := w.names[textOf(e.tag)]
		w.out.WriteString("<" + tag)
		if declare {
			w.declare()
		}
		for k, v := range e.attrib.Items() {
			w.out.WriteString(" " + w.names[textOf(k)] + `="` + escapeAttr.Replace(textOf(v)) + `"`)
		}
		if text() == "" && len(e.children) == 0 && w.empty {
			w.out.WriteString(" />")
			break
		}
		w.out.WriteString(">")
		w.content(e, text())
		w.out.WriteString("</" + tag + ">")
	}
	if py.Truth(e.tail) {
		w.out.WriteString(escapeText.Replace(textOf(e.tail)))
	}
}

func (w *writer) content(e *Element, text string) {
	w.out.WriteString(escapeText.Replace(text))
	for _, c := range e.children {
		w.element(c, false)
	}
}

func (w *writer) declare() {
	var uris []string
	for uri := range w.namespaces {
		uris = append(uris, uri)
	}
	slices.SortFunc(uris, func(a, b string) int { return strings.Compare(w.namespaces[a], w.namespaces[b]) })
	for _, uri := range uris {
		w.out.WriteString(" xmlns:" + w.namespaces[uri] + `="` + escapeAttr.Replace(uri) + `"`)
	}
}

// serialized is an element as text: as XML, or its text alone.
func serialized(e *Element, method any, empty bool) string {
	switch method {
	case nil, any("xml"):
	case any("text"):
		return e.allText() + tailOf(e)
	case any("html"), any("c14n"):
		panic(py.NotImplementedError.Newf("method=%s is not supported by py2goasync", py.Repr(method)))
	default:
		panic(py.ValueError.Newf("unknown method %s", py.Repr(method)))
	}
	w := &writer{namespaces: map[string]string{}, names: map[string]string{}, empty: empty}
	e.walk(func(x *Element) {
		switch x.tag {
		case any(comment), any(instruction), nil:
		default:
			w.note(textOf(x.tag))
		}
		for k := range x.attrib.Items() {
			w.note(textOf(k))
		}
	})
	w.element(e, true)
	return w.out.String()
}

func tailOf(e *Element) string {
	if py.Truth(e.tail) {
		return textOf(e.tail)
	}
	return ""
}

// document is a serialized element in an encoding: a str for "unicode", else bytes, with a declaration where it is asked for or needed.
func document(e *Element, encoding, declaration, method any, empty bool) any {
	name := "us-ascii"
	if encoding != nil {
		name = py.Str(encoding)
	}
	text := serialized(e, method, empty)
	lower := strings.ToLower(name)
	if xml := method == nil || method == any("xml"); xml && (py.Truth(declaration) ||
		declaration == nil && lower != "unicode" && lower != "utf-8" && lower != "us-ascii") {
		shown := name
		if lower == "unicode" {
			shown = "utf-8"
		}
		text = "<?xml version='1.0' encoding='" + shown + "'?>\n" + text
	}
	if lower == "unicode" {
		return text
	}
	return py.StrEncode(text, name, "xmlcharrefreplace")
}

// indent is ElementTree.indent(tree, space, level): white space that shows the tree.
func indent(e *Element, space string, level int) {
	breaks := "\n" + strings.Repeat(space, level)
	blank := func(x any) bool { return !py.Truth(x) || strings.TrimSpace(py.Str(x)) == "" }
	if len(e.children) == 0 {
		return
	}
	if blank(e.text) {
		e.text = breaks + space
	}
	for i, c := range e.children {
		indent(c, space, level+1)
		if blank(c.tail) {
			if c.tail = breaks + space; i == len(e.children)-1 {
				c.tail = breaks
			}
		}
	}
}

// decode is the text of a document: as its declaration says, else UTF-8.
func decode(x any) string {
	if s, ok := lib.AsStr(x); ok {
		return s
	}
	data := string(lib.BytesArg(x))
	head, _, _ := strings.Cut(data, "?>")
	if _, rest, ok := strings.Cut(head, "encoding="); ok && strings.HasPrefix(head, "<?xml") && len(rest) > 2 {
		if name, _, ok := strings.Cut(rest[1:], rest[:1]); ok && !strings.EqualFold(name, "utf-8") {
			return py.BytesDecode(py.Bytes(data), name, "strict")
		}
	}
	if i := strings.IndexFunc(data, func(r rune) bool { return r == utf8.RuneError }); i >= 0 && !utf8.ValidString(data) {
		(&reader{text: data}).fail(4, i)
	}
	return data
}
