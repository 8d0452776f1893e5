package main

import "strings"

// assignable is a variable of a type that statements may assign to.
func (g *gen) assignable(t typ) string {
	for range 4 {
		if v := g.variable(t); v != "" && !g.fixed[v] {
			return v
		}
	}
	return ""
}

func (g *gen) stmt() {
	g.budget--
	if g.budget < 0 || g.indent > 6 {
		g.newVar()
		return
	}
	switch g.r.Intn(30) {
	case 0, 1, 2, 3:
		g.newVar()
	case 4, 5:
		g.reassign()
	case 6:
		g.augment()
	case 7, 8:
		g.ifStmt()
	case 9, 10:
		g.forStmt()
	case 11:
		g.whileStmt()
	case 12, 13, 14:
		g.tryStmt()
	case 15, 16:
		g.line("print(%s, %s)", g.expr(g.anyType(), 2), g.expr(g.anyType(), 1))
	case 17, 18:
		g.mutate()
	case 19:
		g.unpack()
	case 20:
		g.closure()
	case 21:
		g.match()
	case 22:
		g.leave()
	case 23:
		g.otherType()
	case 24:
		g.object()
	case 25:
		g.line(g.pick("assert %s, 'failed'", "assert %s or True", "assert not %s, f'{1 + 1}'"), g.expr(tBool, 2))
	default:
		if g.async {
			g.asyncStmt()
		} else {
			g.newVar()
		}
	}
}

func (g *gen) newVar() {
	t := g.anyType()
	v := variable{g.fresh("v"), t}
	if g.chance(15) {
		g.line("%s: %s = %s", v.name, hints[t], g.expr(t, 3))
	} else {
		g.line("%s = %s", v.name, g.expr(t, 3))
	}
	g.vars = append(g.vars, v)
}

func (g *gen) reassign() {
	t := g.anyType()
	if v := g.assignable(t); v != "" {
		g.line("%s = %s", v, g.expr(t, 3))
		return
	}
	g.newVar()
}

// otherType gives a new variable two types, one after the other.
func (g *gen) otherType() {
	v := g.fresh("u")
	g.line("%s = %s", v, g.expr(g.anyType(), 2))
	g.line("print(%s)", v)
	t := g.anyType()
	if g.chance(40) {
		g.line("if %s:", g.expr(tBool, 2))
		g.line("    %s = %s", v, g.expr(t, 2))
		g.line("print(%s, type(%s).__name__)", v, v)
		return
	}
	g.line("%s = %s", v, g.expr(t, 2))
	g.vars = append(g.vars, variable{v, t})
}

func (g *gen) augment() {
	t := g.oneOf(tInt, tFloat, tStr, tInts, tSet)
	v := g.assignable(t)
	if v == "" {
		g.newVar()
		return
	}
	switch t {
	case tInt:
		if g.chance(30) {
			g.line("%s %s= %s", v, g.pick("*", "//", "%", "<<", "**"), g.pick("2", "3"))
		} else {
			g.line("%s %s= %s", v, g.pick("+", "-", "&", "|", "^"), g.expr(tInt, 2))
		}
	case tFloat:
		g.line("%s %s= %s", v, g.pick("+", "-", "*", "/"), g.expr(g.oneOf(tInt, tFloat), 2))
	case tStr:
		g.line("%s += %s[:5]", v, g.paren(g.expr(tStr, 2)))
	case tInts:
		g.line("%s += %s[:4]", v, g.paren(g.expr(tInts, 2)))
	case tSet:
		g.line("%s %s= %s", v, g.pick("|", "&", "-", "^"), g.expr(tSet, 2))
	}
}

func (g *gen) ifStmt() {
	g.line("if %s:", g.expr(g.oneOf(tBool, tBool, tBool, tOptInt, tStr, tInts), 2))
	g.block(1 + g.r.Intn(2))
	if g.chance(30) {
		g.line("elif %s:", g.expr(tBool, 2))
		g.block(1 + g.r.Intn(2))
	}
	if g.chance(50) {
		g.line("else:")
		g.block(1 + g.r.Intn(2))
	}
}

// loop writes the body of a loop whose variables are given.
func (g *gen) loop(vars ...variable) {
	kept := len(g.vars)
	for _, v := range vars {
		g.fixed[v.name] = true
	}
	g.vars = append(g.vars, vars...)
	g.loops++
	g.block(1 + g.r.Intn(3))
	g.loops--
	g.vars = g.vars[:kept]
	if g.chance(15) {
		g.line("else:")
		g.block(1)
	}
}

