package bind

import (
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// commentCursor hands out the comments of a file in source order, each once.
type commentCursor struct {
	all  []parser.Comment
	next int
	// restrict drops comments that stand far from the definitions that were taken from a file.
	restrict bool
}

func newCommentCursor(f *parser.File) *commentCursor { return &commentCursor{all: f.Comments} }

// before takes the comments that stand above line.
func (c *commentCursor) before(f *parser.File, line int) []string {
	var texts []string
	from := c.next
	for c.next < len(c.all) && c.all[c.next].Pos.Line < line {
		c.next++
	}
	taken := c.all[from:c.next]
	if c.restrict {
		taken = adjacent(f, taken, line)
	}
	for i, cm := range taken {
		if i > 0 && cm.Pos.Line > taken[i-1].Pos.Line+1 {
			texts = append(texts, "")
		}
		texts = append(texts, commentText(cm.Text))
	}
	return texts
}

// adjacent keeps the comments that touch line without a blank line between.
func adjacent(f *parser.File, comments []parser.Comment, line int) []parser.Comment {
	i := len(comments)
	for i > 0 && comments[i-1].Alone && comments[i-1].Pos.Line == line-1 {
		i--
		line--
	}
	return comments[i:]
}

// within takes the comments from the cursor up to and including line; those on line itself are trailing.
func (c *commentCursor) within(line int) (inner, trail []string) {
	for c.next < len(c.all) && c.all[c.next].Pos.Line <= line {
		cm := c.all[c.next]
		c.next++
		if cm.Pos.Line == line {
			trail = append(trail, commentText(cm.Text))
		} else {
			inner = append(inner, commentText(cm.Text))
		}
	}
	return inner, trail
}

// indented takes the comments that stand alone before line and belong to a block indented to col or deeper.
func (c *commentCursor) indented(line, col int) []string {
	var texts []string
	for c.next < len(c.all) {
		cm := c.all[c.next]
		if cm.Pos.Line >= line || !cm.Alone || cm.Pos.Col < col {
			break
		}
		c.next++
		texts = append(texts, commentText(cm.Text))
	}
	return texts
}

// commentText takes the marker off: "# text" => "text"
func commentText(s string) string {
	s = strings.TrimPrefix(s, "#")
	return strings.TrimPrefix(s, " ")
}

// head fills the comments above a statement and whether a blank line precedes it.
func (b *binder) head(meta *ir.Meta, start ast.Ast) {
	line := b.firstLine(start)
	from := b.comments.next
	meta.Pos = b.pos(start)
	meta.Lead = append(meta.Lead, b.carry...)
	b.carry = nil
	meta.Lead = append(meta.Lead, b.comments.before(b.file, line)...)
	first := line
	if from < b.comments.next && b.comments.all[from].Pos.Line < line {
		first = b.comments.all[from].Pos.Line
		if b.comments.restrict {
			first = line - len(meta.Lead)
		}
	}
	meta.Blank = first > 1 && b.file.IsBlank(first-1)
}

// skip passes over a statement that is left out: the comments far above it wait for the next one.
func (b *binder) skip(st ast.Stmt) {
	from, line := b.comments.next, b.firstLine(st)
	b.comments.before(b.file, line)
	above := b.comments.all[from:b.comments.next]
	for _, cm := range above[:len(above)-len(adjacent(b.file, above, line))] {
		if !b.comments.restrict {
			b.carry = append(b.carry, commentText(cm.Text))
		}
	}
	b.comments.within(b.file.Span(st).End.Line)
	b.comments.indented(b.next, parser.Start(st).Col+1)
}

// firstLine is where a statement begins, decorators included.
func (b *binder) firstLine(n ast.Ast) int {
	line := parser.Start(n).Line
	for _, d := range decoratorsOf(n) {
		if at := b.file.DecoratorAt(d); at.IsValid() && at.Line < line {
			line = at.Line
		}
	}
	return line
}

func decoratorsOf(n ast.Ast) []ast.Expr {
	switch n := n.(type) {
	case *ast.FunctionDef:
		return n.DecoratorList
	case *parser.AsyncFunctionDef:
		return n.DecoratorList
	case *ast.ClassDef:
		return n.DecoratorList
	}
	return nil
}

// simpleTail gives a simple statement the comments inside and behind it.
func (b *binder) simpleTail(meta *ir.Meta, n ast.Ast) {
	inner, trail := b.comments.within(b.file.Span(n).End.Line)
	b.addTail(meta, inner, trail)
}

// headerTail gives a compound statement the comments of its header, which ends above the first statement of its body.
func (b *binder) headerTail(meta *ir.Meta, header ast.Ast, body []ast.Stmt) {
	if len(body) == 0 {
		return
	}
	line := parser.Start(header).Line
	for _, cm := range b.comments.all[b.comments.next:] {
		if cm.Pos.Line >= b.firstLine(body[0]) || cm.Alone && cm.Pos.Line > line {
			break
		}
		line = cm.Pos.Line
	}
	inner, trail := b.comments.within(min(line, b.firstLine(body[0])-1))
	b.addTail(meta, inner, trail)
}

func (b *binder) addTail(meta *ir.Meta, inner, trail []string) {
	if len(inner) == 1 && len(trail) == 0 {
		trail, inner = inner, nil
	}
	meta.Lead = append(meta.Lead, inner...)
	if len(trail) > 0 {
		meta.Trail = strings.Join(trail, "; ")
	}
}

// docString gives the text when a statement is a bare string.
func docString(s ast.Stmt) (string, bool) {
	if e, ok := s.(*ast.ExprStmt); ok {
		if str, ok := e.Value.(*ast.Str); ok {
			return string(str.S), true
		}
	}
	return "", false
}
