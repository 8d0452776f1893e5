package parser

import "fmt"

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
