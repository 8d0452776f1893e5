package main

import (
	"fmt"
	"math/rand"
)

// schedules has program make up schedules, programs whose tasks meet in locks, queues, events, conditions, groups,
// timeouts and cancellations and log every step, in place of programs of all kinds.
var schedules bool

// schedule writes one such program. Every wait that may last for ever has a timeout, and no two deadlines are close to
// each other, so that the order of steps does not depend on how fast the interpreter is.
type schedule struct {
	*gen
	timers int
	steps  int
	held   bool // the statements are inside a lock: another one could wait for ever
}

func scheduleProgram(seed int64) string {
	g := &schedule{gen: &gen{r: rand.New(rand.NewSource(seed)), id: fmt.Sprint(seed), fixed: map[string]bool{}}}
	g.line("def run_%d():", seed)
	g.indent++
	g.line("log = []")
	g.line("async def main():")
	g.indent++
	g.line("lock, sem, q = asyncio.Lock(), asyncio.Semaphore(2), asyncio.Queue(%d)", 1+g.r.Intn(2))
	g.line("ev, cond = asyncio.Event(), asyncio.Condition()")
	g.line("async def child(n):")
	g.line("    log.append(f'child {n}')")
	g.line("    for _ in range(n):")
	g.line("        await asyncio.sleep(0)")
	g.line("    if n == %d:", g.r.Intn(5))
	g.line("        raise ValueError(n)")
	g.line("    return n")
	workers := 2 + g.r.Intn(3)
	for w := range workers {
		g.line("async def work%d(name):", w)
		g.indent++
		for range 2 + g.r.Intn(4) {
			g.step(2)
		}
		g.line("return name")
		g.indent--
	}
	g.line("tasks = []")
	for w := range workers {
		g.line("tasks.append(asyncio.create_task(work%d('w%d'), name='w%d'))", w, w, w)
	}
	for range g.r.Intn(4) {
		g.line("await asyncio.sleep(%s)", g.pick("0", "0", "0", g.delay()))
		if g.chance(60) {
			g.line("log.append(tasks[%d].cancel(%s))", g.r.Intn(workers), g.pick("", "'why'"))
		} else {
			g.line("log.append([t.done() for t in tasks])")
		}
	}
	g.line("done = await asyncio.gather(*tasks, return_exceptions=True)")
	g.line("log.append([repr(x) for x in done])")
	g.line("log.append([q.qsize(), lock.locked(), ev.is_set(), len(asyncio.all_tasks())])")
	g.indent--
	g.line("asyncio.run(main())")
	g.line("print(*log, sep='\\n')")
	return g.b.String()
}

// delay is a time that no other step of the program has, and no sum of others: 10, 20, 40, 80 ms …
func (g *schedule) delay() string {
	g.timers++
	return fmt.Sprintf("%.2f", 0.01*float64(int(1)<<(g.timers-1)))
}

func (g *schedule) note(what string) {
	g.steps++
	g.line("log.append(f'{name} %d %s')", g.steps, what)
}

func (g *schedule) body(depth int) {
	g.indent++
	for range 1 + g.r.Intn(2) {
		g.step(depth - 1)
	}
	g.indent--
}

func (g *schedule) inside(depth int) {
	g.held = true
	g.body(depth)
	g.held = false
}

func (g *schedule) waits(what string) {
	g.line("try:")
	g.line("    async with asyncio.timeout(%s):", g.delay())
	g.line("        log.append(f'{name} {%s}')", what)
	g.line("except TimeoutError:")
	g.indent++
	g.note("timeout")
	g.indent--
}

// step writes one thing that a task does.
func (g *schedule) step(depth int) {
	if g.timers > 6 || depth == 0 {
		g.note("step")
		g.line("await asyncio.sleep(0)")
		return
	}
	kind := g.r.Intn(14)
	if g.held && (kind == 1 || kind == 2 || kind == 7 || kind == 8) {
		kind = 0
	}
	switch kind {
	case 0:
		g.line("await asyncio.sleep(%s)", g.delay())
		g.note("slept")
	case 1:
		g.line("async with lock:")
		g.inside(depth)
		g.note("unlocked")
	case 2:
		g.line("async with sem:")
		g.inside(depth)
		g.note("released")
	case 3:
		g.waits(fmt.Sprintf("await q.put(%d)", g.r.Intn(10)))
	case 4:
		g.waits("await q.get()")
	case 5:
		g.waits("await ev.wait()")
	case 6:
		g.line("ev.%s()", g.pick("set", "set", "clear"))
		g.note("event")
	case 7:
		g.line("async with cond:")
		g.line("    cond.%s", g.pick("notify()", "notify(2)", "notify_all()"))
		g.note("notified")
	case 8:
		g.line("async with cond:")
		g.indent++
		g.waits("await cond.wait()")
		g.indent--
	case 9:
		g.line("try:")
		g.body(depth)
		g.line("except asyncio.CancelledError as e:")
		g.indent++
		g.note("cancelled {e.args}")
		if g.chance(60) {
			g.line("raise")
		}
		g.indent--
		g.line("finally:")
		g.indent++
		g.note("finally")
		g.indent--
	case 10:
		g.line("try:")
		g.line("    async with asyncio.TaskGroup() as tg:")
		g.line("        a = tg.create_task(child(%d))", g.r.Intn(5))
		g.line("        b = tg.create_task(child(%d))", g.r.Intn(5))
		g.line("    log.append(f'{name} {a.result()} {b.result()}')")
		g.line("except* ValueError as eg:")
		g.line("    log.append(f'{name} {eg.exceptions} {b.cancelled()}')")
	case 11:
		t := g.fresh("t")
		g.line("%s = asyncio.create_task(child(%d))", t, g.r.Intn(5))
		g.line("await asyncio.sleep(0)")
		g.line("%s.cancel()", t)
		g.line("log.append(await asyncio.gather(%s, child(%d), return_exceptions=True) != [])", t, g.r.Intn(3))
	case 12:
		g.line("try:")
		g.line("    log.append(await asyncio.wait_for(child(%d), %s))", g.r.Intn(5), g.delay())
		g.line("except ValueError as e:")
		g.line("    log.append(f'{name} {e!r}')")
	default:
		g.line("got = [await c for c in asyncio.as_completed([child(%d), asyncio.sleep(0, 'x')])] if %s else []", 5+g.r.Intn(2), g.pick("True", "lock.locked()"))
		g.line("log.append(f'{name} {got}')")
	}
}
