package difflib

import (
	"iter"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Differ is difflib.Differ: it shows how lines differ, and within those that are alike where.
type Differ struct{ linejunk, charjunk any }

// NewDiffer is Differ(linejunk, charjunk): functions of a line and of a character, or None.
func NewDiffer(linejunk, charjunk any) *Differ {
	return &Differ{py.ToAny(linejunk), py.ToAny(charjunk)}
}

// Ndiff is difflib.ndiff(a, b).
func Ndiff(a, b []string) iter.Seq[string] {
	return NewDiffer(nil, isCharacterJunk).Compare(a, b)
}

// NdiffJunk is difflib.ndiff(a, b, linejunk, charjunk).
func NdiffJunk(a, b []string, linejunk, charjunk any) iter.Seq[string] {
	return NewDiffer(linejunk, charjunk).Compare(a, b)
}

// Compare is d.compare(a, b).
func (d *Differ) Compare(a, b []string) iter.Seq[string] {
	c := comparison{a: a, b: b, charjunk: d.charjunk}
	for _, op := range matcherOf(a, b, d.linejunk).edits() {
		switch op.tag {
		case "replace":
			c.replace(op.i1, op.i2, op.j1, op.j2)
		case "delete":
			c.out = dump(c.out, "- ", a[op.i1:op.i2])
		case "insert":
			c.out = dump(c.out, "+ ", b[op.j1:op.j2])
		default:
			c.out = dump(c.out, "  ", a[op.i1:op.i2])
		}
	}
	return once(c.out)
}

// comparison is one run of compare.
type comparison struct {
	a, b     []string
	charjunk any
	out      []string
}

// replace shows what became of a[alo:ahi]: around the two lines that are most alike it looks for others.
func (c *comparison) replace(alo, ahi, blo, bhi int) {
	best, bestI, bestJ := 0.74, 0, 0
	equalI, equalJ := -1, -1
	m := NewSequenceMatcher(c.charjunk, "", "", true)
	for j := blo; j < bhi; j++ {
		m.SetSeq2(c.b[j])
		for i := alo; i < ahi; i++ {
			if c.a[i] == c.b[j] {
				if equalI < 0 {
					equalI, equalJ = i, j
				}
				continue
			}
			m.SetSeq1(c.a[i])
			if m.RealQuickRatio() > best && m.QuickRatio() > best && m.Ratio() > best {
				best, bestI, bestJ = m.Ratio(), i, j
			}
		}
	}
	alike := best >= 0.75
	switch {
	case alike:
	case equalI < 0:
		c.plain(alo, ahi, blo, bhi)
		return
	default:
		bestI, bestJ = equalI, equalJ
	}
	c.between(alo, bestI, blo, bestJ)
	if alike {
		m.SetSeqs(c.a[bestI], c.b[bestJ])
		c.within(c.a[bestI], c.b[bestJ], m.edits())
	} else {
		c.out = append(c.out, "  "+c.a[bestI])
	}
	c.between(bestI+1, ahi, bestJ+1, bhi)
}

func (c *comparison) between(alo, ahi, blo, bhi int) {
	switch {
	case alo < ahi && blo < bhi:
		c.replace(alo, ahi, blo, bhi)
	case alo < ahi:
		c.out = dump(c.out, "- ", c.a[alo:ahi])
	case blo < bhi:
		c.out = dump(c.out, "+ ", c.b[blo:bhi])
	}
}

// plain shows lines that have nothing in common, the shorter side first.
func (c *comparison) plain(alo, ahi, blo, bhi int) {
	if bhi-blo < ahi-alo {
		c.out = dump(c.out, "+ ", c.b[blo:bhi])
		c.out = dump(c.out, "- ", c.a[alo:ahi])
		return
	}
	c.out = dump(c.out, "- ", c.a[alo:ahi])
	c.out = dump(c.out, "+ ", c.b[blo:bhi])
}

// within shows two lines that are alike, and marks where they differ.
func (c *comparison) within(old, changed string, edits []opcode) {
	var under, over strings.Builder
	for _, e := range edits {
		la, lb := e.i2-e.i1, e.j2-e.j1
		marks := map[string][2]string{"replace": {"^", "^"}, "delete": {"-", ""}, "insert": {"", "+"}, "equal": {" ", " "}}[e.tag]
		under.WriteString(strings.Repeat(marks[0], la))
		over.WriteString(strings.Repeat(marks[1], lb))
	}
	for _, side := range []struct{ mark, line, tags string }{{"- ", old, under.String()}, {"+ ", changed, over.String()}} {
		c.out = append(c.out, side.mark+side.line)
		if tags := py.StrRStrip(spaced(side.line, side.tags)); tags != "" {
			c.out = append(c.out, "? "+tags+"\n")
		}
	}
}

// spaced keeps the white space of a line where the marks leave room, so that they stand under tabs.
func spaced(line, marks string) string {
	chars, tags := []rune(line), []rune(marks)
	for i := range min(len(chars), len(tags)) {
		if tags[i] == ' ' && py.StrIsSpace(string(chars[i])) {
			tags[i] = chars[i]
		}
	}
	return string(tags[:min(len(chars), len(tags))])
}

// IsLineJunk is difflib.IS_LINE_JUNK(line): blank, or nothing but a #.
func IsLineJunk(line string) bool {
	return py.StrStrip(strings.Replace(py.StrStrip(line), "#", "", 1)) == ""
}

// IsCharacterJunk is difflib.IS_CHARACTER_JUNK(ch): a space or a tab.
func IsCharacterJunk(ch string) bool { return strings.Contains(" \t", ch) }

var (
	isLineJunk      = lib.Def("IS_LINE_JUNK", "line, pat=None", func(a []any) any { return IsLineJunk(lib.Str(a[0], "line")) })
	isCharacterJunk = lib.Def("IS_CHARACTER_JUNK", "ch, ws=' \t'", func(a []any) any {
		return strings.Contains(py.Str(a[1]), lib.Str(a[0], "ch"))
	})
)
