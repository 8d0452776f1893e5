package parser

import (
	"fmt"
	"strings"
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
