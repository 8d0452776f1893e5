package main

import "fmt"

// asyncStmt writes a statement that awaits.
func (g *gen) asyncStmt() {
	switch g.r.Intn(9) {
	case 0:
		g.line("await asyncio.sleep(%s)", g.pick("0", "0.1", "0.01"))
	case 1:
		if f := g.coroutine(); f != nil {
			v := variable{g.fresh("v"), tMixed}
			g.line("%s = list(await asyncio.gather(%s, %s))", v.name, g.coro(f), g.coro(f))
			g.vars = append(g.vars, v)
		}
		g.line("await asyncio.sleep(0)")
	case 2:
		if f := g.coroutine(); f != nil {
			t := g.fresh("t")
			g.line("%s = asyncio.create_task(%s)", t, g.coro(f))
			g.block2("await asyncio.sleep(0)", "print(%s.done())", t)
			v := variable{g.fresh("v"), f.result}
			g.line("%s = await %s", v.name, t)
			g.vars = append(g.vars, v)
		} else {
			g.line("await asyncio.sleep(0)")
		}
	case 3:
		q := g.fresh("q")
		g.line("%s = asyncio.Queue()", q)
		t := g.oneOf(tInt, tStr, tPair, tOptInt)
		g.line("await %s.put(%s)", q, g.expr(t, 2))
		g.line("%s.put_nowait(%s)", q, g.expr(t, 2))
		v := variable{g.fresh("v"), t}
		g.line("%s = await %s.get()", v.name, q)
		g.line("print(%s.qsize(), %s)", q, v.name)
		g.vars = append(g.vars, v)
	case 4:
		l := g.fresh("l")
		g.line("%s = asyncio.%s", l, g.pick("Lock()", "Semaphore(2)"))
		g.line("async with %s:", l)
		g.block(1 + g.r.Intn(2))
		g.line("print(%s.locked())", l)
	case 5:
		g.line("try:")
		if f := g.coroutine(); f != nil && g.chance(60) {
			g.line("    print(await asyncio.wait_for(%s, %s))", g.coro(f), g.pick("1", "0.05"))
		} else {
			g.line("    async with asyncio.timeout(%s):", g.pick("1", "0.05"))
			g.line("        await asyncio.sleep(%s)", g.pick("0", "0.1", "0.01"))
			g.indent++
			g.block(1)
			g.indent--
		}
		g.line("except %s:", g.pick("TimeoutError", "asyncio.TimeoutError"))
		g.line("    print('timeout')")
	case 6:
		g.line("try:")
		if f := g.coroutine(); f != nil {
			g.line("    async with asyncio.TaskGroup() as tg:")
			g.line("        t1 = tg.create_task(%s)", g.coro(f))
			g.line("        tg.create_task(asyncio.sleep(0.01))")
			g.line("    print(t1.result())")
		} else {
			g.block(1)
		}
		g.line("except* (ValueError, KeyError, RuntimeError) as eg:")
		g.line("    print(len(eg.exceptions), [type(e).__name__ for e in eg.exceptions])")
	case 7:
		if f := g.coroutine(); f != nil {
			g.line("for r in await asyncio.gather(%s, %s, return_exceptions=True):", g.coro(f), g.coro(f))
			g.line("    print(r if not isinstance(r, Exception) else type(r).__name__)")
		} else {
			g.line("await asyncio.sleep(0)")
		}
	default:
		t := g.fresh("t")
		g.line("%s = asyncio.create_task(asyncio.sleep(5, %s))", t, g.expr(g.anyType(), 1))
		g.line("await asyncio.sleep(0)")
		g.line("%s.cancel()", t)
		g.line("try:")
		g.line("    print(await %s)", t)
		g.line("except asyncio.CancelledError:")
		g.line("    print('cancelled', %s.cancelled())", t)
	}
}

func (g *gen) block2(first, format string, args ...any) {
	if g.chance(50) {
		g.line("%s", first)
	}
	g.line(format, args...)
}

func (g *gen) coroutine() *function {
	for _, i := range g.r.Perm(len(g.funcs)) {
		if g.funcs[i].async {
			return &g.funcs[i]
		}
	}
	return nil
}

func (g *gen) coro(f *function) string {
	args := ""
	for i, p := range f.params {
		if i > 0 {
			args += ", "
		}
		args += g.expr(p, 1)
	}
	return fmt.Sprintf("%s(%s)", f.name, args)
}
