package csv

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Reader is what csv.reader gives.
type Reader struct {
	lines   py.Iterator
	d       *dialect
	lineNum int
	row     *py.List[any]
	field   []rune
	state   parseState
	quoted  bool // the field was in quotes
}

type parseState int

const (
	startRecord parseState = iota
	startField
	escaped
	inField
	inQuoted
	escapedInQuoted
	quoteInQuoted
	eatNewline
	afterEscapedNewline
)

var limit = 131072

// PyClass returns _csv.reader.
func (*Reader) PyClass() *py.Class { return readerType }

var readerType = lib.Class[Reader]("_csv", "reader", nil, py.Methods{
	"__iter__": lib.M("", func(self any, _ []any) any { return self }),
	"__next__": lib.M("", func(self any, _ []any) any { return self.(*Reader).next() }),
	"dialect":  lib.Prop(func(self any) any { return self.(*Reader).d }),
	"line_num": lib.Prop(func(self any) any { return self.(*Reader).lineNum }),
})

func newReader(lines any, d *dialect) *Reader { return &Reader{lines: py.Iter(lines), d: d} }

// next reads one row.
func (r *Reader) next() any {
	r.row, r.state, r.field, r.quoted = py.NewList[any](), startRecord, nil, false
	for {
		line, ok := r.lines.Next()
		if !ok {
			if len(r.field) > 0 || r.state == inQuoted {
				if r.d.strict {
					panic(Error.New("unexpected end of data"))
				}
				r.save()
				return r.row
			}
			panic(py.StopIteration.New())
		}
		text, ok := lib.AsStr(line)
		if !ok {
			panic(Error.Newf("iterator should return strings, not %s (the file should be opened in text mode)", lib.TypeName(line)))
		}
		r.lineNum++
		for _, c := range text {
			r.take(c)
		}
		r.take(-1) // the end of the line
		if r.state == startRecord {
			return r.row
		}
	}
}

func (r *Reader) add(c rune) {
	if len(r.field) >= limit {
		panic(Error.Newf("field larger than field limit (%d)", limit))
	}
	r.field = append(r.field, c)
}

func (r *Reader) save() {
	s := string(r.field)
	r.field = r.field[:0]
	quoted := r.quoted
	r.quoted = false
	switch {
	case !quoted && r.d.quoting == QUOTENOTNULL && s == "", !quoted && r.d.quoting == QUOTESTRINGS && s == "":
		r.row.Append(nil)
	case !quoted && (r.d.quoting == QUOTENONNUMERIC || r.d.quoting == QUOTESTRINGS):
		r.row.Append(lib.Call(py.FloatType, s))
	default:
		r.row.Append(s)
	}
}

// take reads one character; -1 is the end of a line.
func (r *Reader) take(c rune) {
	d := r.d
	newline := c == '\n' || c == '\r'
	end := newline || c < 0
	switch r.state {
	case startRecord:
		if c < 0 {
			return
		}
		if newline {
			r.state = eatNewline
			return
		}
		r.state = startField
		r.take(c)
	case startField:
		switch {
		case end:
			r.save()
			r.endLine(c)
		case c == d.quote && d.quoting != QUOTENONE:
			r.quoted, r.state = true, inQuoted
		case c == d.escape && d.escape >= 0:
			r.state = escaped
		case c == ' ' && d.skip:
		case c == d.delimiter:
			r.save()
		default:
			r.add(c)
			r.state = inField
		}
	case escaped:
		switch {
		case newline:
			r.add(c)
			r.state = afterEscapedNewline
		case c < 0:
			r.add('\n')
			r.state = inField
		default:
			r.add(c)
			r.state = inField
		}
	case afterEscapedNewline:
		if c < 0 {
			return
		}
		r.state = inField
		r.take(c)
	case inField:
		switch {
		case end:
			r.save()
			r.endLine(c)
		case c == d.escape && d.escape >= 0:
			r.state = escaped
		case c == d.delimiter:
			r.save()
			r.state = startField
		default:
			r.add(c)
		}
	case inQuoted:
		switch {
		case c < 0:
		case c == d.escape && d.escape >= 0:
			r.state = escapedInQuoted
		case c == d.quote && d.quoting != QUOTENONE:
			if d.doublequote {
				r.state = quoteInQuoted
			} else {
				r.state = inField
			}
		default:
			r.add(c)
		}
	case escapedInQuoted:
		if c < 0 {
			c = '\n'
		}
		r.add(c)
		r.state = inQuoted
	case quoteInQuoted:
		switch {
		case d.quoting != QUOTENONE && c == d.quote:
			r.add(c)
			r.state = inQuoted
		case c == d.delimiter:
			r.save()
			r.state = startField
		case end:
			r.save()
			r.endLine(c)
		case !d.strict:
			r.add(c)
			r.state = inField
		default:
			panic(Error.Newf("'%c' expected after '%c'", d.delimiter, d.quote))
		}
	case eatNewline:
		if c < 0 {
			r.state = startRecord
		} else if !newline {
			panic(Error.New("new-line character seen in unquoted field - do you need to open the file with newline=''?"))
		}
	}
}

