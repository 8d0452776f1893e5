package parser

// explain turns what lexer and parser refused into CPython's errors.
func explain(f *File, l *lexer, p *parser, failures []failure) []*SyntaxError {
	var errs []*SyntaxError
	for i := range l.errs {
		errs = append(errs, &l.errs[i].SyntaxError)
	}
	for _, x := range failures {
		if x.err != nil {
			errs = append(errs, x.err)
			continue
		}
		if p.toks[x.at].kind == kError {
			continue
		}
		errs = append(errs, &SyntaxError{Msg: "invalid syntax", Pos: p.startOf(&p.toks[x.at]), End: p.endOf(&p.toks[x.at])})
	}
	sortErrors(errs)
	return errs
}
