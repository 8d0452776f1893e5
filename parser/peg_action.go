package parser

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/go-python/gpython/py"
)

// act runs the action of an alternative that matched; nil means that the rule fails after all.
func (g *pegRun) act(a *pegAction, m *pegMatch, names []pegBinding) *pegMatch {
	args := make([]*pegMatch, 0, 2)
	for _, name := range a.args {
		args = append(args, lookup(names, name))
	}
	switch {
	case a.verb == "@":
		g.raiseAction(a, names)
	case a.verb == "indent":
		msg := strings.ReplaceAll(a.msg, "%d", fmt.Sprint(g.p.toks[args[0].start].line))
		g.raise(&SyntaxError{Kind: KindIndentation, Msg: msg}, g.fill-1)
	case len(names) > 0 && lookup(names, a.verb) != nil:
		return lookup(names, a.verb)
	}
	if fn, ok := pegFunctions[a.verb]; ok {
		return fn(g, m, args)
	}
	m.kind = a.verb
	m.kids = expressions(nil, m.kids)
	return m
}

func lookup(names []pegBinding, name string) *pegMatch {
	for _, b := range names {
		if b.name == name {
			return b.match
		}
	}
	return nil
}

// expressions are the expressions among matches, those in plain sequences included.
func expressions(list []*pegMatch, kids []*pegMatch) []*pegMatch {
	for _, k := range kids {
		switch k.kind {
		case "":
			list = expressions(list, k.kids)
		case "token":
		default:
			list = append(list, k)
		}
	}
	return list
}

// lastEnd is the token behind the last expression of a sequence, which a closing parenthesis may follow.
func (m *pegMatch) lastEnd() int {
	if m.kind != "" {
		return m.end
	}
	if all := expressions(nil, m.kids); len(all) > 0 {
		return all[len(all)-1].end
	}
	return m.end
}

// raiseAction ends the run with the error that an action describes.
func (g *pegRun) raiseAction(a *pegAction, names []pegBinding) {
	from, to, isRange := strings.Cut(a.args[0], "..")
	switch from {
	case "last":
		g.raise(&SyntaxError{Msg: a.msg}, g.fill-1)
	case "next":
		g.look()
		g.raise(&SyntaxError{Msg: a.msg}, g.mark)
	}
	m := lookup(names, from)
	msg := a.msg
	if strings.Contains(msg, "%s") {
		msg = strings.ReplaceAll(msg, "%s", g.exprName(m))
	}
	msg = strings.ReplaceAll(msg, "%t", g.p.text(&g.p.toks[m.start]))
	switch {
	case isRange && to == "":
		g.raiseFrom(m, msg)
	case isRange:
		g.raiseAt(m.start, lookup(names, to).lastEnd(), msg)
	}
	g.raiseAt(m.start, m.end, msg)
}

// raiseAt ends the run with an error over a range of tokens.
func (g *pegRun) raiseAt(start, end int, msg string) {
	from := g.p.toks[start]
	err := &SyntaxError{Msg: msg, Pos: g.p.startOf(&from)}
	if end > start {
		err.End = g.p.endOf(&g.p.toks[end-1])
	}
	panic(pegError{err})
}

// raiseFrom ends the run with an error from the start of m to where the tokenizer is. CPython's arithmetic leaves out
// the last character.
func (g *pegRun) raiseFrom(m *pegMatch, msg string) {
	end := g.p.endOf(&g.p.toks[g.fill-1])
	end.Col = max(end.Col-1, 0)
	panic(pegError{&SyntaxError{Msg: msg, Pos: g.p.startOf(&g.p.toks[m.start]), End: end}})
}

// raise ends the run with an error at one token.
func (g *pegRun) raise(err *SyntaxError, at int) {
	g.p.placeAt(err, at)
	panic(pegError{err})
}

// placeAt gives an error the position of a token. Tokens that stand for no text are where the lexer had got to.
func (p *parser) placeAt(err *SyntaxError, at int) {
	t := &p.toks[at]
	switch t.kind {
	case kIndent, kDedent, kEnd:
		line := int(t.line)
		if int(t.start) == len(p.file.Source) && line > 1 && p.file.lines[line-1] == int(t.start) {
			line-- // at the end of the file that is the end of its last line
		}
		err.Pos = Position{line, max(int(t.start)-p.file.lines[line-1]-1, 0)}
	default:
		err.Pos = p.startOf(t)
		err.End = p.endOf(t)
	}
}

func (g *pegRun) exprName(m *pegMatch) string {
	if name, ok := exprNames[m.kind]; ok {
		return name
	}
	if m.kind == "strings" {
		return "literal"
	}
	return m.kind
}

