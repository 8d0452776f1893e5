package main

import (
	"fmt"
	"strings"
)

// variable of a type in scope, "" if there is none.
func (g *gen) variable(t typ) string {
	var fit []string
	for _, v := range g.vars {
		if v.t == t {
			fit = append(fit, v.name)
		}
	}
	if len(fit) == 0 {
		return ""
	}
	return fit[g.r.Intn(len(fit))]
}

// expr is an expression of a type; depth bounds it.
func (g *gen) expr(t typ, depth int) string {
	if v := g.variable(t); v != "" && g.chance(45) {
		return v
	}
	if depth <= 0 {
		return g.literal(t)
	}
	d := depth - 1
	if g.chance(12) {
		if c := g.call(t, d); c != "" {
			return c
		}
	}
	if g.chance(6) {
		return fmt.Sprintf("(%s if %s else %s)", g.expr(t, d), g.expr(tBool, d), g.expr(t, d))
	}
	switch t {
	case tInt:
		return g.intExpr(d)
	case tFloat:
		return g.floatExpr(d)
	case tStr:
		return g.strExpr(d)
	case tBool:
		return g.boolExpr(d)
	}
	return g.containerExpr(t, d)
}

func (g *gen) call(t typ, d int) string {
	for _, i := range g.r.Perm(len(g.funcs)) {
		f := g.funcs[i]
		if f.result != t || f.async && !g.async {
			continue
		}
		var args []string
		for _, p := range f.params {
			args = append(args, g.expr(p, d))
		}
		call := fmt.Sprintf("%s(%s)", f.name, strings.Join(args, ", "))
		if f.async {
			return "(await " + call + ")"
		}
		return call
	}
	return ""
}

func (g *gen) literal(t typ) string {
	switch t {
	case tInt:
		return g.pick("0", "1", "2", "3", "7", "10", "-1", "-5", "42", "255", "1000003")
	case tFloat:
		return g.pick("0.0", "1.0", "0.5", "-2.5", "3.14", "1e10", "100.0", "0.1")
	case tStr:
		return g.pick(`""`, `"a"`, `"b"`, `"hello"`, `"x y z"`, `"Ärger"`, `"12"`, `"it's"`, `"tab\tq\"uote"`, `"key"`)
	case tBool:
		return g.pick("True", "False")
	case tInts:
		return g.pick("[]", "[1, 2, 3]", "[5]", "[3, 1, 2, 1]", "list(range(4))")
	case tStrs:
		return g.pick("[]", `["a", "b"]`, `["x", "", "yy"]`, `"p q r".split()`)
	case tDict:
		return g.pick("{}", `{"a": 1}`, `{"a": 1, "b": 2}`, `{"key": 5, "x": -1}`)
	case tSet:
		return g.pick("set()", "{1, 2}", "{3, 1, 7}")
	case tPair:
		return g.pick(`(1, "a")`, `(0, "")`, `(-3, "zz")`)
	case tOptInt:
		return g.pick("None", "None", "3", "0")
	}
	return g.pick("[]", `[1, "a"]`, "[None, 2.5]", "[True, 0, 1]", `[[1], "b", (1, 2)]`)
}

