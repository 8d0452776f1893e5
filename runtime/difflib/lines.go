package difflib

import (
	"fmt"
	"iter"
	"slices"
	"sort"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// GetCloseMatches is difflib.get_close_matches(word, possibilities, n, cutoff): the best first.
func GetCloseMatches(word string, possibilities []string, n int, cutoff float64) *py.List[string] {
	if n <= 0 {
		panic(py.ValueError.Newf("n must be > 0: %d", n))
	}
	if cutoff < 0 || cutoff > 1 {
		panic(py.ValueError.Newf("cutoff must be in [0.0, 1.0]: %s", py.FloatRepr(cutoff)))
	}
	type scored struct {
		score float64
		text  string
	}
	var found []scored
	m := NewSequenceMatcher(nil, "", word, true)
	for _, p := range possibilities {
		m.SetSeq1(p)
		if m.RealQuickRatio() >= cutoff && m.QuickRatio() >= cutoff && m.Ratio() >= cutoff {
			found = append(found, scored{m.Ratio(), p})
		}
	}
	sort.SliceStable(found, func(i, j int) bool {
		if found[i].score != found[j].score {
			return found[i].score > found[j].score
		}
		return found[i].text > found[j].text
	})
	out := py.NewList[string]()
	for _, f := range found[:min(n, len(found))] {
		out.Append(f.text)
	}
	return out
}

// once ranges over lines that are there already, a single time, as a generator does.
func once(lines []string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for len(lines) > 0 {
			line := lines[0]
			lines = lines[1:]
			if !yield(line) {
				return
			}
		}
	}
}

func matcherOf(a, b []string, isjunk any) *SequenceMatcher {
	return NewSequenceMatcher(isjunk, py.ToAny(a), py.ToAny(b), true)
}

// DiffOption is a keyword argument of unified_diff() and context_diff().
type DiffOption func(*diffOptions)

type diffOptions struct {
	fromFile, toFile, fromDate, toDate, lineEnd string
	context                                     int
}

// Fromfile is fromfile.
func Fromfile(name string) DiffOption { return func(o *diffOptions) { o.fromFile = name } }

// Tofile is tofile.
func Tofile(name string) DiffOption { return func(o *diffOptions) { o.toFile = name } }

// Fromfiledate is fromfiledate.
func Fromfiledate(date string) DiffOption { return func(o *diffOptions) { o.fromDate = date } }

// Tofiledate is tofiledate.
func Tofiledate(date string) DiffOption { return func(o *diffOptions) { o.toDate = date } }

// N is n: how many equal lines stand around each change, 3 by default.
func N(lines int) DiffOption { return func(o *diffOptions) { o.context = lines } }

// Lineterm is lineterm: what ends the lines that tell of files and places.
func Lineterm(end string) DiffOption { return func(o *diffOptions) { o.lineEnd = end } }

func diffOptionsOf(opts []DiffOption) diffOptions {
	o := diffOptions{lineEnd: "\n", context: 3}
	for _, opt := range opts {
		opt(&o)
	}
	return o
}

// heads are the two lines that name the files.
func (o diffOptions) heads(from, to string) []string {
	line := func(mark, file, date string) string {
		if date != "" {
			date = "\t" + date
		}
		return mark + " " + file + date + o.lineEnd
	}
	return []string{line(from, o.fromFile, o.fromDate), line(to, o.toFile, o.toDate)}
}

// UnifiedDiff is difflib.unified_diff(a, b, …).
func UnifiedDiff(a, b []string, opts ...DiffOption) iter.Seq[string] {
	o := diffOptionsOf(opts)
	var out []string
	for _, group := range matcherOf(a, b, nil).grouped(o.context) {
		if out == nil {
			out = o.heads("---", "+++")
		}
		first, last := group[0], group[len(group)-1]
		out = append(out, fmt.Sprintf("@@ -%s +%s @@%s", unifiedRange(first.i1, last.i2), unifiedRange(first.j1, last.j2), o.lineEnd))
		for _, c := range group {
			if c.tag == "equal" {
				out = dump(out, " ", a[c.i1:c.i2])
				continue
			}
			out = dump(out, "-", a[c.i1:c.i2])
			out = dump(out, "+", b[c.j1:c.j2])
		}
	}
	return once(out)
}

func unifiedRange(start, stop int) string {
	switch length := stop - start; length {
	case 1:
		return fmt.Sprint(start + 1)
	case 0:
		return fmt.Sprintf("%d,0", start)
	default:
		return fmt.Sprintf("%d,%d", start+1, length)
	}
}

func dump(out []string, mark string, lines []string) []string {
	for _, l := range lines {
		out = append(out, mark+l)
	}
	return out
}

// ContextDiff is difflib.context_diff(a, b, …).
func ContextDiff(a, b []string, opts ...DiffOption) iter.Seq[string] {
	o := diffOptionsOf(opts)
	marks := map[string]string{"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
	var out []string
	for _, group := range matcherOf(a, b, nil).grouped(o.context) {
		if out == nil {
			out = o.heads("***", "---")
		}
		first, last := group[0], group[len(group)-1]
		has := func(tag string) bool {
			return slices.ContainsFunc(group, func(c opcode) bool { return c.tag == "replace" || c.tag == tag })
		}
		out = append(out, "***************"+o.lineEnd, fmt.Sprintf("*** %s ****%s", contextRange(first.i1, last.i2), o.lineEnd))
		if has("delete") {
			for _, c := range group {
				if c.tag != "insert" {
					out = dump(out, marks[c.tag], a[c.i1:c.i2])
				}
			}
		}
		out = append(out, fmt.Sprintf("--- %s ----%s", contextRange(first.j1, last.j2), o.lineEnd))
		if has("insert") {
			for _, c := range group {
				if c.tag != "delete" {
					out = dump(out, marks[c.tag], b[c.j1:c.j2])
				}
			}
		}
	}
	return once(out)
}

func contextRange(start, stop int) string {
	switch length := stop - start; length {
	case 0:
		return fmt.Sprint(start)
	case 1:
		return fmt.Sprint(stop)
	default:
		return fmt.Sprintf("%d,%d", start+1, stop)
	}
}

// Restore is difflib.restore(delta, which): the lines of one side of what ndiff gave.
func Restore(delta iter.Seq[string], which int) iter.Seq[string] {
	tag, ok := map[int]string{1: "- ", 2: "+ "}[which]
	if !ok {
		panic(py.ValueError.Newf("unknown delta choice (must be 1 or 2): %d", which))
	}
	var out []string
	for line := range delta {
		if strings.HasPrefix(line, "  ") || strings.HasPrefix(line, tag) {
			out = append(out, line[2:])
		}
	}
	return once(out)
}
