package csv

import (
	"iter"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Option is a keyword argument of csv.reader and csv.writer.
type Option py.KV

func option(name string, v any) Option { return Option{Key: name, Value: v} }

// The options are parameters of a dialect.
func Delimiter(v string) Option      { return option("delimiter", v) }
func Quotechar(v string) Option      { return option("quotechar", v) }
func Escapechar(v string) Option     { return option("escapechar", v) }
func Lineterminator(v string) Option { return option("lineterminator", v) }
func Doublequote(v bool) Option      { return option("doublequote", v) }
func Skipinitialspace(v bool) Option { return option("skipinitialspace", v) }
func Strict(v bool) Option           { return option("strict", v) }
func Quoting(v int) Option           { return option("quoting", v) }
func dialectOf(name string, opts []Option) *dialect {
	kw := make([]py.KV, len(opts))
	for i, o := range opts {
		kw[i] = py.KV(o)
	}
	return newDialect(name, kw)
}

// NewReader is csv.reader(lines, dialect, …) whose fields are all texts.
func NewReader(lines any, dialect string, opts ...Option) *Reader {
	return newReader(py.ToAny(lines), dialectOf(dialect, opts))
}

// LineNum is reader.line_num: the number of lines read.
func (r *Reader) LineNum() int { return r.lineNum }

// Dialect is reader.dialect.
func (r *Reader) Dialect() any { return r.d }

// All ranges over the rows that are left.
func (r *Reader) All() iter.Seq[*py.List[string]] {
	return func(yield func(*py.List[string]) bool) {
		for {
			var row any
			err := py.Try(func() error { row = r.next(); return nil })
			if py.Is(err, py.StopIteration) {
				return
			}
			py.Check(err)
			if !yield(py.To[*py.List[string]](row)) {
				return
			}
		}
	}
}

// NewWriter is csv.writer(file, dialect, …).
func NewWriter(file any, dialect string, opts ...Option) *Writer {
	return newWriter(py.ToAny(file), dialectOf(dialect, opts))
}

// Writerow is writer.writerow(row): it gives what the file's write gives.
func (w *Writer) Writerow(row any) any { return w.row(py.ToAny(row)) }

// Writerows is writer.writerows(rows).
func (w *Writer) Writerows(rows any) {
	for row := range py.Seq(py.ToAny(rows)) {
		w.row(row)
	}
}

// Dialect is writer.dialect.
func (w *Writer) Dialect() any { return w.d }
