package pytest

import (
	"slices"
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/enum"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// program is what the tests of the program are made of: its functions, classes and fixtures.
type program struct {
	file      string
	functions []named
	classes   []*py.Class
	methods   map[string][]named // by class, in the order of the source
	fixtures  map[string]*Fixture
	inClass   map[*py.Class]map[string]*Fixture
	marks     []*Mark  // pytestmark
	conftest  *program // what stands around it: the nearest conftest.py, nil without one
	object    any      // the module
	// xunit are the pairs of functions of the older style, classesXunit those of classes.
	xunit        []*Fixture
	classesXunit map[*py.Class][]*Fixture
}

type named struct {
	name  string
	value any
	marks []*Mark
	line  int
}

// read takes what the translator hands over: (name, value, line, [decorators]) for each function, class and fixture, where a method
// has the name Class.method and no value.
func read(file string, tests any, o *options) *program {
	p := &program{file: file, methods: map[string][]named{}, fixtures: map[string]*Fixture{}, inClass: map[*py.Class]map[string]*Fixture{}}
	classes := map[string]*py.Class{}
	for _, t := range py.Collect(tests) {
		row := py.Collect(t)
		name, value, decorators := py.Str(row[0]), row[1], py.Collect(row[3])
		line := lib.Int(row[2])
		dot := strings.LastIndexByte(name, '.')
		isMethod := dot >= 0
		class, path := name[:max(dot, 0)], name
		if _, nested := value.(*py.Class); isMethod && nested {
			name = name[dot+1:]
		} else if isMethod {
			method := name[dot+1:]
			name, value = method, nil
			if c := classes[class]; c != nil {
				value = py.GetAttr(c, method)
			}
		}
		if name == "pytestmark" {
			p.marks = markList(value)
			continue
		}
		var marks []*Mark
		for _, d := range slices.Backward(decorators) {
			if m, ok := d.(*Mark); ok {
				marks = append(marks, m)
			} else {
				value = lib.Call(d, value)
			}
		}
		marks = append(marks, marked[value]...)
		switch v := value.(type) {
		case *Fixture:
			if isMethod {
				v.owner = classes[class]
				if p.inClass[v.owner] == nil {
					p.inClass[v.owner] = map[string]*Fixture{}
				}
				p.inClass[v.owner][v.name] = v
			} else {
				p.fixtures[v.name] = v
			}
		case *py.Class:
			classes[path] = v
			if own := py.GetAttr(v, "__dict__"); py.Contains(own, "pytestmark") {
				marks = append(marks, markList(py.GetItem(own, "pytestmark"))...)
			}
			marked[v] = marks
			if isMethod {
				if o.isTestClass(name) {
					p.methods[class] = append(p.methods[class], named{name, v, marks, line})
				}
			} else if o.isTestClass(name) || isTestCase(v) {
				p.classes = append(p.classes, v)
				p.functions = append(p.functions, named{name, v, marks, line})
			}
		default:
			if isMethod {
				p.methods[class] = append(p.methods[class], named{name, v, marks, line})
			} else {
				p.functions = append(p.functions, named{name, v, marks, line})
			}
		}
	}
	return p
}

// items are the tests in the order in which they run.
func (p *program) items(s *session) []*item {
	var out []*item
	for _, f := range p.functions {
		if c, ok := f.value.(*py.Class); ok {
			if isTestCase(c) {
				out = append(out, p.ofTestCase(s, c, f.marks, f.line)...)
			} else {
				out = append(out, p.ofClass(s, c, f.marks)...)
			}
		} else if s.options.isTest(f.name) {
			out = append(out, p.expand(s, &item{program: p, file: p.file, name: f.name, fn: f.value, line: f.line, marks: slices.Concat(f.marks, p.marks)})...)
		}
	}
	return out
}

// ofClass are the tests of a class: those of its bases first.
func (p *program) ofClass(s *session, c *py.Class, marks []*Mark, outers ...*py.Class) []*item {
	var out []*item
	mro := py.Collect(py.GetAttr(c, "__mro__"))
	own := map[string]*py.Class{}
	for _, k := range mro {
		for _, m := range p.methods[qualname(k.(*py.Class))] {
			if own[m.name] == nil {
				own[m.name] = k.(*py.Class)
			}
		}
	}
	for _, k := range slices.Backward(mro) {
		class := k.(*py.Class)
		inherited := marks
		if class != c {
			inherited = append(slices.Clone(marked[class]), marks...)
		}
		for _, m := range p.methods[qualname(class)] {
			if nested, ok := m.value.(*py.Class); ok && own[m.name] == class {
				out = append(out, p.ofClass(s, nested, slices.Concat(m.marks, inherited), append(slices.Clone(outers), c)...)...)
				continue
			}
			if own[m.name] == class && s.options.isTest(m.name) {
				out = append(out, p.expand(s, &item{program: p, file: p.file, name: m.name, fn: m.value, line: m.line, class: c, outers: outers, marks: slices.Concat(m.marks, inherited, p.marks)})...)
			}
		}
	}
	return out
}

// qualname names a class with those around it.
func qualname(c *py.Class) string { return py.Str(py.GetAttr(c, "__qualname__")) }

// axis is one set of parameters of a test.
type axis struct {
	names    []string
	rows     []*parameterSet
	ids      []string
	fixtures bool // the values are parameters of fixtures
}

// expand makes one test of each combination of parameters.
func (p *program) expand(s *session, base *item) []*item {
	var axes []axis
	base.marked = len(base.marks) > 0
	for _, m := range base.marks {
		if m.name == "parametrize" {
			axes = append(axes, parametrized(m))
		}
	}
	var ofFixtures []axis // which stand before those of marks
	indirect := func(name string) bool {
		return slices.ContainsFunc(axes, func(a axis) bool { return a.fixtures && slices.Contains(a.names, name) })
	}
	for _, f := range s.closure(base, axes) {
		if f.params != nil && !indirect(f.name) {
			rows := make([]*parameterSet, len(f.params))
			for i, v := range f.params {
				rows[i] = row(v, 1, false)
			}
			ofFixtures = append(ofFixtures, axis{[]string{f.name}, rows, rowIDs(rows, []string{f.name}, f.ids), true})
		}
	}
	axes = append(ofFixtures, axes...)
	items := []*item{base}
	for _, a := range axes {
		var next []*item
		for _, i := range items {
			for n, r := range a.rows {
				next = append(next, i.with(a, n, r))
			}
		}
		items = next
	}
	return items
}

func (i *item) with(a axis, n int, r *parameterSet) *item {
	c := *i
	c.direct, c.params, c.paramIndex = map[string]any{}, map[string]any{}, map[string]int{}
	for k, v := range i.direct {
		c.direct[k] = v
	}
	for k, v := range i.params {
		c.params[k], c.paramIndex[k] = v, i.paramIndex[k]
	}
	for k, name := range a.names {
		if a.fixtures {
			c.params[name], c.paramIndex[name] = r.values[k], n
			c.indices = append(c.indices[:len(c.indices):len(c.indices)], name)
		} else {
			c.direct[name] = r.values[k]
		}
	}
	c.ids = append(slices.Clone(i.ids), a.ids[n])
	c.marks = append(slices.Clone(r.marks), i.marks...)
	return &c
}

// parametrized is @pytest.mark.parametrize(argnames, argvalues, indirect=False, ids=None).
func parametrized(m *Mark) axis {
	var names []string
	tuples := false // names in a tuple or list have values in tuples, even if it is one
	switch x := m.arg("argnames", 0).(type) {
	case string:
		for name := range strings.SplitSeq(x, ",") {
			if name = strings.TrimSpace(name); name != "" {
				names = append(names, name)
			}
		}
	default:
		tuples = true
		for _, name := range py.Collect(x) {
			names = append(names, py.Str(name))
		}
	}
	var rows []*parameterSet
	for _, v := range py.Collect(m.arg("argvalues", 1)) {
		rows = append(rows, row(v, len(names), tuples))
	}
	if len(rows) == 0 {
		skip := &Mark{name: "skip", kwargs: []py.KV{{Key: "reason", Value: "got empty parameter set for (" + strings.Join(names, ", ") + ")"}}}
		empty := &parameterSet{values: make(py.Tuple, len(names)), marks: []*Mark{skip}}
		return axis{names: names, rows: []*parameterSet{empty}, ids: []string{"NOTSET"}}
	}
	a := axis{names: names, rows: rows, ids: rowIDs(rows, names, m.arg("ids", 3))}
	switch x := m.arg("indirect", 2).(type) {
	case bool:
		a.fixtures = x
	case nil:
	default:
		a.fixtures = len(py.Collect(x)) == len(names)
	}
	return a
}

func row(v any, names int, tuples bool) *parameterSet {
	switch {
	case names == 1 && !tuples:
		if set, ok := v.(*parameterSet); ok {
			return set
		}
		return &parameterSet{values: py.Tuple{v}}
	default:
		if set, ok := v.(*parameterSet); ok {
			return set
		}
		values := py.Collect(v)
		if len(values) != names {
			panic(Fail("in \"parametrize\" the number of names (" + strconv.Itoa(names) + ") must be equal to the number of values (" + strconv.Itoa(len(values)) + ")"))
		}
		return &parameterSet{values: values}
	}
}

// rowIDs name the rows, each by its own name.
func rowIDs(rows []*parameterSet, names []string, ids any) []string {
	var given []any
	var of any
	if ids != nil {
		if py.Truth(lib.Call(py.Builtin("callable"), ids)) {
			of = ids
		} else {
			given = py.Collect(ids)
		}
	}
	out := make([]string, len(rows))
	for i, r := range rows {
		switch {
		case r.id != nil:
			out[i] = py.Str(r.id)
		case i < len(given) && given[i] != nil:
			out[i] = py.Str(given[i])
		default:
			parts := make([]string, len(r.values))
			for k, v := range r.values {
				if of != nil {
					if id := lib.Call(of, v); id != nil {
						parts[k] = py.Str(id)
						continue
					}
				}
				parts[k] = valueID(v, names[k], i)
			}
			out[i] = strings.Join(parts, "-")
		}
	}
	return unique(out)
}

func valueID(v any, name string, index int) string {
	switch x := v.(type) {
	case nil, bool, int, float64, py.Int, complex128:
		return py.Str(v)
	case string:
		if len([]rune(x)) <= 100 {
			return escape(x)
		}
		return name + strconv.Itoa(index)
	case py.Bytes:
		text := py.Repr(x)
		return text[2 : len(text)-1]
	}
	if py.HasAttr(v, "pattern") && py.TypeName(v) == "Pattern" {
		return py.Str(py.GetAttr(v, "pattern"))
	}
	if py.Truth(lib.Call(py.Builtin("isinstance"), v, py.GetAttr(enum.Module(), "Enum"))) {
		return py.Str(v)
	}
	if id, ok := py.GetAttrOr(v, "__name__", nil).(string); ok {
		return id
	}
	return name + strconv.Itoa(index)
}

// escape writes what is not ASCII, and what cannot be printed, as Python literals do.
func escape(s string) string {
	text := py.Str(lib.Call(py.Builtin("ascii"), s))
	text = text[1 : len(text)-1]
	if strings.Contains(s, "'") {
		text = strings.ReplaceAll(text, `\'`, "'")
	}
	return strings.ReplaceAll(text, `\\`, `\`)
}

// unique adds a number to names that are not.
func unique(ids []string) []string {
	count, taken := map[string]int{}, map[string]bool{}
	for _, id := range ids {
		count[id]++
		taken[id] = true
	}
	next := map[string]int{}
	for i, id := range ids {
		if count[id] < 2 {
			continue
		}
		suffix := ""
		if id != "" && id[len(id)-1] >= '0' && id[len(id)-1] <= '9' {
			suffix = "_"
		}
		for taken[id+suffix+strconv.Itoa(next[id])] {
			next[id]++
		}
		ids[i] = id + suffix + strconv.Itoa(next[id])
		next[id]++
	}
	return ids
}
