package csv

import (
	"maps"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/io"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/re"
)

// Sniffer is csv.Sniffer: it guesses the dialect of a sample.
type Sniffer struct{}

// SnifferType is csv.Sniffer.
var SnifferType = lib.Class[Sniffer]("csv", "Sniffer", nil, py.Methods{
	"__new__":   lib.New("", func([]any) any { return &Sniffer{} }),
	"preferred": lib.Prop(func(any) any { return py.ListFromAny(py.ListOf(preferred)) }),
	"sniff": lib.M("sample, delimiters=None", func(_ any, a []any) any {
		return sniff(lib.Str(a[0], "sample"), a[1])
	}),
	"has_header": lib.M("sample", func(_ any, a []any) any { return hasHeader(lib.Str(a[0], "sample")) }),
})

// PyClass returns Sniffer.
func (*Sniffer) PyClass() *py.Class { return SnifferType }

// preferred are the delimiters that win where several fit.
var preferred = []string{",", "\t", ";", " ", ":"}

// allowed tells whether a character may be the delimiter: delimiters is text or a collection, None for any.
func allowed(delimiters any, c string) bool {
	return delimiters == nil || py.Contains(delimiters, c)
}

// sniff is sniffer.sniff(sample): a class that derives from Dialect.
func sniff(sample string, delimiters any) any {
	quote, double, delimiter, skip := byQuotes(sample, delimiters)
	if delimiter == "" {
		delimiter, skip = byFrequency(sample, delimiters)
	}
	if delimiter == "" {
		panic(Error.New("Could not determine delimiter"))
	}
	if quote == "" {
		quote = `"`
	}
	c := py.NewClass("csv", "dialect", DialectType)
	c.Set("_name", "sniffed").Set("lineterminator", "\r\n").Set("quoting", QUOTEMINIMAL).Set("doublequote", double)
	return c.Set("delimiter", delimiter).Set("quotechar", quote).Set("skipinitialspace", skip)
}

// quoted are the places where a quoted field may stand: between delimiters, at the start of a line, at its end, alone.
var quoted = []string{
	`(?P<delim>[^\w\n"\'])(?P<space> ?)(?P<quote>["\']).*?(?P=quote)(?P=delim)`,
	`(?:^|\n)(?P<quote>["\']).*?(?P=quote)(?P<delim>[^\w\n"\'])(?P<space> ?)`,
	`(?P<delim>[^\w\n"\'])(?P<space> ?)(?P<quote>["\']).*?(?P=quote)(?:$|\n)`,
	`(?:^|\n)(?P<quote>["\']).*?(?P=quote)(?:$|\n)`,
}

// byQuotes guesses from fields in quotes.
func byQuotes(sample string, delimiters any) (quote string, double bool, delimiter string, skip bool) {
	module := re.Module()
	flags := py.Add(py.GetAttr(module, "DOTALL"), py.GetAttr(module, "MULTILINE"))
	quotes, delims := newCounter(), newCounter()
	spaces := 0
	for k, pattern := range quoted {
		for m := range py.Seq(lib.Method(lib.Call(py.GetAttr(module, "compile"), pattern, flags), "finditer", sample)) {
			group := func(name string) string { return py.Str(lib.Method(m, "group", name)) }
			quotes.add(group("quote"))
			if k == len(quoted)-1 {
				continue
			}
			if d := group("delim"); d != "" && allowed(delimiters, d) {
				delims.add(d)
			}
			if group("space") != "" {
				spaces++
			}
		}
		if len(quotes.order) > 0 {
			break
		}
	}
	if len(quotes.order) == 0 {
		return "", false, "", false
	}
	quote = quotes.most()
	if len(delims.order) > 0 {
		delimiter = delims.most()
		skip = delims.count[delimiter] == spaces
		if delimiter == "\n" {
			delimiter = ""
		}
	}
	d := py.Str(lib.Call(py.GetAttr(module, "escape"), delimiter))
	pattern := strings.NewReplacer("DELIM", d, "QUOTE", quote).Replace(`((DELIM)|^)\W*QUOTE[^DELIM\n]*QUOTE[^DELIM\n]*QUOTE\W*((DELIM)|$)`)
	double = lib.Call(py.GetAttr(module, "search"), pattern, sample, py.GetAttr(module, "MULTILINE")) != nil
	return quote, double, delimiter, skip
}

// counter counts texts, and remembers in which order they came.
type counter struct {
	order []string
	count map[string]int
}

