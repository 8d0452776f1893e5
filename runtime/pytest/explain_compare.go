package pytest

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/difflib"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/pprint"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// budget is how much of a difference is shown; 0 is all.
type budget struct{ lines, chars int }

const (
	mostLines, mostChars = 8, 640
	cutMessage           = "...Full output truncated, use '-vv' to show"
	footerLines          = 2
	footerChars          = len("...") + len(cutMessage)
)

func onCI() bool { return os.Getenv("CI") != "" || os.Getenv("BUILD_NUMBER") != "" }

// differ tells how two values differ, line by line.
type differ struct {
	budget budget
	lines  []string
}

func (d *differ) add(lines ...string) { d.lines = append(d.lines, lines...) }

func (d *differ) addf(format string, args ...any) { d.add(fmt.Sprintf(format, args...)) }

// compareLines are the lines that pytest tells of a comparison which does not hold: the values, and how they differ. There are none
// where the values themselves say all.
func compareLines(op string, left, right any) []string {
	d := &differ{}
	whole := asserting >= 2 || onCI()
	if !whole {
		d.budget = budget{mostLines + footerLines + 1, mostChars + footerChars}
	}
	l, leftText := left.(string)
	r, rightText := right.(string)
	if err := py.Try(func() error {
		switch {
		case op == "==":
			d.equal(left, right)
		case op == "not in" && leftText && rightText:
			d.notIn(l, r)
		case isSet(left) && isSet(right):
			d.sets(op, left, right)
		}
		return nil
	}); err != nil {
		d.addf("(pytest_assertion plugin: representation of details failed: %s.", crash(err))
		d.add(" Probably an object has a faulty __repr__.)")
	}
	if len(d.lines) == 0 {
		return nil
	}
	size := (80 - 15 - len(op) - 2) / 2
	if asserting > 1 {
		size = 0
	}
	head := []string{safeRepr(left, size) + " " + op + " " + safeRepr(right, size)}
	if d.lines[0] != "" {
		head = append(head, "")
	}
	lines := append(head, d.lines...)
	if whole {
		return lines
	}
	return cutLines(lines)
}

// cutLines cuts an explanation that is too long.
func cutLines(lines []string) []string {
	total := func(list []string) (n int) {
		for _, l := range list {
			n += len([]rune(l))
		}
		return n
	}
	short := lines
	if len(lines) > mostLines+footerLines {
		short = slices.Clone(lines[:mostLines])
	} else if total(lines) <= mostChars+footerChars {
		return lines
	}
	if total(short) > mostChars+footerChars {
		n := 0
		for i, l := range short {
			if size := len([]rune(l)); n+size > mostChars {
				short = append(slices.Clone(short[:i]), string([]rune(l)[:mostChars-n]))
				break
			}
			n += len([]rune(l))
		}
	}
	short = slices.Clone(short)
	short[len(short)-1] += "..."
	return append(short, "", cutMessage)
}

func isSet(x any) bool {
	c := py.Type(x)
	return slices.ContainsFunc(c.MRO, func(k *py.Class) bool { return k.Name == "set" || k.Name == "frozenset" }) ||
		c.Name == "dict_keys" || c.Name == "dict_items"
}

func isMapping(x any) bool {
	return slices.ContainsFunc(py.Type(x).MRO, func(k *py.Class) bool {
		return k.Name == "dict" || k.Name == "mappingproxy" || k.Name == "ChainMap" || k.Name == "UserDict" || k.Name == "Mapping"
	})
}

func isSequence(x any) bool {
	return slices.ContainsFunc(py.Type(x).MRO, func(k *py.Class) bool {
		return slices.Contains([]string{"list", "tuple", "range", "bytes", "bytearray", "memoryview", "deque", "array", "UserList", "Sequence"}, k.Name)
	})
}

func isIterable(x any) bool {
	if _, text := x.(string); text {
		return false
	}
	return py.Try(func() error { py.Iter(x); return nil }) == nil
}

// equal tells why two values are not equal.
func (d *differ) equal(left, right any) {
	l, leftText := left.(string)
	r, rightText := right.(string)
	if leftText && rightText {
		d.text(l, r)
		return
	}
	switch {
	case approximate(right) != nil:
		d.add(approximate(right).compare(left)...)
	case approximate(left) != nil:
		d.add(approximate(left).compare(right)...)
	case py.Type(left) == py.Type(right) && len(comparedFields(left)) > 0:
		d.fields(left, right)
	case isSequence(left) && isSequence(right):
		d.sequences(left, right)
	case isSet(left) && isSet(right):
		d.oneSided("left", left, right)
		d.oneSided("right", right, left)
	case isMapping(left) && isMapping(right):
		d.mappings(left, right)
	}
	if isIterable(left) && isIterable(right) {
		d.iterables(left, right)
	}
}

