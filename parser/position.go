package parser

import (
	"sort"
	"unicode/utf8"

	"github.com/go-python/gpython/ast"
)

// Position is a place in a [File]: a line counted from 1 and a byte offset within it counted from 0, as in
// CPython's lineno and col_offset. [File.Column] turns the offset into a column for people.
type Position struct {
	Line int
	Col  int
}

// IsValid reports whether p is a place at all; the zero Position is not.
func (p Position) IsValid() bool { return p.Line > 0 }

// Before reports whether p comes before q.
func (p Position) Before(q Position) bool {
	return p.Line < q.Line || p.Line == q.Line && p.Col < q.Col
}

// Span is the stretch of source that a node covers; End is the place just after its last byte.
type Span struct {
	Start Position
	End   Position
}

// IsValid reports whether s covers anything known.
func (s Span) IsValid() bool { return s.Start.IsValid() }

// Start is the place where node begins. For a decorated function or class that is its `def` or `class`.
func Start(node ast.Ast) Position {
	return Position{Line: node.GetLineno(), Col: node.GetColOffset()}
}

// Span tells which source node covers. It answers for every node of the tree, including arguments, keywords, aliases,
// handlers, with-items, match cases, patterns and type parameters, and for what [SliceExpr] makes of a subscript.
// The first call costs time linear in the size of the file; further ones a map look-up.
func (f *File) Span(node ast.Ast) Span {
	f.spanOnce.Do(f.indexSpans)
	if s, ok := f.spans[node]; ok {
		return s
	}
	return f.hull(node)
}

// ComprehensionSpan is the span of one `for … in … if …` clause.
func (f *File) ComprehensionSpan(c ast.Comprehension) Span {
	f.spanOnce.Do(f.indexSpans)
	return f.compSpans[c.Target]
}

// hull covers a node that no source stands for by itself: the parameters of a function, the tuple which SliceExpr makes.
func (f *File) hull(node ast.Ast) Span {
	if s, ok := node.(*SliceLit); ok {
		return f.Span(s.Slice)
	}
	var all Span
	for _, child := range Children(node) {
		s := f.Span(child)
		if !s.IsValid() {
			continue
		}
		if !all.IsValid() || s.Start.Before(all.Start) {
			all.Start = s.Start
		}
		if all.End.Before(s.End) {
			all.End = s.End
		}
	}
	return all
}

// indexSpans turns the log that the parser kept into maps. The parser only appends, because most callers never ask.
func (f *File) indexSpans() {
	f.spans = make(map[ast.Ast]Span, len(f.spanLog))
	for _, e := range f.spanLog {
		f.spans[e.node] = Span{Start(e.node), e.end}
	}
	f.compSpans = make(map[ast.Expr]Span, len(f.compLog))
	for _, e := range f.compLog {
		f.compSpans[e.target] = e.span
	}
	f.spanLog, f.compLog = nil, nil
}

type spanEntry struct {
	node ast.Ast
	end  Position
}

type compEntry struct {
	target ast.Expr
	span   Span
}

// Column is the column of p counted in characters from 1, as editors and diagnostics show it.
// The line end is a character: what lies behind it has the columns that follow.
func (f *File) Column(p Position) int {
	line := f.Line(p.Line)
	if p.Col > len(line) {
		return utf8.RuneCountInString(line) + p.Col - len(line) + 1
	}
	return utf8.RuneCountInString(line[:max(p.Col, 0)]) + 1
}

// Offset is the index of p in Source.
func (f *File) Offset(p Position) int {
	if p.Line < 1 {
		return 0
	}
	if p.Line > len(f.lines) {
		return len(f.Source)
	}
	return min(f.lines[p.Line-1]+p.Col, len(f.Source))
}

// PositionAt is the place of the byte at offset of Source.
func (f *File) PositionAt(offset int) Position {
	line := sort.Search(len(f.lines), func(i int) bool { return f.lines[i] > offset })
	return Position{Line: line, Col: offset - f.lines[line-1]}
}

// Text is the source that s covers.
func (f *File) Text(s Span) string {
	from, to := f.Offset(s.Start), f.Offset(s.End)
	if from > to {
		return ""
	}
	return f.Source[from:to]
}

// Line is the text of a line counted from 1, without its line end; "" past the end.
func (f *File) Line(line int) string {
	if line < 1 || line > len(f.lines) {
		return ""
	}
	end := len(f.Source)
	if f.lines[line-1] >= end {
		return ""
	}
	if line < len(f.lines) {
		end = f.lines[line] - 1
	} else if end > f.lines[line-1] && f.Source[end-1] == '\n' {
		end--
	}
	return f.Source[f.lines[line-1]:end]
}

// LineCount is the number of lines; text after the last line end counts as a line, an empty rest does not.
func (f *File) LineCount() int {
	n := len(f.lines)
	if n > 0 && f.lines[n-1] >= len(f.Source) {
		n--
	}
	return n
}

// IsBlank reports whether a line, counted from 1, holds nothing but white space.
func (f *File) IsBlank(line int) bool {
	for _, c := range []byte(f.Line(line)) {
		if c != ' ' && c != '\t' && c != '\f' {
			return false
		}
	}
	return true
}