func (g *gen) intExpr(d int) string {
	i := func() string { return g.expr(tInt, d) }
	switch g.r.Intn(22) {
	case 0, 1, 2:
		return fmt.Sprintf("(%s %s %s)", i(), g.pick("+", "-"), i())
	case 3:
		return fmt.Sprintf("(%s * %s)", i(), g.literal(tInt))
	case 4:
		return fmt.Sprintf("(%s %s %s)", i(), g.pick("//", "%"), i())
	case 5:
		return fmt.Sprintf("(%s %s %s)", i(), g.pick("&", "|", "^"), i())
	case 6:
		return fmt.Sprintf("(%s %s %d)", i(), g.pick("<<", ">>", "**"), g.r.Intn(5))
	case 7:
		return "len(" + g.expr(g.container(), d) + ")"
	case 8:
		return fmt.Sprintf("%s[%s]", g.expr(tInts, d), i())
	case 9:
		return fmt.Sprintf("%s[%s]", g.expr(tDict, d), g.expr(tStr, d))
	case 10:
		return fmt.Sprintf("%s.get(%s, %s)", g.expr(tDict, d), g.expr(tStr, d), i())
	case 11:
		return fmt.Sprintf("%s(%s)", g.pick("sum", "max", "min"), g.expr(tInts, d))
	case 12:
		return fmt.Sprintf("%s(%s, %s)", g.pick("max", "min"), i(), i())
	case 13:
		return "int(" + g.expr(g.oneOf(tStr, tFloat, tBool), d) + ")"
	case 14:
		return fmt.Sprintf("%s%s", g.pick("-", "abs", "~"), "("+i()+")")
	case 15:
		return g.expr(tPair, d) + "[0]"
	case 16:
		return fmt.Sprintf("(%s or %s)", g.expr(tOptInt, d), i())
	case 17:
		return fmt.Sprintf("%s.%s(%s)", g.expr(tStr, d), g.pick("find", "count", "index", "rfind"), g.expr(tStr, d))
	case 18:
		return fmt.Sprintf("sum(%s for e in %s if e %s %s)", g.pick("e", "e * e", "1", "e - 1"), g.expr(tInts, d), g.pick(">", "!=", "<="), g.literal(tInt))
	case 19:
		return "round(" + g.expr(tFloat, d) + ")"
	case 20:
		return fmt.Sprintf("(lambda q, r=%s: q %s r)(%s)", i(), g.pick("+", "-", "*"), i())
	}
	v := g.fresh("w")
	return fmt.Sprintf("((%s := %s) + %s)", v, i(), v)
}

func (g *gen) oneOf(types ...typ) typ { return types[g.r.Intn(len(types))] }

func (g *gen) container() typ { return g.oneOf(tStr, tInts, tStrs, tDict, tSet, tPair, tMixed) }

func (g *gen) floatExpr(d int) string {
	f := func() string { return g.expr(tFloat, d) }
	switch g.r.Intn(9) {
	case 0, 1:
		return fmt.Sprintf("(%s %s %s)", f(), g.pick("+", "-", "*"), f())
	case 2:
		return fmt.Sprintf("(%s / %s)", g.expr(g.oneOf(tInt, tFloat), d), g.expr(g.oneOf(tInt, tFloat), d))
	case 3:
		return fmt.Sprintf("(%s %s %s)", f(), g.pick("+", "*", "-"), g.expr(tInt, d))
	case 4:
		return "float(" + g.expr(g.oneOf(tInt, tStr, tBool), d) + ")"
	case 5:
		return fmt.Sprintf("round(%s, %d)", f(), g.r.Intn(4))
	case 6:
		return fmt.Sprintf("(%s %s %s)", f(), g.pick("//", "%"), f())
	case 7:
		return "abs(" + f() + ")"
	}
	return fmt.Sprintf("(%s * 0.5)", g.expr(tInt, d))
}