var exprNames = map[string]string{
	"Attribute": "attribute", "Subscript": "subscript", "Starred": "starred", "Name": "name", "List": "list",
	"Tuple": "tuple", "Lambda": "lambda", "Call": "function call", "BoolOp": "expression", "BinOp": "expression",
	"UnaryOp": "expression", "GeneratorExp": "generator expression", "Yield": "yield expression",
	"Await": "await expression", "ListComp": "list comprehension", "SetComp": "set comprehension",
	"DictComp": "dict comprehension", "Dict": "dict literal", "Set": "set display", "fstring": "f-string expression",
	"Compare": "comparison", "IfExp": "conditional expression", "NamedExpr": "named expression",
}

// pegFunctions are the actions that look closer.
var pegFunctions = map[string]func(g *pegRun, m *pegMatch, args []*pegMatch) *pegMatch{
	"missing_comma":            (*pegRun).missingComma,
	"legacy":                   (*pegRun).legacy,
	"assign_target":            func(g *pegRun, _ *pegMatch, a []*pegMatch) *pegMatch { return g.target(a[0], "assign to") },
	"for_target":               func(g *pegRun, _ *pegMatch, a []*pegMatch) *pegMatch { return g.target(a[0], "for") },
	"delete_target":            func(g *pegRun, _ *pegMatch, a []*pegMatch) *pegMatch { return g.target(a[0], "delete") },
	"bare_generator":           (*pegRun).bareGenerator,
	"positional_after_keyword": (*pegRun).positionalAfterKeyword,
	"missing_colon":            (*pegRun).missingColon,
	"type_var_tuple_bound":     func(g *pegRun, _ *pegMatch, a []*pegMatch) *pegMatch { return g.bound(a, "TypeVarTuple") },
	"param_spec_bound":         func(g *pegRun, _ *pegMatch, a []*pegMatch) *pegMatch { return g.bound(a, "ParamSpec") },
	"not_flufl":                (*pegRun).notFlufl,
	"ensure_real":              (*pegRun).ensureReal,
	"ensure_imaginary":         (*pegRun).ensureImaginary,
	"conversion":               (*pegRun).checkConversion,
	"string":                   (*pegRun).checkString,
	"strings":                  (*pegRun).checkStrings,
}

// missingComma: `f(a b)`. Two expressions in a row within brackets lack a comma; a print statement has its own message.
func (g *pegRun) missingComma(_ *pegMatch, a []*pegMatch) *pegMatch {
	if g.isLegacy(a[0]) || g.p.toks[g.mark-1].level == 0 {
		return nil
	}
	g.raiseAt(a[0].start, a[1].lastEnd(), "invalid syntax. Perhaps you forgot a comma?")
	return nil
}

func (g *pegRun) isLegacy(m *pegMatch) bool {
	word := g.p.text(&g.p.toks[m.start])
	return m.kind == "Name" && (word == "print" || word == "exec")
}

// legacy: `print x`.
func (g *pegRun) legacy(_ *pegMatch, a []*pegMatch) *pegMatch {
	if g.isLegacy(a[0]) {
		word := g.p.text(&g.p.toks[a[0].start])
		g.raiseAt(a[0].start, a[1].end, fmt.Sprintf("Missing parentheses in call to '%s'. Did you mean %s(...)?", word, word))
	}
	return nil
}

// target: `f() = 1`, `for 1 in x`, `del f()`.
func (g *pegRun) target(m *pegMatch, verb string) *pegMatch {
	bad := g.invalidTarget(m, verb)
	if bad == nil {
		return nil
	}
	if verb == "for" {
		verb = "assign to"
	}
	g.raiseAt(bad.start, bad.end, fmt.Sprintf("cannot %s %s", verb, g.exprName(bad)))
	return nil
}

// invalidTarget is the part of m for which m cannot be a target.
func (g *pegRun) invalidTarget(m *pegMatch, verb string) *pegMatch {
	switch m.kind {
	case "List", "Tuple":
		for _, k := range m.kids {
			if bad := g.invalidTarget(k, verb); bad != nil {
				return bad
			}
		}
		return nil
	case "Starred":
		if verb == "delete" {
			return m
		}
		return g.invalidTarget(m.kids[0], verb)
	case "Compare":
		if verb != "for" {
			return m
		}
		if left := m.kids[0]; g.p.toks[left.end].kind == kIn {
			return g.invalidTarget(left, verb)
		}
		return nil
	case "Name", "Subscript", "Attribute":
		return nil
	}
	return m
}

// bareGenerator: `f(a, x for x in y)`.
func (g *pegRun) bareGenerator(_ *pegMatch, a []*pegMatch) *pegMatch {
	positional := a[0].kids[:0:0]
	for _, k := range a[0].kids {
		if k.kind != "Keyword" && k.kind != "DoubleStar" {
			positional = append(positional, k)
		}
	}
	if len(positional) <= 1 {
		return nil
	}
	g.raiseAt(positional[len(positional)-1].start, a[1].lastEnd(), "Generator expression must be parenthesized")
	return nil
}

