package bind

import (
	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/version"
)

// staticTry leaves out the except clauses of a try that imports what there is, which are for other versions of Python; of other
// statements it reports false.
//
//	try: import json                         =>  import json
//	except ImportError: import simplejson as json
func (b *binder) staticTry(s *scope, st ast.Stmt) ([]hir.Stmt, bool) {
	x, ok := st.(*ast.Try)
	if !ok || !version.Fallback(x) {
		return nil, false
	}
	b.carry = append(b.carry, b.comments.before(b.file, b.firstLine(st))...)
	next := b.next
	var out []hir.Stmt
	for _, part := range [][]ast.Stmt{x.Body, x.Orelse, x.Finalbody} {
		if len(part) > 0 {
			b.skipComments(b.firstLine(part[0]) - 1)
			out = append(out, b.block(s, part, b.file.Span(part[len(part)-1]).End.Line+1)...)
		}
	}
	b.next = next
	b.comments.within(b.file.Span(st).End.Line)
	return out, true
}

// skipComments leaves out the comments before a line, which belong to what is left out.
func (b *binder) skipComments(line int) {
	for b.comments.next < len(b.comments.all) && b.comments.all[b.comments.next].Pos.Line < line {
		b.comments.next++
	}
}
