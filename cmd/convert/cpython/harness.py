"""Runs a program under CPython on a virtual clock.

    python harness.py [--virtual] [--session] PROGRAM [ARGS...]

--virtual  when the event loop is idle, jump to the next timer; time.time(), time.monotonic(), time.perf_counter() and
           time.sleep() follow. A thread that sleeps is one more timer. While a socket, a process or a computing thread
           is waited for, the clock stands still and real time passes.
--session  run each statement as at the prompt: echo values, show exceptions and go on.

Top-level await is accepted.
"""

import ast
import asyncio
import concurrent.futures.thread
import inspect
import math
import os
import selectors
import sys
import threading
import time
import traceback


BASE = 10_000 * 10**9  # where the monotonic clock starts: above zero, as an uptime is

# How long after its deadline a sleeper wakes. A real one is later still; without any, a program that sleeps until something
# has refilled could ask for a rest that is too small to move a float, again and again.
LATENESS = 500


class Clock:
    """One clock for all threads, in nanoseconds; a thread that sleeps waits until the clock gets there. Each reading is one
    nanosecond later than the one before, so that a program that only looks at the clock gets on too."""

    def __init__(self):
        self.lock = threading.Condition()
        self.now = 0
        self.epoch = int(time.time()) * 10**9
        self.sleepers = []  # deadlines of sleeping threads
        self.working = 0  # pool threads that have something to do
        self.joining = 0  # threads that wait for those to end
        self.loops = 0  # running event loops

    def read(self):
        self.now += 1
        return self.now

    def after(self, seconds):
        return self.now + min(math.ceil(seconds * 1e9), 10**18) + LATENESS

    def sleep(self, seconds):
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        with self.lock:
            deadline = self.after(seconds)
            if not self.loops or threading.current_thread() is threading.main_thread():
                self.now = max(self.now, deadline)
                self.lock.notify_all()
                return
            self.sleepers.append(deadline)
            self.lock.notify_all()
            while self.now < deadline:
                self.lock.wait(0.05)
            self.sleepers.remove(deadline)

    def busy(self):
        """Threads are computing: time must not jump."""
        due = sum(1 for d in self.sleepers if d <= self.now)
        return self.working > len(self.sleepers) - due or self.joining and not self.working

    def advance(self, deadline):
        """Jump to the earlier of a timer and the first sleeping thread. False if there is neither."""
        with self.lock:
            times = [d for d in self.sleepers if d > self.now]
            if deadline is not None:
                times.append(deadline)
            if not times:
                return False
            self.now = max(self.now, min(times))
            self.lock.notify_all()
            return True


clock = Clock()


class VirtualSelector:
    """Wraps the selector of a loop: what would wait for time moves the clock instead."""

    def __init__(self):
        self.real = selectors.DefaultSelector()

    def __getattr__(self, name):
        return getattr(self.real, name)

    def outside(self):
        """Something other than the loop's own wake-up pipe is watched."""
        return len(self.real.get_map()) > 1

    def select(self, timeout=None):
        events = self.real.select(0)
        if events or (timeout is not None and timeout <= 0):
            return events
        patience = real_monotonic() + 0.25  # a busy thread may itself wait for the loop
        while not events:
            if clock.busy() and real_monotonic() < patience:
                events = self.real.select(0.001)
                continue
            events = self.real.select(0)  # a thread that has ended since may have woken the loop
            if events:
                return events
            if self.outside():
                return self.wait_outside(timeout)
            if not clock.advance(None if timeout is None else clock.after(timeout)):
                return self.deadlock() if threading.active_count() == 1 else self.real.select(timeout)
            if timeout is not None:
                return self.real.select(0)
            events = self.real.select(0.001)
        return events

    def deadlock(self):
        """Nothing can wake the loop any more: CPython would wait for ever."""
        sys.stdout.flush()
        print("py2goasync: the program waits for ever", file=sys.stderr, flush=True)
        os._exit(2)

    def wait_outside(self, timeout):
        before = real_monotonic()
        events = self.real.select(timeout)
        clock.now += int((real_monotonic() - before) * 1e9)
        return events


real_monotonic = time.monotonic


class VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self, selector=None):
        super().__init__(VirtualSelector())
        self._clock_resolution = 1e-9

    async def shutdown_default_executor(self, timeout=None):
        clock.joining += self._default_executor is not None
        await super().shutdown_default_executor(timeout)

    def _do_shutdown(self, future):
        try:
            super()._do_shutdown(future)
        finally:
            clock.joining -= 1

    def run_forever(self):
        clock.loops += 1
        try:
            super().run_forever()
        finally:
            clock.loops -= 1


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        return VirtualLoop()


def install():
    VirtualLoop.__name__ = VirtualLoop.__qualname__ = "_UnixSelectorEventLoop"
    VirtualLoop.__module__ = "asyncio.unix_events"
    asyncio.set_event_loop_policy(Policy())
    time.sleep = clock.sleep
    time.monotonic = lambda: (BASE + clock.read()) / 1e9
    time.perf_counter = lambda: (BASE + clock.read()) / 1e9
    time.time = lambda: (clock.epoch + clock.read()) / 1e9
    time.monotonic_ns = lambda: BASE + clock.read()
    time.perf_counter_ns = lambda: BASE + clock.read()
    time.time_ns = lambda: clock.epoch + clock.read()
    count_pool_work()


def count_pool_work():
    item = concurrent.futures.thread._WorkItem
    init, run = item.__init__, item.run

    def counting_init(self, *args, **kwargs):
        init(self, *args, **kwargs)
        with clock.lock:
            clock.working += 1

    def counting_run(self, *args, **kwargs):
        try:
            run(self, *args, **kwargs)
        finally:
            with clock.lock:
                clock.working -= 1

    item.__init__, item.run = counting_init, counting_run


FLAGS = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT


def execute(code, namespace):
    if code.co_flags & inspect.CO_COROUTINE:
        return asyncio.run(eval(code, namespace))
    return eval(code, namespace)


def run_session(source, path, namespace):
    """Once a statement awaits, all run inside one loop, as those of `python -m asyncio` do."""
    codes = []
    for node in ast.parse(source, path).body:
        try:
            codes.append(compile(ast.Interactive([node]), path, "single", FLAGS))
        except SyntaxError:
            codes.append(None)
            traceback.print_exc()
    if any(code and code.co_flags & inspect.CO_COROUTINE for code in codes):
        return asyncio.run(run_statements(codes, namespace))
    try:
        run_statements(codes, namespace).send(None)
    except StopIteration:
        pass


async def run_statements(codes, namespace):
    for code in filter(None, codes):
        try:
            value = eval(code, namespace)
            if code.co_flags & inspect.CO_COROUTINE:
                await value
        except SystemExit:
            raise
        except BaseException:
            kind, value, tb = sys.exc_info()
            traceback.print_exception(kind, value, tb.tb_next)


def main():
    args = sys.argv[1:]
    virtual = session = False
    while args and args[0].startswith("--"):
        virtual |= args[0] == "--virtual"
        session |= args[0] == "--session"
        args.pop(0)
    if virtual:
        install()
    path = args[0]
    sys.argv = args
    with open(path, encoding="utf-8") as f:
        source = f.read()
    module = type(sys)("__main__")
    module.__file__ = path
    module.__builtins__ = __builtins__
    sys.modules["__main__"] = module
    if session:
        run_session(source, path, module.__dict__)
        return
    execute(compile(source, path, "exec", FLAGS), module.__dict__)


main()