func (g *gen) forStmt() {
	if g.loops >= 2 {
		g.newVar()
		return
	}
	x, y := g.fresh("i"), g.fresh("j")
	switch g.r.Intn(8) {
	case 0, 1:
		g.line("for %s in range(%s):", x, g.pick("3", "5", "1, 4", "6, 0, -2", "len("+g.expr(tInts, 1)+")"))
		g.loop(variable{x, tInt})
	case 2:
		g.line("for %s in list(%s)[:5]:", x, g.expr(g.oneOf(tInts, tSet), 2))
		g.loop(variable{x, tInt})
	case 3:
		g.line("for %s in %s[:6]:", x, g.paren(g.expr(g.oneOf(tStr, tStrs), 2)))
		g.loop(variable{x, tStr})
	case 4:
		g.line("for %s, %s in enumerate(%s[:4]):", x, y, g.paren(g.expr(tStrs, 2)))
		g.loop(variable{x, tInt}, variable{y, tStr})
	case 5:
		g.line("for %s, %s in list(%s.items())[:4]:", x, y, g.expr(tDict, 2))
		g.loop(variable{x, tStr}, variable{y, tInt})
	case 6:
		g.line("for %s, %s in zip(%s, %s[:4]):", x, y, g.expr(tInts, 2), g.paren(g.expr(tStrs, 2)))
		g.loop(variable{x, tInt}, variable{y, tStr})
	case 7:
		g.line("for %s in %s[:3]:", x, g.paren(g.expr(tMixed, 2)))
		g.line("    print(%s)", x)
		g.loop()
	}
}

func (g *gen) whileStmt() {
	if g.loops >= 2 {
		g.newVar()
		return
	}
	n := g.fresh("n")
	g.line("%s = %d", n, 1+g.r.Intn(4))
	g.line("while %s > 0:", n)
	g.line("    %s -= 1", n)
	g.loop(variable{n, tInt})
}

var exceptionNames = []string{"ValueError", "KeyError", "IndexError", "ZeroDivisionError", "TypeError", "RuntimeError", "(ValueError, KeyError)", "ArithmeticError", "LookupError", "Exception"}

func (g *gen) tryStmt() {
	g.line("try:")
	g.block(1 + g.r.Intn(3))
	handlers := g.r.Intn(3)
	for i := range handlers {
		name := exceptionNames[g.r.Intn(len(exceptionNames))]
		if i < handlers-1 && name == "Exception" {
			name = "ValueError"
		}
		if g.chance(60) {
			e := g.fresh("e")
			g.line("except %s as %s:", name, e)
			g.line("    print(type(%s).__name__, %s)", e, e)
			if g.chance(15) {
				g.line("    raise RuntimeError(%s) from %s", g.expr(tStr, 1), e)
				continue
			}
		} else {
			g.line("except %s:", name)
		}
		g.block(1)
		if g.chance(10) {
			g.line("    raise")
		}
	}
	if handlers > 0 && g.chance(25) {
		g.line("else:")
		g.block(1)
	}
	if handlers == 0 || g.chance(35) {
		g.line("finally:")
		g.line("    print('finally', %s)", g.expr(tInt, 1))
		g.block(1)
	}
}

func (g *gen) leave() {
	switch {
	case g.loops > 0 && g.chance(50):
		g.line("if %s:", g.expr(tBool, 2))
		g.line("    %s", g.pick("break", "continue"))
	case g.returns && g.chance(50):
		g.line("if %s:", g.expr(tBool, 2))
		g.line("    return %s", g.expr(g.result, 2))
	default:
		g.line("if %s:", g.expr(tBool, 2))
		g.line("    raise %s(%s)", g.pick("ValueError", "KeyError", "RuntimeError", "IndexError", "TypeError"), g.expr(g.oneOf(tStr, tInt), 1))
	}
}