func (r *Reader) endLine(c rune) {
	if c < 0 {
		r.state = startRecord
	} else {
		r.state = eatNewline
	}
}

// Writer is what csv.writer gives.
type Writer struct {
	write any
	d     *dialect
}

// PyClass returns _csv.writer.
func (*Writer) PyClass() *py.Class { return writerType }

var writerType = lib.Class[Writer]("_csv", "writer", nil, py.Methods{
	"writerow": lib.M("row, /", func(self any, a []any) any { return self.(*Writer).row(a[0]) }),
	"writerows": lib.M("rows, /", func(self any, a []any) any {
		for row := range py.Seq(a[0]) {
			self.(*Writer).row(row)
		}
		return nil
	}),
	"dialect": lib.Prop(func(self any) any { return self.(*Writer).d }),
})

func newWriter(file any, d *dialect) *Writer {
	write := py.GetAttrOr(file, "write", nil)
	if write == nil || !py.IsCallable(write) {
		panic(py.TypeError.New("argument 1 must have a \"write\" method"))
	}
	return &Writer{write, d}
}

func (w *Writer) row(x any) any {
	if _, err := lib.TryCall(py.CurrentContext(), iterOf, x); py.Is(err, py.TypeError) {
		panic(Error.Newf("iterable expected, not %s", lib.TypeName(x)))
	}
	var b strings.Builder
	n := 0
	var only any
	for v := range py.Seq(x) {
		if n > 0 {
			b.WriteRune(w.d.delimiter)
		}
		n++
		only = v
		w.field(&b, v)
	}
	if n == 1 && b.Len() == 0 {
		if w.d.quoting == QUOTENONE || only == nil && (w.d.quoting == QUOTESTRINGS || w.d.quoting == QUOTENOTNULL) {
			panic(Error.New("single empty field record must be quoted"))
		}
		b.WriteString(string(w.d.quote) + string(w.d.quote))
	}
	b.WriteString(w.d.terminator)
	return lib.Call(w.write, b.String())
}

var iterOf = lib.Func("iter", "x, /", func(a []any) any { return py.Iter(a[0]) })

func (w *Writer) field(b *strings.Builder, v any) {
	d := w.d
	text, isStr := lib.AsStr(v) // what a subclass of str holds, whatever its __str__ says
	if v != nil && !isStr {
		text = py.Str(v)
	}
	quoted := false
	switch d.quoting {
	case QUOTENONNUMERIC:
		quoted = !isNumber(v)
	case QUOTEALL:
		quoted = true
	case QUOTESTRINGS:
		quoted = isStr
	case QUOTENOTNULL:
		quoted = v != nil
	}
	var out strings.Builder
	for _, c := range text {
		special := c == d.delimiter || c == d.escape && d.escape >= 0 || c == d.quote && d.quote >= 0 || c == '\n' || c == '\r' || strings.ContainsRune(d.terminator, c)
		if special {
			escape := false
			if d.quoting == QUOTENONE {
				escape = true
			} else {
				if c == d.quote {
					if d.doublequote {
						out.WriteRune(d.quote)
					} else {
						escape = true
					}
				} else if c == d.escape && d.escape >= 0 {
					escape = true
				}
				if !escape {
					quoted = true
				}
			}
			if escape {
				if d.escape < 0 {
					panic(Error.New("need to escape, but no escapechar set"))
				}
				out.WriteRune(d.escape)
			}
		}
		out.WriteRune(c)
	}
	if text == "" && !quoted && d.delimiter == ' ' && d.skip {
		if d.quoting == QUOTENONE || v == nil && (d.quoting == QUOTESTRINGS || d.quoting == QUOTENOTNULL) {
			panic(Error.New("empty field must be quoted if delimiter is a space and skipinitialspace is true"))
		}
		quoted = true
	}
	if quoted {
		b.WriteString(string(d.quote) + out.String() + string(d.quote))
		return
	}
	b.WriteString(out.String())
}

func isNumber(v any) bool {
	if v == nil {
		return false
	}
	return py.HasAttr(v, "__float__") || py.HasAttr(v, "__index__")
}