func (g *gen) strExpr(d int) string {
	s := func() string { return g.expr(tStr, d) }
	switch g.r.Intn(18) {
	case 0, 1:
		return fmt.Sprintf("(%s + %s)", s(), s())
	case 2:
		return fmt.Sprintf("%s * %d", g.paren(s()), g.r.Intn(4))
	case 3:
		return fmt.Sprintf("%s.%s()", s(), g.pick("upper", "lower", "strip", "title", "capitalize", "swapcase", "casefold"))
	case 4:
		return fmt.Sprintf("%s[%s]", g.paren(s()), g.expr(tInt, d))
	case 5:
		return fmt.Sprintf("%s[%s]", g.paren(s()), g.slice())
	case 6:
		return fmt.Sprintf("%s.join(%s)", g.pick(`","`, `""`, `" - "`), g.expr(tStrs, d))
	case 7:
		return "str(" + g.expr(g.anyType(), d) + ")"
	case 8:
		return "repr(" + g.expr(g.anyType(), d) + ")"
	case 9:
		return fmt.Sprintf("f'{%s}'", g.quoteless(g.expr(g.anyType(), d), "'"))
	case 10:
		return fmt.Sprintf("f'<{%s:%s}>'", g.quoteless(g.expr(tInt, d), "'"), g.pick("5", "<6", "^7", ">4", "05", "x", "b", ",", "+", "#o", "e"))
	case 11:
		return fmt.Sprintf("f'{%s:%s}|'", g.quoteless(g.expr(tFloat, d), "'"), g.pick(".2f", "8.3f", "e", "g", ".1%", "+.0f", "", ",.2f"))
	case 12:
		return fmt.Sprintf("f'{%s!r:%s}'", g.quoteless(s(), "'"), g.pick(">8", "<5", "^10", "_^9"))
	case 13:
		return fmt.Sprintf("%s.replace(%s, %s)", s(), s(), s())
	case 14:
		return fmt.Sprintf("%s.%s(%d)", s(), g.pick("rjust", "ljust", "center", "zfill"), g.r.Intn(8))
	case 15:
		return fmt.Sprintf("(%s %% %s)", g.pick(`"<%s>"`, `"%r"`, `"%5s|"`), "("+g.expr(g.oneOf(tInt, tFloat, tStr, tInts), d)+",)")
	case 16:
		return fmt.Sprintf("%s.format(%s, %s)", g.pick(`"{} {}"`, `"{1}-{0}"`, `"{0!r:>4}{1}"`), g.expr(g.oneOf(tInt, tStr, tFloat), d), s())
	}
	return fmt.Sprintf("%s[1]", g.expr(tPair, d))
}

func (g *gen) paren(s string) string { return "(" + s + ")" }

// quoteless: f-strings of Python 3.12 nest quotes of any kind.
func (g *gen) quoteless(s, _ string) string {
	if strings.HasPrefix(s, "{") {
		return " " + s
	}
	return "(" + s + ")"
}

func (g *gen) slice() string {
	part := func() string { return g.pick("", "", "1", "2", "-1", "-2", "0", "5") }
	if g.chance(30) {
		return part() + ":" + part() + ":" + g.pick("2", "-1", "-2", "1", "")
	}
	return part() + ":" + part()
}

func (g *gen) boolExpr(d int) string {
	cmp := func() string { return g.pick("<", "<=", ">", ">=", "==", "!=") }
	switch g.r.Intn(14) {
	case 0, 1, 2:
		return fmt.Sprintf("(%s %s %s)", g.expr(tInt, d), cmp(), g.expr(tInt, d))
	case 3:
		return fmt.Sprintf("(%s %s %s)", g.expr(tStr, d), cmp(), g.expr(tStr, d))
	case 4:
		return fmt.Sprintf("(%s %s %s %s %s)", g.expr(tInt, d), cmp(), g.expr(tInt, d), cmp(), g.expr(tInt, d))
	case 5:
		return fmt.Sprintf("(%s %s %s)", g.expr(tBool, d), g.pick("and", "or"), g.expr(tBool, d))
	case 6:
		return fmt.Sprintf("(not %s)", g.expr(g.anyType(), d))
	case 7:
		return fmt.Sprintf("(%s %s %s)", g.expr(tInt, d), g.pick("in", "not in"), g.expr(g.oneOf(tInts, tSet, tMixed), d))
	case 8:
		return fmt.Sprintf("(%s %s %s)", g.expr(tStr, d), g.pick("in", "not in"), g.expr(g.oneOf(tStr, tDict, tStrs), d))
	case 9:
		return fmt.Sprintf("(%s is %sNone)", g.expr(tOptInt, d), g.pick("", "not "))
	case 10:
		return fmt.Sprintf("%s.%s", g.expr(tStr, d), g.pick("isdigit()", "isalpha()", `startswith("a")`, `endswith("o")`, "isupper()"))
	case 11:
		return "bool(" + g.expr(g.anyType(), d) + ")"
	case 12:
		return fmt.Sprintf("%s(e %s %s for e in %s)", g.pick("any", "all"), cmp(), g.literal(tInt), g.expr(tInts, d))
	}
	return fmt.Sprintf("(%s %s %s)", g.expr(tFloat, d), cmp(), g.expr(g.oneOf(tFloat, tInt), d))
}

