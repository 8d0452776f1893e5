"""More cases, recorded like those of record_objects.py.

    python3.13 record_objects_more.py > objects_more.txt
"""
import re

CASES = {}

def case(f):
    CASES[f.__name__] = f
    return f

def show(*thunks):
    for f in thunks:
        try:
            text = repr(f())
        except BaseException as e:
            text = f"{type(e).__name__}: {e}"
        print(re.sub(r"0x[0-9a-f]{6,}", "0x0", text.replace(f"{current}.<locals>.", "")))

def setx(o, n, v): setattr(o, n, v)

@case
def with_statement():
    log = []
    class CM:
        def __init__(self, swallow=False): self.swallow = swallow
        def __enter__(self): log.append("enter"); return 5
        def __exit__(self, t, v, tb): log.append((t.__name__ if t else None, str(v), tb is None)); return self.swallow
    class Bad:
        def __enter__(self): return 1
    class Failing:
        def __enter__(self): raise ValueError("enter failed")
        def __exit__(self, *a): return True
    class ExitFails:
        def __enter__(self): return 1
        def __exit__(self, *a): raise KeyError("exit")
    def run(x, exc=None):
        del log[:]
        with x as v:
            log.append(v)
            if exc: raise exc
        return list(log)
    def logged(x, exc):
        try: run(x, exc)
        except BaseException as e: return (repr(e), list(log))
    def context():
        try: run(ExitFails(), ValueError("v"))
        except KeyError as e: return (e, e.__context__)
    show(lambda: run(CM()), lambda: run(CM(True), ValueError("x")), lambda: run(CM(), ValueError("x")), lambda: logged(CM(), ValueError("x")), lambda: run(5), lambda: run(Bad()),
         lambda: run(Failing()), lambda: run(ExitFails()), context)

@case
def function_objects():
    def f(a, b=2):
        "doc of f"
    f.__qualname__ = "f"
    def g(): pass
    g.__qualname__ = "g"
    def attrs(): f.tag = 5; return (f.tag, f.__dict__)
    def wrapped():
        g.__name__ = f.__name__; g.__qualname__ = f.__qualname__; g.__doc__ = f.__doc__; g.__wrapped__ = f
        return (g.__name__, g, g.__wrapped__ is f, g.__doc__)
    show(lambda: f.__doc__, lambda: f.__module__, lambda: f.__name__, attrs, wrapped, lambda: f.nope, lambda: type(f), lambda: callable(f), lambda: f.__call__(1), lambda: type(f.__call__).__name__,
         lambda: len, lambda: len.__name__, lambda: type(len), lambda: "abc".upper, lambda: str.upper, lambda: [].append.__name__, lambda: str.upper("x"), lambda: str.upper(5), lambda: setx(len, "x", 1), lambda: f == f, lambda: f.__get__(5).__self__,
         lambda: len(1, 2), lambda: isinstance(1), lambda: getattr(1), lambda: getattr(1, "a", 2, 3), lambda: len(x=1), lambda: abs(), lambda: sorted([3, 1, 2], key=lambda x: -x), lambda: max([1, 5], default=0), lambda: min([], default=7), lambda: sum([1, 2], start=5), lambda: list(map(len, ["a", "bc"])), lambda: print(1, sep=5))

@case
def singletons():
    class Singleton(type):
        instances = {}
        def __call__(cls, *args, **kw):
            if cls not in cls.instances:
                cls.instances[cls] = super().__call__(*args, **kw)
            return cls.instances[cls]
    class Config(metaclass=Singleton):
        def __init__(self, v=1): self.v = v
    class New:
        _inst = None
        def __new__(cls, *a):
            if cls._inst is None:
                cls._inst = super().__new__(cls)
            return cls._inst
        def __init__(self, v): self.v = v
    class NoInit:
        def __new__(cls): return 5
        def __init__(self): raise ValueError("never")
    class Extra:
        def __new__(cls, *a): return object.__new__(cls, *a)
    class ExtraInit:
        def __init__(self, *a): super().__init__(*a)
    show(lambda: Config(5).v, lambda: Config(6).v, lambda: Config() is Config(), lambda: New(1) is New(2), lambda: New(3).v, lambda: NoInit(), lambda: Extra(1), lambda: ExtraInit(1), lambda: ExtraInit(), lambda: object.__new__(5), lambda: object(1))