func approximate(x any) *Approximate {
	a, _ := x.(*Approximate)
	return a
}

// comparedFields are the fields of a dataclass or a named tuple.
func comparedFields(x any) []string {
	if fields := dataFields(x); fields != nil {
		return fields
	}
	if names := py.GetAttrOr(py.Type(x), "_fields", nil); names != nil && isSequence(x) {
		var out []string
		for _, n := range py.Collect(names) {
			out = append(out, py.Str(n))
		}
		return out
	}
	return nil
}

func (d *differ) fields(left, right any) {
	var same, other []any
	for _, f := range comparedFields(left) {
		if py.Eq(py.GetAttr(left, f), py.GetAttr(right, f)) {
			same = append(same, f)
		} else {
			other = append(other, f)
		}
	}
	if len(same)+len(other) > 0 {
		d.add("")
	}
	if len(same) > 0 && asserting < 2 {
		d.addf("Omitting %d identical items, use -vv to show", len(same))
	} else if len(same) > 0 {
		d.add("Matching attributes:")
		d.add(splitLines(pprint.PFormat(py.NewList(same...)))...)
	}
	if len(other) == 0 {
		return
	}
	d.add("Differing attributes:")
	d.add(splitLines(pprint.PFormat(py.NewList(other...)))...)
	for _, f := range other {
		l, r := py.GetAttr(left, f.(string)), py.GetAttr(right, f.(string))
		d.add("", "Drill down into differing attribute "+f.(string)+":", fmt.Sprintf("  %s: %s != %s", f, py.Repr(l), py.Repr(r)))
		inner := &differ{}
		inner.equal(l, r)
		for _, line := range inner.lines {
			d.add("  " + line)
		}
	}
}

func isBytes(x any) bool {
	_, ok := x.(py.Bytes)
	return ok
}

func (d *differ) sequences(left, right any) {
	l, r := py.Collect(left), py.Collect(right)
	bytes := isBytes(left) && isBytes(right)
	for i := range min(len(l), len(r)) {
		if !py.Eq(l[i], r[i]) {
			a, b := l[i], r[i]
			if bytes {
				a, b = left.(py.Bytes)[i:i+1], right.(py.Bytes)[i:i+1]
			}
			d.addf("At index %d diff: %s != %s", i, py.Repr(a), py.Repr(b))
			break
		}
	}
	if bytes || len(l) == len(r) {
		return
	}
	side, extra, n := "Left", any(nil), len(l)-len(r)
	if n > 0 {
		extra = l[len(r)]
	} else {
		side, extra, n = "Right", r[len(l)], -n
	}
	if n == 1 {
		d.addf("%s contains one more item: %s", side, safeRepr(extra, 240))
	} else {
		d.addf("%s contains %d more items, first extra item: %s", side, n, safeRepr(extra, 240))
	}
}

// iterables shows the difference of all that two values hold, item by item.
func (d *differ) iterables(left, right any) {
	if asserting <= 0 && !onCI() {
		d.add("Use -v to get more diff")
		return
	}
	l, r := layoutLines(left, d.budget), layoutLines(right, d.budget)
	d.add("", "Full diff: (-: missing in left side, +: extra in left side)")
	for line := range difflib.Ndiff(r, l) {
		d.add(strings.TrimRight(line, " \t\n\r\f\v"))
	}
}

func (d *differ) oneSided(side string, a, b any) {
	extra := py.Collect(py.Sub(a, b))
	if len(extra) > 0 {
		d.addf("Extra items in the %s set:", side)
	}
	for _, x := range extra {
		d.add(safeRepr(x, 240))
	}
}

// sets tells why two sets do not compare as they should.
func (d *differ) sets(op string, left, right any) {
	switch op {
	case "!=":
		d.add("Both sets are equal")
	case ">=":
		d.oneSided("right", right, left)
	case "<=":
		d.oneSided("left", left, right)
	case ">", "<":
		switch {
		case py.Eq(left, right):
			d.add("Both sets are equal")
		case op == ">":
			d.oneSided("right", right, left)
		default:
			d.oneSided("left", left, right)
		}
	}
}

