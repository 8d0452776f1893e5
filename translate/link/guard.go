package link

import (
	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/parser/diag"
)

// guarded works on one snippet. A panic is a mistake of ours, which costs this snippet and no other.
func guarded(s *parser.Snippet, work func()) (diags []diag.Diagnostic) {
	defer func() {
		if recover() != nil {
			diags = []diag.Diagnostic{s.InternalError(s.Line)}
		}
	}()
	work()
	return nil
}
