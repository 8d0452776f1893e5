package elementtree

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// ParseError is the class ElementTree.ParseError.
var ParseError = lib.Exception("xml.etree.ElementTree", "ParseError", py.SyntaxError)

// The messages of expat, which CPython reads XML with, by their numbers.
var messages = map[int]string{
	2: "syntax error", 3: "no element found", 4: "not well-formed (invalid token)", 5: "unclosed token", 7: "mismatched tag",
	8: "duplicate attribute", 9: "junk after document element", 11: "undefined entity", 27: "unbound prefix",
}

// event is what iterparse gives: the start or the end of an element.
type event struct {
	kind string
	of   *Element
}

// reader makes elements of a text.
type reader struct {
	text   string
	at     int
	root   *Element
	stack  []*Element
	names  []string // as the open elements are written
	scopes []map[string]string
	events []event
	last   *Element // the element after whose end tag text is its tail
}

func (r *reader) fail(code, at int) {
	line := 1 + strings.Count(r.text[:at], "\n")
	column := at - strings.LastIndexByte(r.text[:at], '\n') - 1
	e := py.AsException(ParseError.New(fmt.Sprintf("%s: line %d, column %d", messages[code], line, column)))
	py.SetAttr(e, "code", code)
	py.SetAttr(e, "position", py.Tuple{line, column})
	panic(e)
}

// read reads a whole document.
func read(text string) *reader {
	r := &reader{text: text, scopes: []map[string]string{{"xml": "http://www.w3.org/XML/1998/namespace"}}}
	r.text = strings.ReplaceAll(strings.TrimPrefix(text, "\ufeff"), "\r\n", "\n")
	for r.at < len(r.text) {
		switch rest := r.text[r.at:]; {
		case strings.HasPrefix(rest, "<!--"):
			r.skip("<!--", "-->")
		case strings.HasPrefix(rest, "<![CDATA["):
			if len(r.stack) == 0 {
				r.fail(r.outside(), r.at)
			}
			start := r.at + len("<![CDATA[")
			r.skip("<![CDATA[", "]]>")
			r.addText(r.text[start : r.at-3])
		case strings.HasPrefix(rest, "<?"):
			r.skip("<?", "?>")
		case strings.HasPrefix(rest, "<!DOCTYPE"):
			r.doctype()
		case strings.HasPrefix(rest, "</"):
			r.endTag()
		case strings.HasPrefix(rest, "<"):
			r.startTag()
		default:
			r.characters()
		}
	}
	if r.root == nil || len(r.stack) > 0 {
		r.fail(3, len(r.text))
	}
	return r
}

// outside is the mistake of text that stands outside of the document's element.
func (r *reader) outside() int {
	if r.root != nil {
		return 9
	}
	return 2
}

func (r *reader) skip(open, end string) {
	n := strings.Index(r.text[r.at+len(open):], end)
	if n < 0 {
		r.fail(5, r.at)
	}
	r.at += len(open) + n + len(end)
}

// doctype passes over a document type with what it declares.
func (r *reader) doctype() {
	depth := 0
	for i := r.at; i < len(r.text); i++ {
		switch r.text[i] {
		case '[':
			depth++
		case ']':
			depth--
		case '>':
			if depth == 0 {
				r.at = i + 1
				return
			}
		}
	}
	r.fail(5, r.at)
}

func (r *reader) characters() {
	n := strings.IndexByte(r.text[r.at:], '<')
	if n < 0 {
		n = len(r.text) - r.at
	}
	raw := r.text[r.at : r.at+n]
	if len(r.stack) == 0 {
		if lead := len(raw) - len(strings.TrimLeft(raw, " \t\r\n")); lead < len(raw) {
			r.fail(r.outside(), r.at+lead)
		}
		r.at += n
		return
	}
	text := r.decoded(raw, r.at)
	r.at += n
	r.addText(text)
}

func (r *reader) addText(text string) {
	if text == "" {
		return
	}
	into := &r.stack[len(r.stack)-1].text
	if r.last != nil {
		into = &r.last.tail
	}
	if had, ok := (*into).(string); ok {
		text = had + text
	}
	*into = text
}

var entities = map[string]string{"lt": "<", "gt": ">", "amp": "&", "quot": `"`, "apos": "'"}

// decoded resolves the references in a piece of text that stands at a place.
func (r *reader) decoded(raw string, at int) string {
	var b strings.Builder
	for i := 0; i < len(raw); {
		c, size := utf8.DecodeRuneInString(raw[i:])
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == utf8.RuneError && size == 1 {
			r.fail(4, at+i)
		}
		if c != '&' {
			b.WriteRune(c)
			i += size
			continue
		}
		n := strings.IndexByte(raw[i:], ';')
		if n < 2 || strings.ContainsAny(raw[i:i+n], " \t\n<") {
			r.fail(4, at+i+1)
		}
		name := raw[i+1 : i+n]
		if number, ok := strings.CutPrefix(name, "#"); ok {
			base := 10
			if hex, ok := strings.CutPrefix(number, "x"); ok {
				number, base = hex, 16
			}
			code, err := strconv.ParseUint(number, base, 21)
			if err != nil || code == 0 {
				r.fail(4, at+i)
			}
			b.WriteRune(rune(code))
		} else if text, ok := entities[name]; ok {
			b.WriteString(text)
		} else {
			r.fail(11, at+i)
		}
		i += n + 1
	}
	return b.String()
}

