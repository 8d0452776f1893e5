"""Random schedules for the event loop: makes programs (as data), runs each under CPython 3.13 on an ideal clock, and writes
program and log, one JSON object a line. schedules_test.go runs the same programs and compares the logs.

usage: schedules.py COUNT [SEED] > schedules.jsonl"""
import asyncio, json, math, random, re, sys


class Loop(asyncio.SelectorEventLoop):
    """The loop on the virtual clock of runtime/concurrent/interp: every reading is a nanosecond later, and an idle loop
    jumps to 500 ns after the next deadline."""

    def __init__(self):
        super().__init__()
        self.ns = 10_000 * 10**9
        self.turns = 0
        select = self._selector.select

        def jump(timeout=None):
            if timeout and self._scheduled:
                self.ns = max(self.ns, math.ceil(self._scheduled[0]._when * 1e9) + 500)
            return select(0)

        self._selector.select = jump

    def time(self):
        self.ns += 1
        return self.ns / 1e9

    def _run_once(self):
        self.turns += 1
        super()._run_once()


class Ordered(dict):
    """A set in order of insertion: the real one is in order of addresses."""

    def add(self, x): self[x] = None
    def discard(self, x): self.pop(x, None)


class World:
    def __init__(self, loop):
        self.loop = loop
        self.log = []
        self.locks = [asyncio.Lock(), asyncio.Lock()]
        self.sem = asyncio.Semaphore(2)
        self.queues = [asyncio.Queue(2), asyncio.LifoQueue(), asyncio.PriorityQueue(3)]
        self.events = [asyncio.Event(), asyncio.Event()]
        self.cond = asyncio.Condition()
        self.barrier = asyncio.Barrier(2)
        self.futs = [loop.create_future() for _ in range(3)]
        self.roots = []
        self.all = []

    def say(self, *words):
        self.log.append(f"{self.loop.turns} " + " ".join(map(str, words)))

    def task(self, name, body):
        t = asyncio.create_task(self.run(name, body), name=name)
        self.all.append(t)
        return t

    async def run(self, name, body):
        self.say(name, "begins")
        try:
            r = await self.body(name, body)
        except BaseException as e:
            self.say(name, "raises", show(e))
            raise
        self.say(name, "ends")
        return r

    async def body(self, name, ops):
        for i, op in enumerate(ops):
            r = await getattr(self, "op_" + op[0])(f"{name}.{i}", *op[1:])
            self.say(f"{name}.{i}", op[0], r)
        return name

    async def op_sleep(self, name, d): await asyncio.sleep(d)

    async def op_lock(self, name, k, body):
        async with self.locks[k]:
            self.say(name, "locked")
            await self.body(name, body)

    async def op_sem(self, name, body):
        async with self.sem:
            self.say(name, "in")
            await self.body(name, body)

    async def op_put(self, name, q, x): await self.queues[q].put(x)
    async def op_get(self, name, q): return await self.queues[q].get()

    async def op_putnow(self, name, q, x):
        try: self.queues[q].put_nowait(x)
        except Exception as e: return type(e).__name__

    async def op_getnow(self, name, q):
        try: return self.queues[q].get_nowait()
        except Exception as e: return type(e).__name__

    async def op_done(self, name, q):
        try: self.queues[q].task_done()
        except ValueError as e: return str(e)

    async def op_join(self, name, q): await self.queues[q].join()
    async def op_shutdown(self, name, q, now): self.queues[q].shutdown(now)
    async def op_set(self, name, k): self.events[k].set()
    async def op_clear(self, name, k): self.events[k].clear()
    async def op_wait_event(self, name, k): await self.events[k].wait()

    async def op_cond(self, name, body):
        async with self.cond:
            self.say(name, "locked")
            await self.body(name, body)

    async def op_cwait(self, name):
        if not self.cond.locked(): return "unlocked"
        await self.cond.wait()

    async def op_notify(self, name, n):
        if not self.cond.locked(): return "unlocked"
        self.cond.notify(n)

    async def op_barrier(self, name): return await self.barrier.wait()
    async def op_breset(self, name): await self.barrier.reset()
    async def op_babort(self, name): await self.barrier.abort()
    async def op_cancel(self, name, k, msg): return self.roots[k % len(self.roots)].cancel(msg) if self.roots else "none"

    async def op_uncancel(self, name):
        t = asyncio.current_task()
        return f"{t.cancelling()} {t.uncancel()}"

    async def op_spawn(self, name, body): self.task(name, body)
    async def op_await_task(self, name, body): return await self.task(name, body)
    async def op_await_root(self, name, k):
        if not self.roots: return "none"
        k %= int(re.match(r"\d+", name)[0]) + 1  # only those before it: no cycles
        return await self.roots[k - 1] if k else "none"

    def tasks(self, name, bodies): return [self.task(f"{name}:{i}", b) for i, b in enumerate(bodies)]

    async def op_gather(self, name, bodies, returned):
        r = await asyncio.gather(*[self.run(f"{name}:{i}", b) for i, b in enumerate(bodies)], return_exceptions=returned)
        return ",".join(x if isinstance(x, str) else show(x) for x in r)

    async def op_wait(self, name, bodies, timeout, when):
        done, pending = await asyncio.wait(self.tasks(name, bodies), timeout=timeout, return_when=when)
        for t in done:
            if not t.cancelled(): t.exception()
        return f"{len(done)} {len(pending)}"

    async def op_wait_for(self, name, body, timeout, task):
        what = self.task(name, body) if task else self.run(name, body)
        return await asyncio.wait_for(what, timeout)

    async def op_timeout(self, name, body, timeout):
        async with asyncio.timeout(timeout) as t:
            await self.body(name, body)
        return t.expired()

    async def op_group(self, name, bodies, body):
        async with asyncio.TaskGroup() as tg:
            tg._tasks = Ordered()
            for i, b in enumerate(bodies):
                self.all.append(tg.create_task(self.run(f"{name}:{i}", b)))
            await self.body(name, body)

    async def op_shield(self, name, body): return await asyncio.shield(self.task(name, body))

    async def op_completed(self, name, bodies, timeout):
        for c in asyncio.as_completed(self.tasks(name, bodies), timeout=timeout):
            try: self.say(name, "got", await c)
            except Exception as e: self.say(name, "got", show(e))

    async def op_completed_async(self, name, bodies, timeout):
        async for t in asyncio.as_completed(self.tasks(name, bodies), timeout=timeout):
            self.say(name, "got", "cancelled" if t.cancelled() else show(t.exception()) if t.exception() else t.result())

    async def op_raise(self, name): raise ValueError(name)

    async def op_try(self, name, body, swallow, last):
        try:
            await self.body(name, body)
        except BaseException as e:
            self.say(name, "caught", show(e))
            if not swallow: raise
        finally:
            await self.body(name + "f", last)

    async def op_fut(self, name, k, what):
        f = self.futs[k]
        if what == "await": return await f
        if what == "new":
            if f.done(): self.futs[k] = self.loop.create_future()
            return None
        if what == "cancel": return f.cancel()
        if f.done(): return "done"
        if what == "result": f.set_result(name)
        else: f.set_exception(KeyError(name)); f.exception()

    async def op_callback(self, name, k):
        if not self.roots: return "none"
        self.roots[k % len(self.roots)].add_done_callback(lambda t: self.say(name, "callback", t.get_name()))

    async def op_soon(self, name): self.loop.call_soon(self.say, name, "soon")
    async def op_later(self, name, d): self.loop.call_later(d, self.say, name, "later")

    async def main(self, program):
        self.roots = [self.task(str(i), body) for i, body in enumerate(program)]
        await asyncio.wait(self.roots, timeout=2)
        self.say("time is up")
        for _ in range(4):
            left = [t for t in self.all if not t.done()]
            if not left: break
            for t in left: t.cancel()
            await asyncio.wait(left, timeout=0.5)
        for t in self.all:
            if not t.done(): self.say(t.get_name() if not t.get_name().startswith("Task-") else "a task", "is left")
            elif not t.cancelled(): t.exception()
        self.say("over")


