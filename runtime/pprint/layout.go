package pprint

import (
	"slices"
	"strings"
	"unicode"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// printer lays one value out.
type printer struct {
	options
	out strings.Builder
}

// place is where a value stands: its column, what must fit behind its last line, what is around it and how deep it is.
type place struct {
	indent, allowance int
	around            seen
	level             int
}

func (p *printer) write(parts ...string) {
	for _, s := range parts {
		p.out.WriteString(s)
	}
}

func spaces(n int) string { return strings.Repeat(" ", max(n, 0)) }

// repr is x on one line, as deep as the depth allows.
func (p *printer) repr(x any, around seen, level int) string {
	inside := seen{}
	for id := range around {
		inside[id] = true
	}
	return p.safeRepr(x, inside, p.depth, level).text
}

// format writes x: on one line where it fits, else as its class is laid out.
func (p *printer) format(x any, indent, allowance int, around seen, level int) {
	id := idOf(x)
	if around[id] && id != 0 {
		p.write(recursion(x))
		return
	}
	rep := p.repr(x, around, level)
	if py.StrLen(rep) > p.width-indent-allowance {
		at := place{indent, allowance, around, level + 1}
		around[id] = true
		done := p.layOut(x, at)
		delete(around, id)
		if done {
			return
		}
	}
	p.write(rep)
}

// layOut writes x over several lines; false where its class has no such form.
func (p *printer) layOut(x any, at place) bool {
	name := py.Type(x).Name
	inner := at
	inner.indent += len(name) + 1
	attr := func(name string) any { return py.GetAttr(x, name) }
	class := reprOf(x)
	switch class {
	case "set", "frozenset", "collections.OrderedDict", "collections.defaultdict", "collections.Counter", "collections.deque":
		if py.Len(x) == 0 && (class != "collections.defaultdict" || p.width > 0) {
			p.write(py.Repr(x))
			return true
		}
	}
	switch class {
	case "dict":
		p.dict(x, at)
	case "list":
		p.write("[")
		p.items(elements(x), at.indent, at.allowance+1, at)
		p.write("]")
	case "tuple":
		end := ")"
		if py.Len(x) == 1 {
			end = ",)"
		}
		p.write("(")
		p.items(elements(x), at.indent, at.allowance+len(end), at)
		p.write(end)
	case "set", "frozenset":
		p.set(x, at)
	case "str":
		p.str(py.Carried(x).(string), at)
	case "bytes":
		p.bytes(py.Carried(x).(py.Bytes), at)
	case "bytearray":
		p.write("bytearray(")
		p.bytes(py.Carried(x).(*py.ByteArray).Bytes(), place{at.indent + 10, at.allowance + 1, at.around, at.level + 1})
		p.write(")")
	case "mappingproxy":
		p.write("mappingproxy(")
		p.format(lib.Call(attr("copy")), at.indent+13, at.allowance+1, at.around, at.level)
		p.write(")")
	case "types.SimpleNamespace":
		if py.Type(x).Module == "types" {
			name = "namespace"
		}
		at.indent += len(name) + 1
		p.write(name, "(")
		p.fields(itemsOf(attr("__dict__")), at)
		p.write(")")
	case "collections.OrderedDict":
		p.write(name, "(")
		p.format(py.ListFrom(py.Seq(lib.Call(attr("items")))), inner.indent, at.allowance+1, at.around, at.level)
		p.write(")")
	case "collections.defaultdict":
		p.write(name, "(", p.repr(attr("default_factory"), at.around, at.level), ",\n", spaces(inner.indent))
		inner.allowance++
		p.dict(x, inner)
		p.write(")")
	case "collections.Counter":
		p.write(name, "({", spaces(p.indent-1))
		var items [][2]any
		for pair := range py.Seq(lib.Call(attr("most_common"))) {
			kv := py.Unpack(pair, 2)
			items = append(items, [2]any{kv[0], kv[1]})
		}
		inner.allowance += 2
		p.pairs(items, inner)
		p.write("})")
	case "collections.ChainMap":
		p.chainMap(name, elements(attr("maps")), inner)
	case "collections.deque":
		p.write(name, "([")
		if limit := attr("maxlen"); limit == nil {
			p.items(elements(x), inner.indent, at.allowance+2, at)
			p.write("])")
		} else {
			p.items(elements(x), inner.indent, 2, at)
			p.write("],\n", spaces(inner.indent), "maxlen=", py.Repr(limit), ")")
		}
	case "collections.UserDict", "collections.UserList", "collections.UserString":
		p.format(attr("data"), at.indent, at.allowance, at.around, at.level-1)
	default:
		return p.dataclass(x, inner)
	}
	return true
}

func elements(x any) []any { return slices.Collect(py.Seq(x)) }

func (p *printer) dict(x any, at place) {
	p.write("{", spaces(p.indent-1))
	at.allowance++
	p.pairs(p.dictItems(x), at)
	p.write("}")
}

func (p *printer) chainMap(name string, maps []any, at place) {
	p.write(name, "(")
	for i, m := range maps {
		if i == len(maps)-1 {
			p.format(m, at.indent, at.allowance+1, at.around, at.level)
			p.write(")")
		} else {
			p.format(m, at.indent, 1, at.around, at.level)
			p.write(",\n", spaces(at.indent))
		}
	}
}

func (p *printer) set(x any, at place) {
	open, end := "{", "}"
	if py.Type(x) != py.SetType {
		name := py.Type(x).Name
		open, end = name+"({", "})"
		at.indent += len(name) + 1
	}
	list := elements(x)
	slices.SortStableFunc(list, inOrder)
	p.write(open)
	p.items(list, at.indent, at.allowance+len(end), at)
	p.write(end)
}

// dataclass writes Name(field=value, ...) where __repr__ is the one that @dataclass made.
func (p *printer) dataclass(x any, at place) bool {
	fields, ok := py.GetAttrOr(py.Type(x), "__dataclass_fields__", nil).(*py.Dict[any, any])
	if _, isClass := x.(*py.Class); !ok || isClass || py.GetAttrOr(py.GetAttr(py.Type(x), "__repr__"), "__wrapped__", nil) == nil {
		return false
	}
	var items [][2]any
	for name, f := range fields.Items() {
		if py.Truth(py.GetAttrOr(f, "repr", true)) {
			items = append(items, [2]any{name, py.GetAttr(x, name.(string))})
		}
	}
	p.write(py.Type(x).Name, "(")
	p.fields(items, at)
	p.write(")")
	return true
}

// fields writes name=value, one a line.
func (p *printer) fields(items [][2]any, at place) {
	for i, item := range items {
		last, name := i == len(items)-1, py.Str(item[0])
		p.write(name, "=")
		if at.around[idOf(item[1])] && idOf(item[1]) != 0 {
			p.write("...")
		} else {
			p.format(item[1], at.indent+py.StrLen(name)+1, allowance(last, at), at.around, at.level)
		}
		if !last {
			p.write(",\n", spaces(at.indent))
		}
	}
}

// allowance is what must fit behind an item: what follows the container for the last, a comma for others.
func allowance(last bool, at place) int {
	if last {
		return at.allowance
	}
	return 1
}

// pairs writes key: value, one a line.
func (p *printer) pairs(items [][2]any, at place) {
	at.indent += p.indent
	for i, item := range items {
		last, key := i == len(items)-1, p.repr(item[0], at.around, at.level)
		p.write(key, ": ")
		p.format(item[1], at.indent+py.StrLen(key)+2, allowance(last, at), at.around, at.level)
		if !last {
			p.write(",\n", spaces(at.indent))
		}
	}
}

// items writes values one a line, or as many on a line as fit when compact.
func (p *printer) items(list []any, indent, allow int, at place) {
	indent += p.indent
	p.write(spaces(p.indent - 1))
	newline := ",\n" + spaces(indent)
	delim := ""
	most := p.width - indent + 1
	width := most
	for i, x := range list {
		last := i == len(list)-1
		if last {
			most -= allow
			width -= allow
		}
		if p.compact {
			rep := p.repr(x, at.around, at.level)
			w := py.StrLen(rep) + 2
			if width < w {
				width = most
				if delim != "" {
					delim = newline
				}
			}
			if width >= w {
				width -= w
				p.write(delim, rep)
				delim = ", "
				continue
			}
		}
		p.write(delim)
		delim = newline
		behind := 1
		if last {
			behind = allow
		}
		p.format(x, indent, behind, at.around, at.level)
	}
}

// str writes a text as adjacent literals, broken behind line ends and spaces.
func (p *printer) str(s string, at place) {
	if s == "" {
		p.write("''")
		return
	}
	if at.level == 1 {
		at.indent++
		at.allowance++
	}
	var chunks []string
	lines := py.StrSplitLines(s, true).Items()
	most := p.width - at.indent
	for i, line := range lines {
		final := i == len(lines)-1
		width := most
		if final {
			width -= at.allowance
		}
		if rep := py.Repr(line); py.StrLen(rep) <= width {
			chunks = append(chunks, rep)
			continue
		}
		current, limit := "", most
		parts := words(line)
		for j, part := range parts {
			if final && j == len(parts)-1 {
				limit -= at.allowance
			}
			if py.StrLen(py.Repr(current+part)) > limit {
				if current != "" {
					chunks = append(chunks, py.Repr(current))
				}
				current = part
			} else {
				current += part
			}
		}
		if current != "" {
			chunks = append(chunks, py.Repr(current))
		}
	}
	if len(chunks) == 1 {
		p.write(py.Repr(lines[len(lines)-1]))
		return
	}
	text := strings.Join(chunks, "\n"+spaces(at.indent))
	if at.level == 1 {
		text = "(" + text + ")"
	}
	p.write(text)
}

// words cuts a line into words, each with the space behind it.
func words(line string) []string {
	var parts []string
	start, inSpace := 0, false
	for i, c := range line {
		space := unicode.IsSpace(c) || c >= 0x1c && c <= 0x1f
		if inSpace && !space {
			parts = append(parts, line[start:i])
			start = i
		}
		inSpace = space
	}
	return append(parts, line[start:])
}

// bytes writes bytes as adjacent literals, broken every four bytes at most.
func (p *printer) bytes(b py.Bytes, at place) {
	if len(b) <= 4 {
		p.write(py.Repr(b))
		return
	}
	parens := at.level == 1
	if parens {
		at.indent++
		at.allowance++
		p.write("(")
	}
	width := p.width - at.indent
	var chunks []string
	current := py.Bytes("")
	for i := 0; i < len(b); i += 4 {
		part := b[i:min(i+4, len(b))]
		if i == len(b)/4*4 {
			width -= at.allowance
		}
		if len(py.Repr(current+part)) > width {
			if current != "" {
				chunks = append(chunks, py.Repr(current))
			}
			current = part
		} else {
			current += part
		}
	}
	if current != "" {
		chunks = append(chunks, py.Repr(current))
	}
	p.write(strings.Join(chunks, "\n"+spaces(at.indent)))
	if parens {
		p.write(")")
	}
}