// name reads a name; there must be one.
func (r *reader) name() string {
	start := r.at
	for r.at < len(r.text) {
		c, size := utf8.DecodeRuneInString(r.text[r.at:])
		first := unicode.IsLetter(c) || c == '_' || c == ':'
		if !first && (r.at == start || !unicode.IsDigit(c) && c != '-' && c != '.' && c != '·') {
			break
		}
		r.at += size
	}
	if r.at == start {
		if r.at == len(r.text) {
			r.fail(5, start)
		}
		r.fail(4, start)
	}
	return r.text[start:r.at]
}

func (r *reader) space() bool {
	n := len(r.text[r.at:]) - len(strings.TrimLeft(r.text[r.at:], " \t\r\n"))
	r.at += n
	return n > 0
}

type attribute struct {
	name, value string
	at          int
}

// attributes reads up to the > or /> of a start tag.
func (r *reader) attributes(start int) (list []attribute, empty bool) {
	for {
		spaced := r.space()
		switch rest := r.text[r.at:]; {
		case rest == "":
			r.fail(5, start)
		case rest[0] == '>':
			r.at++
			return list, false
		case strings.HasPrefix(rest, "/>"):
			r.at += 2
			return list, true
		case !spaced:
			r.fail(4, r.at)
		}
		at := r.at
		name := r.name()
		r.space()
		if !strings.HasPrefix(r.text[r.at:], "=") {
			r.fail(4, r.at)
		}
		r.at++
		r.space()
		if r.at == len(r.text) {
			r.fail(5, start)
		}
		quote := r.text[r.at]
		if quote != '"' && quote != '\'' {
			r.fail(4, r.at)
		}
		r.at++
		n := strings.IndexByte(r.text[r.at:], quote)
		if n < 0 {
			r.fail(5, start)
		}
		raw := r.text[r.at : r.at+n]
		if i := strings.IndexByte(raw, '<'); i >= 0 {
			r.fail(4, r.at+i)
		}
		raw = strings.NewReplacer("\n", " ", "\t", " ").Replace(raw)
		for _, a := range list {
			if a.name == name {
				r.fail(8, at)
			}
		}
		list = append(list, attribute{name, r.decoded(raw, r.at), at})
		r.at += n + 1
	}
}

// expand gives a name its namespace: q:name => {uri}name
func (r *reader) expand(name string, scope map[string]string, def bool, at int) string {
	prefix, local, ok := strings.Cut(name, ":")
	if !ok {
		if uri := scope[""]; def && uri != "" {
			return "{" + uri + "}" + name
		}
		return name
	}
	uri, known := scope[prefix]
	if !known {
		r.fail(27, at)
	}
	return "{" + uri + "}" + local
}

func (r *reader) startTag() {
	start := r.at
	if len(r.stack) == 0 && r.root != nil {
		r.fail(9, start)
	}
	r.at++
	name := r.name()
	list, empty := r.attributes(start)
	scope := r.scopes[len(r.scopes)-1]
	for _, a := range list {
		prefix, ok := strings.CutPrefix(a.name, "xmlns:")
		if ok || a.name == "xmlns" {
			inner := make(map[string]string, len(scope)+1)
			for k, v := range scope {
				inner[k] = v
			}
			inner[prefix] = a.value
			if a.name == "xmlns" {
				delete(inner, "xmlns")
				inner[""] = a.value
			}
			scope = inner
		}
	}
	e := newElement(r.expand(name, scope, true, start))
	for _, a := range list {
		if a.name != "xmlns" && !strings.HasPrefix(a.name, "xmlns:") {
			e.attrib.Set(r.expand(a.name, scope, false, a.at), a.value)
		}
	}
	if n := len(r.stack); n > 0 {
		r.stack[n-1].children = append(r.stack[n-1].children, e)
	} else {
		r.root = e
	}
	r.events = append(r.events, event{"start", e})
	r.last = nil
	if empty {
		r.events = append(r.events, event{"end", e})
		r.last = e
		return
	}
	r.stack, r.names, r.scopes = append(r.stack, e), append(r.names, name), append(r.scopes, scope)
}

func (r *reader) endTag() {
	start := r.at
	if len(r.stack) == 0 {
		r.fail(4, start+1)
	}
	r.at += 2
	at := r.at
	name := r.name()
	r.space()
	if r.at == len(r.text) {
		r.fail(5, start)
	}
	if r.text[r.at] != '>' {
		r.fail(4, r.at)
	}
	r.at++
	n := len(r.stack) - 1
	if r.names[n] != name {
		r.fail(7, at)
	}
	r.last = r.stack[n]
	r.events = append(r.events, event{"end", r.last})
	r.stack, r.names, r.scopes = r.stack[:n], r.names[:n], r.scopes[:n+1]
	if n == 0 {
		r.last = nil
	}
}
