// Package parser answers Python's html.parser module.
package parser

import (
	"regexp"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/html"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// HTMLParserType is the class html.parser.HTMLParser, which programs derive from. Character references are converted; a
// parser made with convert_charrefs=False is refused.
var HTMLParserType *py.Class

var (
	tagName = regexp.MustCompile(`^([a-zA-Z][^\t\n\r\f />\x00]*)(?:[ \t\n\r\f]|/(?:[^>]|$))*`)
	attrib  = regexp.MustCompile(`^((?:^|[^ \t\n\r\f/>])[^ \t\n\r\f/>=]*)([ \t\n\r\f]*=[ \t\n\r\f]*('[^']*'|"[^"]*"|[^>\s]*))?(?:[ \t\n\r\f]|/(?:[^>]|$))*`)
	endName = regexp.MustCompile(`^</[ \t]*([a-zA-Z][-.a-zA-Z0-9:_]*)[ \t\n\r\f]*>`)
	anyTag  = regexp.MustCompile(`^</([a-zA-Z][^\t\n\r\f />\x00]*)`)
)

// raw are the elements whose content is text up to their end tag.
var raw = map[string]bool{"script": true, "style": true}

type state struct {
	data   string // what has not been handled
	inside string // the raw element that is open
	line   int
	column int
	tag    any // the text of the last start tag
}

// PyClass returns object.
func (*state) PyClass() *py.Class { return py.ObjectType }

func of(self any) *state { return py.GetAttr(self, "_state").(*state) }

// pass moves over n bytes of the text.
func (s *state) pass(n int) {
	text := s.data[:n]
	s.data = s.data[n:]
	if i := strings.LastIndexByte(text, '\n'); i >= 0 {
		s.line += strings.Count(text, "\n")
		s.column = len([]rune(text[i+1:]))
	} else {
		s.column += len([]rune(text))
	}
}

// run handles what is complete, or at the end everything.
func run(self any, end bool) {
	s := of(self)
	for s.data != "" {
		if !strings.HasPrefix(s.data, "<") || s.inside != "" && !strings.HasPrefix(strings.ToLower(s.data), "</"+s.inside) {
			if !handleText(self, s, end) {
				return
			}
			continue
		}
		n := handleMarkup(self, s, end)
		if n == 0 { // not complete yet
			if !end {
				return
			}
			lib.Method(self, "handle_data", shown(s, s.data))
			n = len(s.data)
		}
		if n > 0 {
			s.pass(n)
		}
	}
}

// shown is text as handle_data gets it.
func shown(s *state, text string) string {
	if s.inside != "" {
		return text
	}
	return html.Unescape(text)
}

// handleText handles the text up to the next markup; false means that more may come.
func handleText(self any, s *state, end bool) bool {
	n := -1
	if s.inside != "" {
		n = strings.Index(strings.ToLower(s.data), "</"+s.inside)
	} else {
		n = strings.IndexByte(s.data, '<')
	}
	if n < 0 {
		if n = len(s.data); !end {
			if s.inside != "" {
				return false
			}
			if i := strings.LastIndexByte(s.data[max(0, n-34):], '&'); i >= 0 && !strings.ContainsAny(s.data[max(0, n-34)+i:], " ;\t\n") {
				return false // a reference may go on
			}
		}
	}
	text := s.data[:n]
	lib.Method(self, "handle_data", shown(s, text))
	s.pass(n)
	return true
}

// handleMarkup handles what begins with "<" and gives its length; 0 when its end is missing.
func handleMarkup(self any, s *state, end bool) int {
	switch d := s.data; {
	case len(d) > 1 && isLetter(d[1]):
		return startTag(self, s)
	case strings.HasPrefix(d, "</"):
		return endTag(self, s)
	case strings.HasPrefix(d, "<!--"):
		i := strings.Index(d[4:], "-->")
		if i < 0 {
			return 0
		}
		lib.Method(self, "handle_comment", d[4:4+i])
		return i + 7
	case strings.HasPrefix(d, "<?"):
		i := strings.IndexByte(d, '>')
		if i < 0 {
			return 0
		}
		lib.Method(self, "handle_pi", d[2:i])
		return i + 1
	case strings.HasPrefix(d, "<!"):
		i := strings.IndexByte(d, '>')
		switch {
		case i < 0:
			return 0
		case len(d) >= 9 && strings.EqualFold(d[:9], "<!doctype"):
			lib.Method(self, "handle_decl", d[2:i])
		default:
			lib.Method(self, "handle_comment", d[2:i])
		}
		return i + 1
	case len(d) > 1 || end:
		lib.Method(self, "handle_data", "<")
		return 1
	}
	return 0
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func startTag(self any, s *state) int {
	head := tagName.FindStringSubmatch(s.data[1:])
	name, at := strings.ToLower(head[1]), 1+len(head[0])
	attrs := py.NewList[any]()
	for at < len(s.data) {
		m := attrib.FindStringSubmatch(s.data[at:])
		if m == nil || m[0] == "" {
			break
		}
		var value any
		if m[2] != "" {
			v := m[3]
			if len(v) > 1 && (v[0] == '"' || v[0] == '\'') && v[len(v)-1] == v[0] {
				v = v[1 : len(v)-1]
			}
			value = html.Unescape(v)
		}
		attrs.Append(py.Tuple{strings.ToLower(m[1]), value})
		at += len(m[0])
	}
	rest := strings.TrimLeft(s.data[at:], " \t\n\r\f")
	at = len(s.data) - len(rest)
	closed := at > 0 && s.data[at-1] == '/'
	if strings.HasPrefix(rest, "/>") {
		closed, at = true, at+1
		rest = rest[1:]
	}
	if !strings.HasPrefix(rest, ">") {
		return 0
	}
	s.tag = s.data[:at+1]
	if closed {
		lib.Method(self, "handle_startendtag", name, attrs)
		return at + 1
	}
	if raw[name] {
		s.inside = name
	}
	lib.Method(self, "handle_starttag", name, attrs)
	return at + 1
}

func endTag(self any, s *state) int {
	i := strings.IndexByte(s.data, '>')
	if i < 0 {
		return 0
	}
	m := endName.FindStringSubmatch(s.data)
	if m == nil {
		m = anyTag.FindStringSubmatch(s.data)
	}
	switch {
	case m != nil:
		s.inside = ""
		lib.Method(self, "handle_endtag", strings.ToLower(m[1]))
	case s.data[:3] == "</>":
	default:
		lib.Method(self, "handle_comment", s.data[2:i])
	}
	return i + 1
}

func init() {
	c := py.NewClass("html.parser", "HTMLParser", py.ObjectType)
	HTMLParserType = c
	def := lib.Definer(c)
	reset := func(self any) { py.SetAttr(self, "_state", &state{line: 1}) }
	def("__init__", "self, *, convert_charrefs=True", func(a []any) any {
		if !py.Truth(a[1]) {
			panic(py.NotImplementedError.New("HTMLParser(convert_charrefs=False) is not supported by py2goasync"))
		}
		py.SetAttr(a[0], "convert_charrefs", true)
		lib.Method(a[0], "reset")
		return nil
	})
	def("reset", "self", func(a []any) any { reset(a[0]); return nil })
	def("feed", "self, data", func(a []any) any {
		of(a[0]).data += lib.Str(a[1], "data")
		run(a[0], false)
		return nil
	})
	def("close", "self", func(a []any) any { run(a[0], true); return nil })
	def("getpos", "self", func(a []any) any { return py.Tuple{of(a[0]).line, of(a[0]).column} })
	def("get_starttag_text", "self", func(a []any) any { return of(a[0]).tag })
	def("handle_startendtag", "self, tag, attrs", func(a []any) any {
		lib.Method(a[0], "handle_starttag", a[1], a[2])
		return lib.Method(a[0], "handle_endtag", a[1])
	})
	none := func([]any) any { return nil }
	def("handle_starttag", "self, tag, attrs", none)
	for name, param := range map[string]string{"handle_endtag": "tag", "handle_data": "data", "handle_comment": "data", "handle_decl": "decl",
		"handle_pi": "data", "unknown_decl": "data"} {
		def(name, "self, "+param, none)
	}
}

// Module is the module object of html.parser.
var Module = lib.Module("html.parser", func(m *py.Module) { m.Set("HTMLParser", HTMLParserType) })
