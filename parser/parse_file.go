package parser

import (
	"sort"
	"strings"

	"github.com/go-python/gpython/ast"
)

// ParseFile reads a Python source. The file it returns is never nil; where errors are reported, its tree holds what
// could be read. The first error is the one CPython 3.13 raises, the others follow in the order of the source.
//
// Time is linear in the length of the source, and no input makes it panic.
func ParseFile(name string, src []byte, mode Mode) (*File, []*SyntaxError) {
	f := &File{
		Name: name, Module: &ast.Module{}, mode: mode,
		posonly: map[*ast.Arguments]int{}, typeParams: map[ast.Ast][]TypeParam{}, names: map[ast.Ast]Span{},
		decorators: map[ast.Expr]Position{}, unicode: map[*ast.Str]bool{}, parens: map[ast.Expr]bool{},
	}
	text, err := decodeSource(name, src)
	f.Source = text
	if err != nil {
		f.lines = []int{0}
		return f, []*SyntaxError{err}
	}
	errs, left := f.parse(text, nil)
	if len(left) > 0 {
		// A bracket that is never closed hides everything behind it. The first error stands; read again to find the rest.
		more, _ := f.parse(text, left)
		errs = append(errs[:1:1], without(more, errs[0])...)
	}
	f.Source = text
	return f, errs
}

// parse reads text, ending the brackets left open by an earlier run where the next statement seems to begin.
// It returns the brackets that stay open.
func (f *File) parse(text string, unclosed []bracket) ([]*SyntaxError, []bracket) {
	l := &lexer{src: text, templates: f.mode&Python314 != 0, unclosed: map[int]bool{}}
	for _, b := range unclosed {
		l.unclosed[b.start] = true
	}
	if !strings.HasSuffix(text, "\n") {
		l.src += "\n"
	}
	l.scan()
	f.Comments, f.lines = l.comments, l.lines
	f.compLog = nil
	f.spanLog = make([]spanEntry, 0, len(l.tokens)) // about one node for each token
	p := &parser{file: f, toks: l.tokens, kind: l.tokens[0].kind}
	f.Source = l.src // so that every token lies within; the caller cuts it back
	p.module()
	return explain(l, p, p.failures), l.left
}

// without drops the errors on the line of another one.
func without(errs []*SyntaxError, other *SyntaxError) []*SyntaxError {
	var kept []*SyntaxError
	for _, e := range errs {
		if e.Pos.Line != other.Pos.Line {
			kept = append(kept, e)
		}
	}
	sort.SliceStable(kept, func(i, j int) bool { return kept[i].Pos.Before(kept[j].Pos) })
	return kept
}

// failure is a statement that could not be read.
type failure struct {
	start int // its first token
	outer int // the first token of the statement at the margin that it belongs to
	at    int // the token that did not fit
	err   *SyntaxError
}

// module reads all statements.
func (p *parser) module() {
	var body []ast.Stmt
	for p.kind != kEnd {
		p.outer = p.at
		body = p.statementOrError(body)
	}
	p.file.Module.Body = body
	p.endedAt(p.file.Module, p.endOf(p.tok()))
}

// statementOrError reads a statement. If that fails it notes the failure and goes on behind the statement.
func (p *parser) statementOrError(list []ast.Stmt) []ast.Stmt {
	start, failed := p.at, len(p.failures)
	read := list
	if fail := p.try(func() { read = p.statement(list) }); fail != nil {
		fail.outer = p.outer
		p.failures = append(p.failures, *fail)
		p.resync(start)
		if p.at == start {
			p.advance() // a dedent that ends no block
		}
		return list
	}
	if len(p.failures) == failed {
		p.read = append(p.read, stretch{int32(start), int32(p.at)})
	}
	return read
}

// try runs a rule and reports how it failed.
func (p *parser) try(rule func()) (fail *failure) {
	start, depth := p.at, p.depth
	defer func() {
		if r := recover(); r != nil {
			b, ours := r.(bailout)
			if !ours {
				panic(r)
			}
			p.depth = depth
			fail = &failure{start: start, at: p.at, err: b.err}
		}
	}()
	rule()
	return nil
}

// resync skips the statement that began at start and everything indented under it.
func (p *parser) resync(start int) {
	// level counts the blocks opened since start. The statement ends at a line end outside all of them, or with the
	// last of them; a dedent beyond belongs to the block around it.
	level := 0
	for i := start; i < p.at; i++ {
		switch p.toks[i].kind {
		case kIndent:
			level++
		case kDedent:
			level--
		}
	}
	for p.kind != kEnd {
		k := p.kind
		if k == kDedent && level == 0 {
			return
		}
		p.advance()
		switch k {
		case kIndent:
			level++
		case kDedent:
			level--
			if level == 0 {
				return
			}
		case kNewline:
			if level == 0 && p.kind != kIndent {
				return
			}
		}
	}
}

// sortErrors puts errors into the order of the source, but the first one stays first.
func sortErrors(errs []*SyntaxError) {
	if len(errs) > 2 {
		rest := errs[1:]
		sort.SliceStable(rest, func(i, j int) bool { return rest[i].Pos.Before(rest[j].Pos) })
	}
}