@case
def builtin_bases():
    class Counter(dict):
        def __init__(self, it=(), **kw):
            super().__init__(**kw)
            for x in it: self[x] = self.get(x, 0) + 1
        def __setitem__(self, k, v): super().__setitem__(k, v * 10)
        def __getitem__(self, k): return ("got", super().__getitem__(k))
        def __contains__(self, k): return k == "magic" or super().__contains__(k)
        def __len__(self): return 100 + super().__len__()
        def __repr__(self): return f"Counter({super().__repr__()})"
        def __delitem__(self, k): super().__delitem__(k)
        def __eq__(self, o): return "eq"
    class Stack(list):
        def push(self, x): self.append(x); return self
        def __getitem__(self, i): return super().__getitem__(-1 - i)
    class Up(str):
        def __new__(cls, s): return super().__new__(cls, s.upper())
        def shout(self): return self + "!"
    class Money(int):
        def __new__(cls, v, cur="EUR"):
            self = super().__new__(cls, v); self.cur = cur
            return self
        def __repr__(self): return f"{int(self)} {self.cur}"
        def __add__(self, o): return Money(super().__add__(o), self.cur)
    class Point(tuple):
        def __new__(cls, x, y): return tuple.__new__(cls, (x, y))
        @property
        def x(self): return self[0]
    class Tags(set):
        def add(self, x): super().add(x.lower())
    class Frozen(frozenset): pass
    class Deg(float):
        def __add__(self, o): return Deg(float.__add__(self, o))
        def __repr__(self): return f"{float.__repr__(self)}°"
    c = Counter("aab", z=1)
    def deleted(): del c["z"]; return dict.keys(c)
    m = Money(5)
    p = Point(1, 2)
    def tags(): t = Tags(); t.add("AB"); return (t, "ab" in t, len(t), sorted(t | {"x"}), sorted(t.union({"q"})))
    def unpack(): a, b = p; return (a, b)
    show(lambda: c, lambda: c["a"], lambda: "magic" in c, lambda: "a" in c, lambda: len(c), lambda: c == 1, deleted, lambda: hash(c), lambda: c["nope"], lambda: sorted(c.items()), lambda: dict(c), lambda: c.pop("b"),
         lambda: Stack([1, 2]).push(3), lambda: Stack([1, 2])[0], lambda: Stack([1, 2]) + [3], lambda: Stack() == [], lambda: isinstance(Stack(), list), lambda: Up("abc"), lambda: Up("a").shout(), lambda: type(Up("a").lower()), lambda: Up("ab") == "AB", lambda: {"AB": 1}[Up("ab")],
         lambda: m, lambda: m + 1, lambda: m * 2, lambda: str(m), lambda: f"{m}", lambda: f"{m:05d}", lambda: m == 5, lambda: m.cur, lambda: 10 - m, lambda: p, lambda: p.x, unpack, lambda: p + (3,), lambda: hash(p) == hash((1, 2)), lambda: p == (1, 2), lambda: len(p), lambda: [*p],
         tags, lambda: Frozen([1]), lambda: {Frozen([1])} == {frozenset([1])}, lambda: Deg(1.5) + 1, lambda: Deg(1.5) > 1, lambda: str(Deg(2)), lambda: round(Deg(2.6)), lambda: int(m), lambda: Stack("ab"), lambda: list(reversed(Stack([1, 2]))), lambda: sorted(Stack([2, 1])), lambda: max(Stack([2, 1])))

