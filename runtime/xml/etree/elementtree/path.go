package elementtree

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

var predicate = regexp.MustCompile(`^\[\s*(?:(@?[^\]=!'"\s]+|\.)\s*(?:(!?=)\s*(?:'([^']*)'|"([^"]*)"))?)\s*\]`)

// step is one part of a path: a tag, with what the elements must be besides.
type step struct {
	deep  bool // after //
	tag   string
	tests []test
}

type test struct{ what, operator, value string }

// compile reads a path as find() and its like take it.
func compile(path string, namespaces any) []step {
	invalid := func() { panic(py.SyntaxError.New("invalid path")) }
	if strings.HasSuffix(path, "/") {
		path += "*"
	}
	if strings.HasPrefix(path, "/") {
		panic(py.SyntaxError.New("cannot use absolute path on element"))
	}
	var steps []step
	deep := false
	for path != "" {
		if strings.HasPrefix(path, "/") {
			path = path[1:]
			if strings.HasPrefix(path, "/") {
				deep, path = true, path[1:]
			}
			if path == "" {
				invalid()
			}
		}
		n := 0
		for n < len(path) && path[n] != '/' && path[n] != '[' {
			if path[n] == '{' {
				end := strings.IndexByte(path[n:], '}')
				if end < 0 {
					invalid()
				}
				n += end
			}
			n++
		}
		s := step{deep: deep, tag: resolved(path[:n], namespaces)}
		path, deep = path[n:], false
		for strings.HasPrefix(path, "[") {
			m := predicate.FindStringSubmatch(path)
			if m == nil {
				panic(py.SyntaxError.New("invalid predicate"))
			}
			s.tests = append(s.tests, test{m[1], m[2], m[3] + m[4]})
			path = path[len(m[0]):]
		}
		if s.tag == "" && len(s.tests) == 0 {
			invalid()
		}
		steps = append(steps, s)
	}
	return steps
}

// resolved gives a tag the namespace of its prefix: p:tag => {uri}tag
func resolved(tag string, namespaces any) string {
	if namespaces == nil || tag == "" || tag[0] == '{' {
		return tag
	}
	known := lib.DictOf(namespaces)
	if prefix, local, ok := strings.Cut(tag, ":"); ok {
		uri, found := known.Get(prefix)
		if !found {
			panic(py.SyntaxError.Newf("prefix %s not found in prefix map", py.StrRepr(prefix)))
		}
		return "{" + py.Str(uri) + "}" + local
	}
	if uri, found := known.Get(""); found && tag != "*" && tag != "." && tag != ".." {
		return "{" + py.Str(uri) + "}" + tag
	}
	return tag
}

// fits tells whether a tag is the one of a path: * is any, {*}tag that of any namespace, {uri}* any of one.
func fits(tag any, want string) bool {
	name, ok := tag.(string)
	if !ok {
		return false
	}
	local := name[strings.LastIndexByte(name, '}')+1:]
	switch {
	case want == "*" || want == "{*}*" || want == name:
		return true
	case strings.HasPrefix(want, "{*}"):
		return want[3:] == local
	case strings.HasPrefix(want, "{}"):
		return name == want[2:] || want == "{}*" && name == local
	case strings.HasSuffix(want, "}*"):
		return name != local && strings.HasPrefix(name, want[:len(want)-1])
	}
	return false
}

// find gives the elements below root that a path leads to.
func find(root *Element, path string, namespaces any) []*Element {
	parents := map[*Element]*Element{}
	root.walk(func(e *Element) {
		for _, c := range e.children {
			parents[c] = e
		}
	})
	found := []*Element{root}
	for _, s := range compile(path, namespaces) {
		var next []*Element
		add := func(e *Element) { next = append(next, e) }
		for _, e := range found {
			switch {
			case s.tag == ".":
				add(e)
			case s.tag == "..":
				if p := parents[e]; p != nil && !slices.Contains(next, p) {
					add(p)
				}
			case s.deep:
				e.walk(func(x *Element) {
					if x != e && fits(x.tag, s.tag) {
						add(x)
					}
				})
			default:
				for _, c := range e.children {
					if fits(c.tag, s.tag) {
						add(c)
					}
				}
			}
		}
		for _, t := range s.tests {
			next = t.filter(next, parents, namespaces)
		}
		found = next
	}
	return found
}

func (e *Element) allText() string {
	out := py.NewList[any]()
	e.texts(out)
	var b strings.Builder
	for _, s := range out.Items() {
		b.WriteString(py.Str(s))
	}
	return b.String()
}

// filter keeps the elements that a predicate is true of.
func (t test) filter(es []*Element, parents map[*Element]*Element, namespaces any) []*Element {
	var out []*Element
	keep := func(holds func(e *Element) bool) {
		for _, e := range es {
			if holds(e) {
				out = append(out, e)
			}
		}
	}
	same := func(s string) bool { return (s == t.value) == (t.operator == "=") }
	number, notNumber := strconv.Atoi(t.what)
	switch attr, isAttr := strings.CutPrefix(t.what, "@"); {
	case isAttr:
		keep(func(e *Element) bool {
			v, ok := e.attrib.Get(attr)
			return ok && (t.operator == "" || same(py.Str(v)))
		})
	case t.what == ".":
		keep(func(e *Element) bool { return same(e.allText()) })
	case notNumber == nil || strings.HasPrefix(t.what, "last()"):
		if notNumber == nil && number < 1 {
			panic(py.SyntaxError.New("XPath position >= 1 expected"))
		}
		back := 0
		if rest, ok := strings.CutPrefix(t.what, "last()-"); ok {
			back, _ = strconv.Atoi(rest)
		}
		keep(func(e *Element) bool {
			p := parents[e]
			if p == nil {
				return false
			}
			var alike []*Element
			for _, c := range p.children {
				if py.Eq(c.tag, e.tag) {
					alike = append(alike, c)
				}
			}
			i := number - 1
			if notNumber != nil {
				i = len(alike) - 1 - back
			}
			return i >= 0 && i < len(alike) && alike[i] == e
		})
	default:
		tag := resolved(t.what, namespaces)
		keep(func(e *Element) bool {
			return slices.ContainsFunc(e.children, func(c *Element) bool {
				return fits(c.tag, tag) && (t.operator == "" || same(c.allText()))
			})
		})
	}
	return out
}

// searches are the methods that find elements by paths, of elements and of trees.
func searches(root func(self any) *Element) py.Methods {
	look := func(self any, a []any) []*Element {
		path := py.Str(a[0])
		e := root(self)
		if _, isTree := self.(*Tree); isTree && strings.HasPrefix(path, "/") {
			path = "." + path
		}
		return find(e, path, a[len(a)-1])
	}
	return py.Methods{
		"find": lib.M("path, namespaces=None", func(self any, a []any) any {
			if es := look(self, a); len(es) > 0 {
				return es[0]
			}
			return nil
		}),
		"findall":  lib.M("path, namespaces=None", func(self any, a []any) any { return listOf(look(self, a)) }),
		"iterfind": lib.M("path, namespaces=None", func(self any, a []any) any { return py.Iter(listOf(look(self, a))) }),
		"findtext": lib.M("path, default=None, namespaces=None", func(self any, a []any) any {
			es := look(self, a)
			switch {
			case len(es) == 0:
				return a[1]
			case es[0].text == nil:
				return ""
			}
			return es[0].text
		}),
	}
}
