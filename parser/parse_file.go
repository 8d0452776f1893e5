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
	l := &lexer{src: text, templates: mode&Python314 != 0}
	if !strings.HasSuffix(text, "\n") {
		l.src += "\n"
	}
	l.scan()
	f.Comments, f.lines = l.comments, l.lines
	p := &parser{file: f, toks: l.tokens, kind: l.tokens[0].kind}
	p.file.Source = l.src // so that every token lies within; cut back below
	failures := p.module()
	errs := explain(l, p, failures)
	f.Source = text
	return f, errs
}

// failure is a statement that could not be read.
type failure struct {
	start int // its first token
	outer int // the first token of the statement at the margin that it belongs to
	at    int // the token that did not fit
	err   *SyntaxError
}

// module reads all statements. After one that fails it goes on behind it.
func (p *parser) module() []failure {
	var failures []failure
	for p.kind != kEnd {
		start := p.at
		var stmts []ast.Stmt
		fail := p.try(func() { stmts = p.statement(nil) })
		p.file.Module.Body = append(p.file.Module.Body, stmts...)
		if fail != nil {
			fail.outer = start
			failures = append(failures, *fail)
			p.resync(start)
		}
	}
	p.endedAt(p.file.Module, p.endOf(p.tok()))
	return failures
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
	// Find the end of the line on which the parser gave up, then leave every block opened since start.
	level := 0
	for i := start; i < p.at; i++ {
		switch p.toks[i].kind {
		case kIndent:
			level++
		case kDedent:
			level--
		}
	}
	if p.at == start && p.kind == kIndent {
		level++
		p.advance()
	}
	for p.kind != kEnd {
		switch p.kind {
		case kIndent:
			level++
		case kDedent:
			level--
		case kNewline:
			p.advance()
			if level <= 0 && p.kind != kIndent {
				return
			}
			continue
		}
		p.advance()
		if level <= 0 && p.toks[p.at-1].kind == kDedent && p.kind != kDedent {
			return
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
