package parser

import (
	"github.com/go-python/gpython/ast"
)

// Mode is a set of flags for [ParseFile].
type Mode uint

const (
	// TopLevelAwait lets `await`, `async for` and `async with` stand outside functions, as in a notebook.
	// It only matters to [Check]: the grammar does not care.
	TopLevelAwait Mode = 1 << iota
	// Python314 also accepts t-strings and `except A, B:`, which Python 3.14 has.
	Python314
)

// maxDepth bounds how deep expressions and blocks may nest, so that no input can exhaust the stack.
const maxDepth = 3000

// parser is a recursive-descent parser over the tokens of one file. It only decides whether the source is Python and
// what tree it has; when it comes to a token it cannot take it gives up the statement with [parser.fail], and finding
// CPython's words for the mistake is left to the diagnosis.
type parser struct {
	file  *File
	toks  []token
	at    int // index of the current token
	kind  kind
	depth int

	outer    int // first token of the statement at the margin that is being read
	failures []failure
	read     []stretch // statements without mistakes, inner ones first
}

// stretch is a run of tokens, the end excluded.
type stretch struct{ start, end int32 }

// bailout unwinds to the statement that could not be read.
type bailout struct {
	err *SyntaxError // what is wrong if that is known, else nil
}

// fail gives up the current statement.
func (p *parser) fail() {
	panic(bailout{})
}

// failWith gives up the current statement for a known reason.
func (p *parser) failWith(err *SyntaxError) {
	panic(bailout{err})
}

func (p *parser) tok() *token { return &p.toks[p.at] }

func (p *parser) advance() {
	p.at++
	p.kind = p.toks[p.at].kind
}

// peek is the kind of the token n places ahead.
func (p *parser) peek(n int) kind {
	if p.at+n < len(p.toks) {
		return p.toks[p.at+n].kind
	}
	return kEnd
}

// accept takes the current token if it is a k.
func (p *parser) accept(k kind) bool {
	if p.kind != k {
		return false
	}
	p.advance()
	return true
}

func (p *parser) expect(k kind) {
	if p.kind != k {
		p.fail()
	}
	p.advance()
}

func (p *parser) text(t *token) string { return p.file.Source[t.start:t.end] }

// is reports whether the current token is a name with the given spelling, which is how soft keywords look.
func (p *parser) is(word string) bool {
	return p.kind == kName && p.text(p.tok()) == word
}

// name takes an identifier.
func (p *parser) name() ast.Identifier {
	if p.kind != kName {
		p.fail()
	}
	word := identifier(p.text(p.tok()))
	p.advance()
	return ast.Identifier(word)
}

func (p *parser) startOf(t *token) Position {
	return Position{int(t.line), int(t.start) - p.file.lines[t.line-1]}
}

func (p *parser) endOf(t *token) Position {
	return Position{int(t.endLine), int(t.end) - p.file.lines[t.endLine-1]}
}

// pos is where the current token begins, in the form that nodes hold.
func (p *parser) pos() ast.Pos {
	t := p.tok()
	return ast.Pos{Lineno: int(t.line), ColOffset: int(t.start) - p.file.lines[t.line-1]}
}

// lastEnd is where the token before the current one ends.
func (p *parser) lastEnd() Position { return p.endOf(&p.toks[p.at-1]) }

// ended notes that node ends with the token before the current one.
func (p *parser) ended(node ast.Ast) {
	p.endedAt(node, p.lastEnd())
}

func (p *parser) endedAt(node ast.Ast, end Position) {
	p.file.spanLog = append(p.file.spanLog, spanEntry{node, end})
}

// named notes that the token before the current one names node.
func (p *parser) named(node ast.Ast) {
	t := &p.toks[p.at-1]
	p.file.names[node] = Span{p.startOf(t), p.endOf(t)}
}

// enter and leave bracket every rule that can contain itself.
func (p *parser) enter() {
	p.depth++
	if p.depth > maxDepth {
		t := p.tok()
		p.failWith(&SyntaxError{
			Msg: "maximum recursion depth exceeded during compilation", Pos: p.startOf(t), End: p.endOf(t),
		})
	}
}

func (p *parser) leave() { p.depth-- }

// attempt runs a rule that may turn out to be the wrong one and says whether it succeeded; if not, everything is as before.
func (p *parser) attempt(rule func()) (ok bool) {
	at, depth, spans, comps := p.at, p.depth, len(p.file.spanLog), len(p.file.compLog)
	defer func() {
		if ok {
			return
		}
		if _, ours := recover().(bailout); !ours {
			panic("parser: attempt ended in a panic of another kind")
		}
		p.at, p.kind, p.depth = at, p.toks[at].kind, depth
		p.file.spanLog, p.file.compLog = p.file.spanLog[:spans], p.file.compLog[:comps]
	}()
	rule()
	return true
}