func newCounter() *counter { return &counter{count: map[string]int{}} }

func (c *counter) add(s string) {
	if c.count[s] == 0 {
		c.order = append(c.order, s)
	}
	c.count[s]++
}

func (c *counter) most() string {
	best := c.order[0]
	for _, s := range c.order {
		if c.count[s] > c.count[best] {
			best = s
		}
	}
	return best
}

// mode is how often a character mostly stands in a line, and in how many more lines than not.
type mode struct{ times, lines int }

// byFrequency guesses the character that stands equally often in each line.
func byFrequency(sample string, delimiters any) (delimiter string, skip bool) {
	var data []string
	for line := range strings.SplitSeq(sample, "\n") {
		if line != "" {
			data = append(data, line)
		}
	}
	skips := func(d string) bool { return strings.Count(data[0], d) == strings.Count(data[0], d+" ") }
	frequency := make([]*frequencies, 127)
	for i := range frequency {
		frequency[i] = &frequencies{count: map[int]int{}}
	}
	delims := map[string]mode{}
	length := min(10, len(data))
	for start, round := 0, 1; start < len(data); start, round = start+length, round+1 {
		for _, line := range data[start:min(start+length, len(data))] {
			for c := range frequency {
				frequency[c].add(strings.Count(line, string(rune(c))))
			}
		}
		total := float64(min(length*round, len(data)))
		for consistency := 1.0; len(delims) == 0 && consistency >= 0.9; consistency -= 0.01 {
			for c, f := range frequency {
				m := f.mode()
				if s := string(rune(c)); m.times > 0 && m.lines > 0 && float64(m.lines)/total >= consistency && allowed(delimiters, s) {
					delims[s] = m
				}
			}
		}
		if len(delims) == 1 {
			d := slices.Collect(maps.Keys(delims))[0]
			return d, skips(d)
		}
	}
	if len(delims) == 0 {
		return "", false
	}
	for _, d := range preferred {
		if _, ok := delims[d]; ok {
			return d, skips(d)
		}
	}
	best := ""
	for _, d := range slices.Sorted(maps.Keys(delims)) {
		m, b := delims[d], delims[best]
		if best == "" || m.times > b.times || m.times == b.times && m.lines >= b.lines {
			best = d
		}
	}
	return best, skips(best)
}

// frequencies counts the lines by how often a character stands in them.
type frequencies struct {
	order []int
	count map[int]int
}

func (f *frequencies) add(n int) {
	if f.count[n] == 0 {
		f.order = append(f.order, n)
	}
	f.count[n]++
}

func (f *frequencies) mode() mode {
	best, all := f.order[0], 0
	for _, n := range f.order {
		all += f.count[n]
		if f.count[n] > f.count[best] {
			best = n
		}
	}
	return mode{best, 2*f.count[best] - all}
}

// hasHeader is sniffer.has_header(sample): the first row differs from the others in kind or in length.
func hasHeader(sample string) bool {
	rows := py.Iter(lib.Call(py.GetAttr(Module(), "reader"), lib.Call(py.GetAttr(io.Module(), "StringIO"), sample), sniff(sample, nil)))
	next := func() ([]any, bool) {
		row, ok := rows.Next()
		if !ok {
			return nil, false
		}
		return py.Collect(row), true
	}
	header, ok := next()
	if !ok {
		panic(py.StopIteration.New())
	}
	const number = -1 // the kind of a column of numbers; of others it is the length
	kinds := make([]*int, len(header))
	gone := make([]bool, len(header))
	kindOf := func(x any) int {
		if err := py.Try(func() error { lib.Call(py.Builtin("complex"), x); return nil }); err != nil {
			return py.Len(x)
		}
		return number
	}
	for checked := 0; checked <= 20; checked++ {
		row, ok := next()
		if !ok {
			break
		}
		if len(row) != len(header) {
			continue
		}
		for i, x := range row {
			kind := kindOf(x)
			switch {
			case gone[i]:
			case kinds[i] == nil:
				kinds[i] = &kind
			case *kinds[i] != kind:
				gone[i] = true
			}
		}
	}
	votes := 0
	for i, x := range header {
		if gone[i] {
			continue
		}
		differs := false
		if kind := kinds[i]; kind != nil && *kind != number {
			differs = py.Len(x) != *kind
		} else {
			differs = kindOf(x) != number
		}
		if differs {
			votes++
		} else {
			votes--
		}
	}
	return votes > 0
}