func (g *gen) containerExpr(t typ, d int) string {
	i := func() string { return g.expr(tInt, d) }
	s := func() string { return g.expr(tStr, d) }
	switch t {
	case tInts:
		switch g.r.Intn(9) {
		case 0:
			return fmt.Sprintf("[%s, %s]", i(), i())
		case 1:
			return fmt.Sprintf("[%s for e in %s]", g.pick("e", "e + 1", "e * 2", "-e", "e % 3", "e ** 2"), g.expr(g.oneOf(tInts, tSet), d))
		case 2:
			return fmt.Sprintf("[e for e in %s if %s]", g.expr(tInts, d), g.pick("e > 1", "e % 2", "not e", "e != 3"))
		case 3:
			return fmt.Sprintf("%s[%s]", g.expr(tInts, d), g.slice())
		case 4:
			return fmt.Sprintf("(%s + %s)", g.expr(tInts, d), g.expr(tInts, d))
		case 5:
			return fmt.Sprintf("sorted(%s%s)", g.expr(g.oneOf(tInts, tSet), d), g.pick("", ", reverse=True", ", key=lambda k: -k", ", key=abs"))
		case 6:
			return fmt.Sprintf("list(%s)", g.pick("range(5)", "range(3, 0, -1)", "reversed("+g.expr(tInts, d)+")", g.expr(tDict, d)+".values()", "map(abs, "+g.expr(tInts, d)+")"))
		case 7:
			return fmt.Sprintf("[*%s, %s]", g.expr(tInts, d), i())
		}
		return fmt.Sprintf("[a * b for a in range(3) for b in %s if a != b]", g.expr(tInts, d))
	case tStrs:
		switch g.r.Intn(6) {
		case 0:
			return fmt.Sprintf("[%s, %s]", s(), s())
		case 1:
			return fmt.Sprintf("[%s for e in %s]", g.pick("e.upper()", "e * 2", "e + '!'", "f'<{e}>'"), g.expr(g.oneOf(tStrs, tStr), d))
		case 2:
			return fmt.Sprintf("%s.split(%s)", s(), g.pick("", `" "`, `","`))
		case 3:
			return fmt.Sprintf("sorted(%s%s)", g.expr(g.oneOf(tStrs, tDict), d), g.pick("", ", key=len", ", reverse=True"))
		case 4:
			return "list(" + g.expr(g.oneOf(tStr, tDict), d) + ")"
		}
		return fmt.Sprintf("[str(e) for e in %s]", g.expr(g.oneOf(tInts, tMixed), d))
	case tDict:
		switch g.r.Intn(5) {
		case 0:
			return fmt.Sprintf("{%s: %s, %s: %s}", s(), i(), s(), i())
		case 1:
			return fmt.Sprintf("{k: %s for k in %s}", g.pick("len(k)", "1", "k.count('a')"), g.expr(tStrs, d))
		case 2:
			return fmt.Sprintf("{k: v %s for k, v in %s.items()}", g.pick("+ 1", "* 2", "% 5"), g.expr(tDict, d))
		case 3:
			return fmt.Sprintf("{**%s, %s: %s}", g.expr(tDict, d), s(), i())
		}
		return fmt.Sprintf("dict(zip(%s, %s))", g.expr(tStrs, d), g.expr(tInts, d))
	case tSet:
		switch g.r.Intn(4) {
		case 0:
			return fmt.Sprintf("{%s, %s}", i(), i())
		case 1:
			return "set(" + g.expr(tInts, d) + ")"
		case 2:
			return fmt.Sprintf("(%s %s %s)", g.expr(tSet, d), g.pick("|", "&", "-", "^"), g.expr(tSet, d))
		}
		return fmt.Sprintf("{e %% 7 for e in %s}", g.expr(tInts, d))
	case tPair:
		return fmt.Sprintf("(%s, %s)", i(), s())
	case tOptInt:
		if g.chance(50) {
			return fmt.Sprintf("%s.get(%s)", g.expr(tDict, d), s())
		}
		return fmt.Sprintf("(None if %s else %s)", g.expr(tBool, d), i())
	}
	return fmt.Sprintf("[%s, %s]", g.expr(g.anyType(), d), g.expr(g.anyType(), d))
}