func (g *gen) mutate() {
	t := g.oneOf(tInts, tStrs, tDict, tSet, tMixed)
	v := g.variable(t)
	if v == "" {
		g.newVar()
		return
	}
	i, s := g.expr(tInt, 2), g.expr(tStr, 2)
	small := g.pick("0", "1", "-1", "2")
	switch t {
	case tInts:
		g.line("%s", g.pick(v+".append("+i+")", v+".extend("+g.expr(tInts, 1)+"[:3])", v+".insert("+small+", "+i+")", v+".pop()", v+"["+small+"] = "+i, v+".sort()",
			v+".reverse()", "del "+v+"["+small+"]", v+".remove("+i+")", v+"[1:2] = "+g.expr(tInts, 1)+"[:3]", v+"["+small+"] += "+i))
	case tStrs:
		g.line("%s", g.pick(v+".append("+s+")", v+".pop(0)", v+".sort(key=len)", v+"["+small+"] = "+s, v+".clear()"))
	case tDict:
		g.line("%s", g.pick(v+"["+s+"] = "+i, v+".update("+g.expr(tDict, 1)+")", v+".pop("+s+", None)", "del "+v+"["+s+"]", v+".setdefault("+s+", "+i+")", v+"["+s+"] += 1",
			v+"["+s+"] = "+v+".get("+s+", 0) + 1"))
	case tSet:
		g.line("%s", g.pick(v+".add("+i+")", v+".discard("+i+")", v+".update("+g.expr(tInts, 1)+")", v+".remove("+i+")"))
	default:
		g.line("%s", g.pick(v+".append("+g.expr(g.anyType(), 1)+")", v+".pop()", v+"["+small+"] = "+g.expr(g.anyType(), 1)))
	}
}

func (g *gen) unpack() {
	a, b := variable{g.fresh("v"), tInt}, variable{g.fresh("v"), tStr}
	switch g.r.Intn(4) {
	case 0:
		g.line("%s, %s = %s", a.name, b.name, g.expr(tPair, 2))
	case 1:
		b.t = tInts
		g.line("%s, *%s = %s", a.name, b.name, g.expr(tInts, 2))
	case 2:
		b.t = tInt
		g.line("%s, %s = %s, %s", a.name, b.name, g.expr(tInt, 2), g.expr(tInt, 2))
		g.line("%s, %s = %s, %s", a.name, b.name, b.name, a.name)
	default:
		b.t = tInt
		g.line("%s = %s = %s", a.name, b.name, g.expr(tInt, 2))
	}
	g.vars = append(g.vars, a, b)
}

// closure makes a function in a function that changes a variable of it, and calls it.
func (g *gen) closure() {
	f, t := g.fresh("g"), g.anyType()
	n := g.assignable(tInt)
	p := variable{g.fresh("p"), g.anyType()}
	outer := append([]variable{}, g.vars...)
	if strings.Contains(n, ".") {
		n = ""
	}
	g.line("def %s(%s):", f, p.name)
	fixed := g.fixed
	g.fixed = map[string]bool{}
	for _, v := range outer {
		g.fixed[v.name] = true
	}
	for k := range fixed {
		g.fixed[k] = true
	}
	g.inner(append(outer, p), t, false, func() {
		if n != "" {
			g.line("nonlocal %s", n)
			g.line("%s += 1", n)
		}
		g.budget = 3
		g.stmt()
		g.line("return %s", g.expr(t, 2))
	})
	g.fixed = fixed
	v := variable{g.fresh("v"), t}
	g.line("%s = %s(%s)", v.name, f, g.expr(p.t, 1))
	g.vars = append(g.vars, v)
}

func (g *gen) match() {
	switch g.r.Intn(3) {
	case 0:
		g.line("match %s:", g.expr(tInt, 2))
		g.indent++
		g.line("case 0 | 1:")
		g.block(1)
		g.line("case n if n > %s:", g.literal(tInt))
		g.line("    print('case', n)")
	case 1:
		g.line("match %s:", g.expr(tInts, 2))
		g.indent++
		g.line("case []:")
		g.block(1)
		g.line("case [a, *rest]:")
		g.line("    print(a, rest)")
	default:
		g.line("match %s:", g.expr(tPair, 2))
		g.indent++
		g.line("case (0, s) | (1, s):")
		g.line("    print(s)")
	}
	if g.chance(60) {
		g.line("case _:")
		g.block(1)
	}
	g.indent--
}

func (g *gen) object() {
	if !g.class || !g.inFunc {
		g.newVar()
		return
	}
	o := g.fresh("o")
	g.line("%s = C%s(%s%s)", o, g.id, g.expr(tInt, 1), g.pick("", ", "+g.expr(tStr, 1), ", b="+g.expr(tStr, 1)))
	g.line("print(%s.add(%s), %s.items, C%s.total)", o, g.expr(tInt, 1), o, g.id)
	g.line("%s.a -= %s", o, g.expr(tInt, 1))
	g.line("print(%s.a, %s.b, isinstance(%s, C%s))", o, o, o, g.id)
	g.vars = append(g.vars, variable{o + ".a", tInt}, variable{o + ".b", tStr})
}
