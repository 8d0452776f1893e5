package parser

import "strings"

// explain turns what lexer and parser refused into CPython's errors, the one that CPython would raise first.
func explain(l *lexer, p *parser, failures []failure) []*SyntaxError {
	if len(failures) == 0 && len(l.errs) == 0 {
		return nil
	}
	d := &diagnosis{p: p, lex: l.errs, lines: map[int]bool{}}
	d.sortStatements()
	var errs []*SyntaxError
	if first := d.first(failures); first != nil {
		errs = d.add(errs, first)
	}
	for i := range l.errs {
		errs = d.add(errs, &l.errs[i].SyntaxError)
	}
	for i, x := range failures {
		if i > 0 || len(errs) == 0 {
			errs = d.add(errs, d.of(x, x.start, i > 0).err)
		}
	}
	sortErrors(errs)
	return errs
}

type diagnosis struct {
	p   *parser
	lex []lexError
	// skip are the statements without mistakes, by their first token.
	skip map[int]int
	// prints are the others that parsed: they hold `print -1` or the like.
	prints []stretch
	lines  map[int]bool // where there is an error already
}

// sortStatements finds out which statements need not be read again. CPython reads all of them a second time when there
// is an error further on, and only then takes offence at `print -1`.
func (d *diagnosis) sortStatements() {
	p := d.p
	legacy := make([]int32, len(p.toks)+1) // how many old-style prints there are before each token
	for i := range p.toks {
		legacy[i+1] = legacy[i]
		if t := &p.toks[i]; t.kind == kName && i+1 < len(p.toks) && legacyArgument[p.toks[i+1].kind] {
			if word := p.text(t); word == "print" || word == "exec" {
				legacy[i+1]++
			}
		}
	}
	d.skip = make(map[int]int, len(p.read))
	for _, s := range p.read {
		if legacy[s.start] == legacy[s.end] {
			d.skip[int(s.start)] = int(s.end)
		} else {
			d.prints = append(d.prints, s)
		}
	}
}

// legacyArgument are the tokens that can follow `print` both as an operator and as the beginning of its argument.
var legacyArgument = [kindCount]bool{kMinus: true, kPlus: true, kStar: true, kLsqb: true}

// add appends an error unless another one is on the same line already, of which it is most likely an echo.
func (d *diagnosis) add(errs []*SyntaxError, err *SyntaxError) []*SyntaxError {
	if err == nil || d.lines[err.Pos.Line] {
		return errs
	}
	d.lines[err.Pos.Line] = true
	return append(errs, err)
}

// finding is an error and the number of tokens that had been read when it was raised.
type finding struct {
	err     *SyntaxError
	fill    int
	matched bool // the grammar found nothing wrong
}

// first is the error that CPython raises for the file. Its tokenizer runs only as far as its parser asks; but before
// a parser error is reported, the rest of the file is tokenized and an error found there wins.
func (d *diagnosis) first(failures []failure) *SyntaxError {
	if len(failures) == 0 {
		return &d.lex[0].SyntaxError
	}
	x := failures[0]
	found := d.of(x, x.outer, false)
	if len(d.lex) == 0 {
		return found.err
	}
	lex := &d.lex[0]
	if lex.token < found.fill || found.err == nil {
		return &lex.SyntaxError
	}
	line := int(d.p.toks[found.fill-1].line)
	if lex.open != nil && line > lex.open.line {
		err := lex.open.neverClosed(d.p.file.lines)
		return &err
	}
	if lex.soft || strings.HasPrefix(found.err.Msg, "unexpected indent") {
		return found.err
	}
	if lex.unclosed && line <= lex.Pos.Line {
		return found.err
	}
	return &lex.SyntaxError
}

// of finds out what is wrong with a statement. The rules of CPython's grammar run twice, as in CPython: first without
// those that describe mistakes, which tells how far the parser gets, then with them.
func (d *diagnosis) of(x failure, start int, quiet bool) finding {
	if x.err != nil {
		return finding{err: x.err, fill: x.at + 1}
	}
	if quiet && d.p.toks[x.at].kind == kError {
		return finding{fill: x.at + 1}
	}
	plain := d.run(start, false, 0)
	if plain.err != nil || plain.fill == 0 {
		return plain
	}
	if !quiet {
		if early := d.legacyBefore(start); early.err != nil {
			return early
		}
	}
	rich := d.run(start, true, plain.fill)
	if rich.err != nil {
		return rich
	}
	last := plain.fill - 1
	if d.p.toks[last].kind == kError {
		return finding{fill: plain.fill}
	}
	if plain.matched {
		last = x.at // the grammar took what the parser did not: blame what the parser saw
	}
	return finding{err: d.generic(last), fill: max(plain.fill, rich.fill)}
}

// legacyBefore looks for an old-style print in the statements before start.
func (d *diagnosis) legacyBefore(start int) finding {
	for _, s := range d.prints {
		if int(s.end) <= start {
			if found := d.run(int(s.start), true, int(s.end)); found.err != nil {
				return found
			}
		}
	}
	return finding{}
}

// generic is the error for a token that no rule describes.
func (d *diagnosis) generic(at int) *SyntaxError {
	err := &SyntaxError{Msg: "invalid syntax"}
	switch d.p.toks[at].kind {
	case kIndent:
		err.Kind, err.Msg = KindIndentation, "unexpected indent"
	case kDedent:
		err.Kind, err.Msg = KindIndentation, "unexpected unindent"
	}
	d.p.placeAt(err, at)
	if d.p.toks[at].kind == kEnd {
		err.Pos.Col = 0 // CPython has no column for the end of the file
	}
	return err
}

// run tries to read a statement. What had been read before counts: errors at the last token are at the last token that
// either run has come to.
func (d *diagnosis) run(start int, invalid bool, fill int) (found finding) {
	g := &pegRun{p: d.p, rules: loadGrammar(), mark: start, fill: fill, invalid: invalid, memo: map[pegKey]pegMemo{}, skip: d.skip}
	defer func() {
		r := recover()
		found.fill = g.fill
		switch r := r.(type) {
		case nil, pegGiveUp:
		case pegError:
			found.err = r.err
		default:
			panic(r)
		}
	}()
	return finding{matched: g.call(g.rules["statement"]) != nil}
}