@case
def exception_classes():
    class AppError(Exception):
        code = 500
        def __init__(self, msg, *, detail=None):
            super().__init__(msg)
            self.detail = detail
        def __str__(self): return f"[{self.code}] {super().__str__()}"
    class NotFound(AppError, KeyError):
        code = 404
    class Own(OSError):
        def __init__(self, path): super().__init__(2, "missing", path); self.path = path
    class Data(ValueError):
        def __repr__(self): return "Data!"
    def handle(x):
        try: raise x
        except KeyError as e: return ("key", str(e), repr(e), e.args, e.detail)
        except AppError as e: return ("app", str(e))
    def reraise():
        try:
            try: raise ValueError("a")
            except ValueError as e:
                raise RuntimeError("b") from e
        except RuntimeError as e:
            return (e.__cause__, e.__context__, e.__suppress_context__)
    show(lambda: handle(NotFound("x", detail=3)), lambda: handle(AppError("y")), lambda: [k.__name__ for k in NotFound.__mro__], lambda: str(Own("p")), lambda: (Own("p").errno, Own("p").args, Own("p").filename), lambda: Data(1), lambda: str(Data(1)), lambda: AppError(), lambda: AppError("a", "b"), reraise,
         lambda: type("E", (ValueError,), {"x": 1})("m").x, lambda: NotFound("q") == NotFound("q"), lambda: isinstance(NotFound("q"), LookupError), lambda: ValueError("a", 2).args, lambda: Exception.__name__, lambda: NotFound.__name__, lambda: issubclass(NotFound, (OSError, KeyError)), lambda: ValueError.__mro__, lambda: BaseException("x", 1), lambda: type("E", (ValueError, OSError), {}), lambda: type("E", (ValueError, dict), {}))

@case
def attribute_edges():
    class A:
        x = 1
        def __getattr__(self, n):
            if n == "dyn": return "dynamic"
            raise AttributeError(f"no {n} here")
        @property
        def p(self): return self.missing
    class Meta(type):
        def __getattr__(cls, n): return f"{cls.__name__}.{n}"
    class M(metaclass=Meta): pass
    class Ro:
        def __setattr__(self, n, v): raise AttributeError("read only")
    class D:
        def __init__(self): self.a, self.b = 1, 2
        def __dir__(self): return ["z", "a"]
    class E: pass
    a = A(); e = E(); d = D()
    def shadow(): a.x = 5; r = (a.x, A.x); del a.x; return r + (a.x,)
    def live(): e.__dict__["k"] = 1; e.j = 2; return (e.k, e.__dict__, vars(e) is e.__dict__)
    def patched(): E.hello = lambda self: "hi"; return e.hello()
    def replaced(): e.__dict__ = {"n": 1}; return (e.n, hasattr(e, "k"))
    def cls(): e.__class__ = D; return (type(e), isinstance(e, D))
    show(lambda: a.dyn, lambda: a.nope, lambda: a.p, lambda: hasattr(a, "nope"), shadow, lambda: M.anything, lambda: M().anything, lambda: setx(Ro(), "x", 1), lambda: dir(d), lambda: vars(d), live, patched, replaced, cls, lambda: vars(5), lambda: A.__dict__["x"], lambda: "x" in A.__dict__,
         lambda: getattr(a, 5), lambda: A.__doc__, lambda: A.__module__, lambda: a.__module__, lambda: delattr(a, "zzz"), lambda: setx(None, "x", 1), lambda: None.x, lambda: (5).real, lambda: "s".nope, lambda: [].nope, lambda: {}.a, lambda: (1).__class__, lambda: int.nope, lambda: print.nope, lambda: setx([], "x", 1), lambda: setx("s", "upper", 1))

@case
def generator_objects():
    def g():
        yield 1
        yield 2
    g.__qualname__ = "g"
    class Tree:
        def __init__(self, v, *kids): self.v, self.kids = v, kids
        def __iter__(self):
            yield self.v
            for k in self.kids: yield from k
    it = g()
    def manual():
        class Manual:
            def __init__(self): self.log = []
            def __iter__(self): return self
            def __next__(self): return 1
            def send(self, v): self.log.append(("send", v)); return 2
            def throw(self, e): self.log.append(("throw", repr(e))); raise StopIteration("thrown")
            def close(self): self.log.append("close")
        m = Manual()
        def outer():
            r = yield from m
            yield ("r", r)
        o = outer()
        out = [next(o), o.send(None), o.send(5), o.throw(ValueError("v"))]
        m2 = Manual(); m, o2 = m2, outer()
        m = m2
        o2.close()
        return (out, m2.log)
    show(lambda: it, lambda: iter(it) is it, lambda: it.__name__, lambda: type(it), lambda: next(it), lambda: list(it), lambda: it.gi_frame, lambda: list(Tree(1, Tree(2, Tree(3)), Tree(4))), lambda: 3 in Tree(1, Tree(3)), lambda: sum(Tree(1, Tree(2))), lambda: max(Tree(1, Tree(2))), lambda: tuple(x * 2 for x in g()), lambda: it.send(1), lambda: it.throw(ValueError("late")), lambda: it.throw(ValueError), lambda: it.throw(5), lambda: it.close(), lambda: len(it), lambda: it[0], lambda: g().nope, lambda: manual()[0])