// positionalAfterKeyword: `f(a=1, b)`.
func (g *pegRun) positionalAfterKeyword(_ *pegMatch, a []*pegMatch) *pegMatch {
	msg := "positional argument follows keyword argument"
	for _, k := range a[0].kids {
		if k.kind == "DoubleStar" {
			msg += " unpacking"
			break
		}
	}
	g.raise(&SyntaxError{Msg: msg}, g.fill-1)
	return nil
}

// missingColon: `{1: 2, 3}`.
func (g *pegRun) missingColon(_ *pegMatch, a []*pegMatch) *pegMatch {
	start, end := g.p.startOf(&g.p.toks[a[0].start]), g.p.endOf(&g.p.toks[a[0].end-1])
	panic(pegError{&SyntaxError{Msg: "':' expected after dictionary key", Pos: Position{start.Line, end.Col - 1}}})
}

// bound: `def f[*Ts: int]`.
func (g *pegRun) bound(a []*pegMatch, name string) *pegMatch {
	what := "bound"
	if a[1].kind == "Tuple" {
		what = "constraints"
	}
	g.raiseFrom(a[0], fmt.Sprintf("cannot use %s with %s", what, name))
	return nil
}

// notFlufl: `a <> b` is no comparison, though the lexer knows the operator.
func (g *pegRun) notFlufl(m *pegMatch, a []*pegMatch) *pegMatch {
	if g.p.text(&g.p.toks[a[0].start]) == "<>" {
		return nil
	}
	return m
}

func (g *pegRun) isImaginary(m *pegMatch) bool {
	_, ok := number(g.p.text(&g.p.toks[m.start])).(py.Complex)
	return ok
}

func (g *pegRun) ensureReal(m *pegMatch, a []*pegMatch) *pegMatch {
	if g.isImaginary(a[0]) {
		g.raiseAt(a[0].start, a[0].end, "real number required in complex literal")
	}
	return m
}

func (g *pegRun) ensureImaginary(m *pegMatch, a []*pegMatch) *pegMatch {
	if !g.isImaginary(a[0]) {
		g.raiseAt(a[0].start, a[0].end, "imaginary number required in complex literal")
	}
	return m
}

// checkConversion: `{x!z}`, `{x! r}`.
func (g *pegRun) checkConversion(m *pegMatch, a []*pegMatch) *pegMatch {
	bang, name := &g.p.toks[a[0].start], &g.p.toks[a[1].start]
	if next := g.look().kind; next != kColon && next != kRbrace {
		return m
	}
	if bang.end != name.start {
		g.raiseAt(a[0].start, a[1].end, "f-string: conversion type must come right after the exclamanation mark")
	}
	if word := g.p.text(name); word != "s" && word != "r" && word != "a" {
		g.raiseAt(a[1].start, a[1].end, fmt.Sprintf(
			"f-string: invalid conversion character %s: expected 's', 'r', or 'a'", Repr(identifier(word))))
	}
	return m
}

// checkString decodes a literal for the sake of what is wrong with it.
func (g *pegRun) checkString(m *pegMatch, a []*pegMatch) *pegMatch {
	sub := &parser{file: &File{Source: g.p.file.Source, lines: g.p.file.lines, unicode: g.p.file.unicode}, toks: g.p.toks}
	sub.at = a[0].start
	sub.kind = sub.toks[sub.at].kind
	if fail := sub.try(func() { sub.plainString(&stringParts{}) }); fail != nil && fail.err != nil {
		g.raise(fail.err, g.fill-1)
	}
	m.kind = "literal"
	return m
}

// checkStrings refuses text next to bytes.
func (g *pegRun) checkStrings(m *pegMatch, _ []*pegMatch) *pegMatch {
	kinds := map[bool]bool{}
	kind := "literal"
	for i := m.start; i < m.end; i++ {
		switch t := &g.p.toks[i]; t.kind {
		case kFStart:
			kind = "fstring"
			kinds[false] = true
			for depth := 1; depth > 0 && i+1 < m.end; {
				i++
				switch g.p.toks[i].kind {
				case kFStart:
					depth++
				case kFEnd:
					depth--
				}
			}
		case kString:
			text := g.p.text(t)
			prefix := text[:strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })]
			kinds[strings.ContainsAny(prefix, "bB")] = true
		}
	}
	if len(kinds) == 2 {
		g.raise(&SyntaxError{Msg: "cannot mix bytes and nonbytes literals"}, g.fill-1)
	}
	return &pegMatch{kind: kind, start: m.start, end: m.end}
}
