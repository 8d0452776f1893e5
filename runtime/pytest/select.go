package pytest

import (
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// chosen are the tests that the arguments name: by names behind ::, or by their files.
func (o *options) chosen(all []*item) []*item {
	if len(o.nodes) == 0 {
		return all
	}
	return slices.DeleteFunc(all, func(i *item) bool {
		return !slices.ContainsFunc(o.nodes, i.isNode) && !slices.ContainsFunc(o.whole, func(p string) bool { return within(i.file, p) })
	})
}

// pick are the tests that -k and -m choose.
func (o *options) pick(all []*item) []*item {
	var out []*item
	for _, i := range all {
		if o.keyword != "" && !matches(o.keyword, i.hasKeyword) {
			continue
		}
		if o.marker != "" && !matches(o.marker, func(name string) bool { return i.mark(name) != nil }) {
			continue
		}
		out = append(out, i)
	}
	return out
}

func (i *item) isNode(node string) bool {
	own := i.nodeID()
	return own == node || strings.HasPrefix(own, node+"::") || strings.HasPrefix(own, node+"[")
}

// hasKeyword: -k looks for parts of names, whatever their case.
func (i *item) hasKeyword(word string) bool {
	for name := range strings.SplitSeq(i.nodeID(), "::") {
		if strings.Contains(strings.ToLower(name), strings.ToLower(word)) {
			return true
		}
	}
	return slices.ContainsFunc(i.marks, func(m *Mark) bool { return m.name == word })
}

// matches evaluates an expression of names, and, or, not and parentheses.
func matches(expr string, has func(string) bool) bool {
	expr = strings.NewReplacer("(", " ( ", ")", " ) ").Replace(expr)
	words := strings.Fields(expr)
	pos := 0
	peek := func() string {
		if pos < len(words) {
			return words[pos]
		}
		return ""
	}
	var or func() bool
	var not func() bool
	not = func() bool {
		switch word := peek(); word {
		case "not":
			pos++
			return !not()
		case "(":
			pos++
			v := or()
			pos++ // )
			return v
		case "", ")", "and", "or":
			panic(py.ValueError.New("Wrong expression passed to '-k': " + expr))
		default:
			pos++
			return has(word)
		}
	}
	and := func() bool {
		v := not()
		for peek() == "and" {
			pos++
			w := not()
			v = v && w
		}
		return v
	}
	or = func() bool {
		v := and()
		for peek() == "or" {
			pos++
			w := and()
			v = v || w
		}
		return v
	}
	return or()
}

// available are the names of the fixtures that a test may ask for.
func (s *session) available(i *item) []string {
	seen := map[string]bool{}
	for name := range builtins {
		seen[name] = true
	}
	for p := i.program; p != nil; p = p.conftest {
		for name := range p.fixtures {
			seen[name] = true
		}
	}
	if i.class != nil {
		for _, k := range py.Collect(py.GetAttr(i.class, "__mro__")) {
			for name := range i.program.inClass[k.(*py.Class)] {
				seen[name] = true
			}
		}
	}
	var out []string
	for name := range seen {
		out = append(out, name)
	}
	slices.Sort(out)
	return out
}