@case
def comparisons():
    class Only:
        def __init__(self, v): self.v = v
        def __eq__(self, o): return self.v == getattr(o, "v", o)
        def __hash__(self): return hash(self.v)
        def __lt__(self, o): return self.v < o.v
        def __repr__(self): return f"O{self.v}"
    class Ne:
        def __ne__(self, o): return "ne"
    class Rich:
        def __eq__(self, o): return [1]
        def __gt__(self, o): return "gt"
    a, b = Only(1), Only(2)
    show(lambda: sorted([b, a]), lambda: max(a, b), lambda: a > b, lambda: a >= b, lambda: a != b, lambda: a == 1, lambda: 1 == a, lambda: [a] == [Only(1)], lambda: (a, b) < (b, a), lambda: {a: 1}[Only(1)], lambda: a in [Only(1)], lambda: {a, Only(1)}, lambda: [b, a].index(Only(1)), lambda: Ne() != 1, lambda: Ne() == 1, lambda: Rich() == 1, lambda: Rich() != 1, lambda: Rich() < Rich(), lambda: Rich() > 1, lambda: 1 < Rich(), lambda: {1: a} == {1: Only(1)}, lambda: sorted([a, 5]), lambda: min([b, a]), lambda: [a, b].count(Only(2)))

@case
def numeric_protocol():
    class N:
        def __init__(self, v): self.v = v
        def __index__(self): return self.v
        def __int__(self): return self.v * 10
        def __float__(self): return self.v + 0.5
        def __complex__(self): return 1j
        def __round__(self, n=None): return ("round", n)
        def __abs__(self): return "abs"
        def __pos__(self): return "pos"
        def __invert__(self): return "inv"
        def __divmod__(self, o): return ("divmod", o)
        def __rdivmod__(self, o): return ("rdivmod", o)
        def __pow__(self, o, m=None): return ("pow", o, m)
        def __rpow__(self, o): return ("rpow", o)
        def __matmul__(self, o): return "mat"
        def __floordiv__(self, o): return "floor"
        def __rtruediv__(self, o): return "rdiv"
        def __mod__(self, o): return "mod"
        def __lshift__(self, o): return "lsh"
        def __ror__(self, o): return "ror"
        def __and__(self, o): return NotImplemented
        def __trunc__(self): return 7
        def __bytes__(self): return b"by"
        def __reversed__(self): return iter([3, 2])
        def __length_hint__(self): return 2
    n = N(2)
    def at(): x = n; x @= 1; return x
    def ipow(): x = n; x **= 3; return x
    show(lambda: [10, 20, 30][n], lambda: "abc"[n], lambda: list(range(n)), lambda: int(n), lambda: float(n), lambda: complex(n), lambda: round(n), lambda: round(n, 2), lambda: abs(n), lambda: +n, lambda: ~n, lambda: divmod(n, 3), lambda: divmod(3, n), lambda: n ** 2, lambda: pow(n, 2, 3), lambda: 2 ** n, lambda: n @ 1, lambda: n // 1, lambda: 1 / n, lambda: n / 1, lambda: n % 2, lambda: n << 1, lambda: 1 | n, lambda: n & 1, at, ipow, lambda: bin(n), lambda: hex(n), lambda: chr(N(65)), lambda: "ab" * n, lambda: bytes(n), lambda: list(reversed(n)), lambda: -n, lambda: n + 1, lambda: n - 1)

for name, f in CASES.items():
    current = name
    print("==", name)
    f()