func (d *differ) mappings(left, right any) {
	has := func(m, k any) bool { return py.Contains(m, k) }
	one := func(m any, keys ...any) any {
		out := py.NewDict[any, any]()
		for _, k := range keys {
			out.Set(k, py.GetItem(m, k))
		}
		return out
	}
	var same, other, onlyLeft, onlyRight []any
	for _, k := range py.Collect(left) {
		switch {
		case !has(right, k):
			onlyLeft = append(onlyLeft, k)
		case py.Eq(py.GetItem(left, k), py.GetItem(right, k)):
			same = append(same, k)
		default:
			other = append(other, k)
		}
	}
	for _, k := range py.Collect(right) {
		if !has(left, k) {
			onlyRight = append(onlyRight, k)
		}
	}
	if len(same) > 0 && asserting < 2 {
		d.addf("Omitting %d identical items, use -vv to show", len(same))
	} else if len(same) > 0 {
		d.add("Common items:")
		d.add(splitLines(pprint.PFormat(one(left, same...)))...)
	}
	if len(other) > 0 {
		d.add("Differing items:")
	}
	for _, k := range asSet(other) {
		d.add(safeRepr(one(left, k), 240) + " != " + safeRepr(one(right, k), 240))
	}
	more := func(side string, m any, keys []any) {
		if len(keys) == 0 {
			return
		}
		d.addf("%s contains %d more item%s:", side, len(keys), plural(len(keys)))
		if d.budget.lines == 0 || len(keys) <= d.budget.lines {
			d.add(splitLines(pprint.PFormat(one(m, keys...)))...)
			return
		}
		for _, k := range sorted(keys)[:d.budget.lines] {
			d.add(safeRepr(one(m, k), 240))
		}
	}
	more("Left", left, onlyLeft)
	more("Right", right, onlyRight)
}

// asSet are keys in the order in which a set holds them.
func asSet(keys []any) []any { return py.Collect(lib.Call(py.Builtin("set"), py.NewList(keys...))) }

// text shows the difference of two texts: without what they have in common at their ends.
func (d *differ) text(left, right string) {
	l, r := []rune(left), []rune(right)
	if asserting < 1 {
		i := 0
		for i = 0; i < min(len(l), len(r))-1 && l[i] == r[i]; i++ {
		}
		if i > 42 {
			i -= 10
			d.addf("Skipping %d identical leading characters in diff, use -v to show", i)
			l, r = l[i:], r[i:]
		}
		if len(l) == len(r) {
			for i = 1; i < len(l) && l[len(l)-i] == r[len(r)-i]; i++ {
			}
			if i > 42 {
				i -= 10
				d.addf("Skipping %d identical trailing characters in diff, use -v to show", i)
				l, r = l[:len(l)-i], r[:len(r)-i]
			}
		}
	}
	left, right = string(l), string(r)
	if blank(left) || blank(right) {
		left, right = py.Repr(left), py.Repr(right)
		d.add("Strings contain only whitespace, escaping them using repr()")
	}
	for line := range difflib.Ndiff(d.capped(right), d.capped(left)) {
		d.add(splitLines(strings.Trim(line, "\n"))...)
	}
}

func blank(s string) bool { return s != "" && strings.TrimSpace(s) == "" }

// capped are the lines of a text with their ends, as many as can be shown.
func (d *differ) capped(text string) []string {
	if r := []rune(text); d.budget.chars > 0 && len(r) > d.budget.chars {
		text = string(r[:d.budget.chars])
	}
	lines := slices.Collect(strings.Lines(text))
	if d.budget.lines > 0 && len(lines) > d.budget.lines {
		lines = lines[:d.budget.lines]
	}
	return lines
}

// notIn shows where a text stands that should not.
func (d *differ) notIn(term, text string) {
	at := strings.Index(text, term)
	if at < 0 {
		return
	}
	d.add(safeRepr(term, 42) + " is contained here:")
	inner := &differ{budget: d.budget}
	inner.text(text, text[:at]+text[at+len(term):])
	for _, line := range inner.lines {
		switch {
		case strings.HasPrefix(line, "Skipping"), strings.HasPrefix(line, "- "):
		case strings.HasPrefix(line, "+ "):
			d.add("  " + line[2:])
		default:
			d.add(line)
		}
	}
}
