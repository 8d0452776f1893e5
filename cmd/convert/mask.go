package convert

import (
	"bytes"
	"regexp"
	"slices"
)

// A mask hides what differs from run to run and says nothing about the conversion.
type mask struct {
	name    string
	pattern *regexp.Regexp
	instead string
}

var masks = []mask{
	{"addresses", regexp.MustCompile(`\b0x[0-9a-f]{6,16}\b`), "0x…"},
	{"dates", regexp.MustCompile(`\b20\d\d-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?)?(?:Z|[+-]\d\d:?\d\d)?\b`), "<date>"},
	{"times of day", regexp.MustCompile(`\b(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:[.,]\d+)?\b`), "<time>"},
	{"places in the source", regexp.MustCompile(`\bat \S+\.(?:py|md|markdown|rst|ipynb):\d+|\bFile "[^"\n]+", line \d+`), "at <place>"},
	{"what pytest says of where it runs", regexp.MustCompile(`(?m)^(?:platform|cachedir:|rootdir:|plugins:|asyncio: mode).*`), "<where>"},
	{"durations", regexp.MustCompile(`(?m)^(?:=+ )?(.*) in \d+\.\d\ds(?: \([\d:]+\))?(?: =+)?$`), "$1"},
	{"times since 1970", regexp.MustCompile(`\b1[6-9]\d{8}(?:\.\d+)?\b`), "<time>"},
}

// masked is text with what all masks hide, and the names of those that hid something.
func masked(text []byte) ([]byte, []string) {
	var names []string
	for _, m := range masks {
		if m.pattern.Match(text) {
			text = m.pattern.ReplaceAll(text, []byte(m.instead))
			names = append(names, m.name)
		}
	}
	return text, names
}

// wordOrMark is what varies as a whole: a word, a number, or another character.
var wordOrMark = regexp.MustCompile(`[\pL\pN_]+(?:\.\pN+)?|.`)

// hideVarying compares two runs of the same program under CPython, and hides from its output and ours the words that are
// not the same in both: random values, orders of sets, times. It is false where the runs differ in more than words.
func hideVarying(first, second, ours []byte) (want, got []byte, ok bool) {
	a, b, c := bytes.Split(first, []byte("\n")), bytes.Split(second, []byte("\n")), bytes.Split(ours, []byte("\n"))
	if len(a) != len(b) {
		return first, ours, false
	}
	for i := range a {
		if bytes.Equal(a[i], b[i]) {
			continue
		}
		x, y := wordOrMark.FindAll(a[i], -1), wordOrMark.FindAll(b[i], -1)
		if len(x) != len(y) {
			return first, ours, false
		}
		var z [][]byte
		if i < len(c) {
			z = wordOrMark.FindAll(c[i], -1)
		}
		for k := range x {
			if !bytes.Equal(x[k], y[k]) {
				x[k] = []byte("<varies>")
				if len(z) == len(x) {
					z[k] = x[k]
				}
			}
		}
		a[i] = bytes.Join(x, nil)
		if z != nil {
			c[i] = bytes.Join(z, nil)
		}
	}
	return bytes.Join(a, []byte("\n")), bytes.Join(c, []byte("\n")), true
}

// hide compares outputs with everything masked that may differ; it is called where they are not the same. The names say
// what was hidden.
func (c *Checked) hide(want, got *RunResult, again func() *RunResult) {
	w, names := masked(want.Stdout)
	g, more := masked(got.Stdout)
	for _, name := range more {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if bytes.Equal(w, g) {
		want.Stdout, got.Stdout, c.Masked = w, g, names
		return
	}
	if second := again(); second != nil {
		s, _ := masked(second.Stdout)
		if !bytes.Equal(s, w) {
			var ok bool
			if w, g, ok = hideVarying(w, s, g); !ok {
				c.Varies = true
			}
			names = append(names, "varying values")
		}
	}
	want.Stdout, got.Stdout = w, g
	if len(names) > 0 {
		c.Masked = names
	}
}