def show(e):
    s = type(e).__name__
    if isinstance(e, BaseExceptionGroup): return s + "[" + " ".join(show(x) for x in e.exceptions) + "]"
    if isinstance(e, (ValueError, asyncio.CancelledError)) and e.args: s += ":" + str(e.args[0])
    return s


class Maker:
    def __init__(self, rnd): self.rnd = rnd

    def delay(self): return self.rnd.choice([0, 0, 0, 0.01, 0.01, 0.02, 0.03, 0.05])

    def bodies(self, depth, n=None): return [self.body(depth + 1) for _ in range(n or self.rnd.randint(1, 3))]

    def body(self, depth=0):
        return [self.op(depth) for _ in range(self.rnd.randint(1, 5 if depth == 0 else 3))]

    def op(self, depth):
        r = self.rnd
        leaf = ["sleep"] * 6 + ["put", "get", "putnow", "getnow", "done", "join", "set", "clear", "wait_event", "notify", "barrier",
                "cancel", "cancel", "raise", "fut", "fut", "fut", "callback", "soon", "later", "uncancel", "await_root", "cwait"]
        if r.random() < 0.03: leaf = ["breset", "babort", "shutdown"]
        nested = ["lock", "lock", "sem", "cond", "cond", "spawn", "await_task", "gather", "gather", "wait", "wait_for", "wait_for", "timeout",
                  "timeout", "group", "group", "shield", "completed", "completed_async", "try", "try", "try"]
        kind = r.choice(leaf if depth >= 3 else leaf + nested)
        d = depth + 1
        when = r.choice(["ALL_COMPLETED", "FIRST_COMPLETED", "FIRST_EXCEPTION"])
        limit = r.choice([None, 0, 0.01, 0.02, 0.04])
        args = {
            "sleep": lambda: [self.delay()], "lock": lambda: [r.randrange(2), self.body(d)], "sem": lambda: [self.body(d)],
            "put": lambda: [r.randrange(3), r.randrange(9)], "get": lambda: [r.randrange(3)],
            "putnow": lambda: [r.randrange(3), r.randrange(9)], "getnow": lambda: [r.randrange(3)],
            "done": lambda: [r.randrange(3)], "join": lambda: [r.randrange(3)], "shutdown": lambda: [r.randrange(3), r.random() < 0.5],
            "set": lambda: [r.randrange(2)], "clear": lambda: [r.randrange(2)], "wait_event": lambda: [r.randrange(2)],
            "cond": lambda: [r.choice([[["cwait"]], [["notify", 1]], [["notify", 2]], self.body(d)])], "notify": lambda: [r.randint(1, 2)],
            "cancel": lambda: [r.randrange(6), r.choice([None, "msg"])],
            "spawn": lambda: [self.body(d)], "await_task": lambda: [self.body(d)], "await_root": lambda: [r.randrange(6)],
            "gather": lambda: [self.bodies(depth), r.random() < 0.4], "wait": lambda: [self.bodies(depth), limit, when],
            "wait_for": lambda: [self.body(d), limit, r.random() < 0.5], "timeout": lambda: [self.body(d), limit],
            "group": lambda: [self.bodies(depth), self.body(d)], "shield": lambda: [self.body(d)],
            "completed": lambda: [self.bodies(depth), limit], "completed_async": lambda: [self.bodies(depth), limit],
            "try": lambda: [self.body(d), r.random() < 0.7, r.choice([[], [], [["sleep", 0]], [["sleep", 0.01]]])],
            "fut": lambda: [r.randrange(3), r.choice(["await", "await", "result", "error", "cancel", "new"])],
            "callback": lambda: [r.randrange(6)], "later": lambda: [self.delay()],
        }.get(kind, list)
        return [kind, *args()]


def main():
    count, seed = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1
    made = 0
    while made < count:
        rnd = random.Random(seed)
        maker = Maker(rnd)
        program = [maker.body() for _ in range(rnd.randint(2, 6))]
        eager = rnd.random() < 0.2
        seed += 1
        if eager and "completed" in json.dumps(program): continue  # it goes through a set of tasks that are done
        loop = Loop()
        loop.set_exception_handler(lambda *_: None)
        if eager: loop.set_task_factory(asyncio.eager_task_factory)
        world = World(loop)
        try:
            loop.run_until_complete(world.main(program))
        except BaseException as e:
            world.say("main raises", show(e))
        if len(world.log) > 400 or any("RecursionError" in line for line in world.log) or any(" is left" in line for line in world.log): continue
        made += 1
        print(json.dumps({"seed": seed - 1, "eager": eager, "program": program, "log": world.log}, separators=(",", ":")))


main()
