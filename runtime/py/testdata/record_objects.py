"""Records what CPython 3.13 says in the cases of objects_*_test.go.

    python3.13 record_objects.py > objects.txt

A case is a function here and a function of the same name in Go; each shows a list of values or exceptions, one a line.
"""
import abc, re

CASES = {}

def case(f):
    CASES[f.__name__] = f
    return f

def show(*thunks):
    for f in thunks:
        try:
            text = repr(f()) if callable(f) else repr(f)
        except BaseException as e:
            text = f"{type(e).__name__}: {e}"
        print(re.sub(r"0x[0-9a-f]{6,}", "0x0", text.replace(f"{current}.<locals>.", "")))


def setx(o, n, v): setattr(o, n, v)

@case
def argument_binding():
    def f(a, b=1, /, c=2, *args, d, e=5, **kw): return (a, b, c, args, d, e, kw)
    def g(a, b): return (a, b)
    def h(a, b=2): return (a, b)
    def k(*, x, yy=1): return (x, yy)
    def n(): return 0
    def p(a, /): return a
    def m(a, b, c): return 0
    for q in (f, g, h, k, n, p, m): q.__qualname__ = q.__name__
    show(lambda: f(1, d=4), lambda: f(1, 2, 3, 4, 5, d=6, z=7), lambda: f(1), lambda: f(d=1), lambda: f(1, c=3, d=1, a=9),
         lambda: g(), lambda: g(1), lambda: g(1, 2, 3), lambda: g(1, a=2), lambda: g(1, 2, c=3), lambda: g(b=1),
         lambda: h(), lambda: h(1, 2, 3), lambda: h(b=1), lambda: h(1, zz=2),
         lambda: k(), lambda: k(1, x=2), lambda: k(1, 2), lambda: k(x=1, y=2), lambda: k(x=1, yyy=2),
         lambda: n(1), lambda: n(a=1), lambda: p(a=1), lambda: m(), lambda: m(1), lambda: (m(1, 2)), lambda: n(1, 2),
         lambda: f.__defaults__, lambda: f.__kwdefaults__, lambda: f.__name__, lambda: f)

@case
def missing_operations():
    class A: pass
    A.__qualname__ = "A"
    a, b = A(), A()
    show(lambda: a + 1, lambda: 1 + a, lambda: a < b, lambda: a < 1, lambda: a == b, lambda: a == a, lambda: a != b,
         lambda: a(), lambda: iter(a), lambda: len(a), lambda: a[0], lambda: a.x, lambda: A.x, lambda: 1 in a,
         lambda: -a, lambda: abs(a), lambda: ~a, lambda: bool(a), lambda: next(a), lambda: format(a, "x"), lambda: a,
         lambda: A, lambda: A(1), lambda: A(x=1), lambda: "s" + a, lambda: [1] + a, lambda: (1,) + a, lambda: b"" + a, lambda: "s" * a,
         lambda: a ** 2, lambda: delattr(a, "x"), lambda: isinstance(a, 1), lambda: issubclass(1, A), lambda: issubclass(A, 1),
         lambda: setx(1, "x", 2), lambda: setx(object(), "x", 2), lambda: setx(int, "x", 2), lambda: delattr(A, "nope"),
         lambda: A[int], lambda: setx(a, "__class__", 5), lambda: callable(a), lambda: callable(A), lambda: type(a) is A,
         lambda: hasattr(a, "x"), lambda: getattr(a, "x", 3), lambda: a.__dict__, lambda: type(A), lambda: A.__mro__,
         lambda: A.__name__, lambda: A.__bases__, lambda: A.__base__, lambda: object.__base__, lambda: a.__class__)

@case
def item_operations():
    class A: pass
    A.__qualname__ = "A"
    a = A()
    def setitem(): a[0] = 1
    def delitem(): del a[0]
    show(setitem, delitem)

@case
def special_methods():
    class V:
        def __init__(self, n): self.n = n
        def __add__(self, o): return V(self.n + (o.n if isinstance(o, V) else o)) if isinstance(o, (V, int)) else NotImplemented
        def __radd__(self, o): return V(o + self.n)
        def __iadd__(self, o): self.n += 100; return self
        def __neg__(self): return V(-self.n)
        def __eq__(self, o): return self.n == o.n if isinstance(o, V) else NotImplemented
        def __lt__(self, o): return self.n < o.n if isinstance(o, V) else NotImplemented
        def __repr__(self): return f"V({self.n})"
        def __len__(self): return self.n
        def __getitem__(self, i):
            if i >= self.n: raise IndexError("out")
            return i * 10
        def __contains__(self, x): return x == 7
        def __call__(self, *a): return a
        def __format__(self, spec): return f"<{spec}>"
        def __getattr__(self, name): return name.upper() if name.startswith("q") else object.__getattribute__(self, name)
    V.__qualname__ = "V"
    v = V(2)
    def iadd():
        x = V(1); y = x; x += 1
        return (x, y is x)
    show(lambda: v + V(3), lambda: v + 1, lambda: 1 + v, lambda: v + "s", iadd, lambda: -v, lambda: v == V(2), lambda: v != V(2),
         lambda: v == 2, lambda: v != 2, lambda: v < V(3), lambda: v > V(3), lambda: v < 1, lambda: v <= v, lambda: hash(v), lambda: {v: 1},
         lambda: len(v), lambda: bool(V(0)), lambda: list(v), lambda: 7 in v, lambda: 8 in v, lambda: v(1, 2), lambda: format(v, "abc"),
         lambda: f"{v}", lambda: str(v), lambda: v.qx, lambda: v.zz, lambda: [v], lambda: V.__hash__)

@case
def wrong_results():
    class W:
        def __len__(self): return -1
        def __bool__(self): return 1
        def __str__(self): return 1
        def __repr__(self): return 2
        def __iter__(self): return 5
        def __hash__(self): return "x"
        def __index__(self): return "y"
        def __contains__(self, x): return 3
        def __format__(self, s): return 4
        def __init__(self): pass
    class L:
        def __len__(self): return "a"
    class I:
        def __init__(self): return 5
    class N:
        __iter__ = None
        __contains__ = None
        __hash__ = None
    class R:
        def __lt__(self, o): return NotImplemented
    class F:
        def __float__(self): return 1
        def __int__(self): return 1.5
    w = W()
    show(lambda: len(w), lambda: bool(w), lambda: str(w), lambda: repr(w), lambda: iter(w), lambda: hash(w), lambda: 1 in w, lambda: format(w, ""),
         lambda: len(L()), lambda: I(), lambda: iter(N()), lambda: 1 in N(), lambda: hash(N()), lambda: R() < R(), lambda: float(F()), lambda: int(F()))

@case
def subclass_first():
    class A:
        def __add__(self, o): return "A.add"
        def __radd__(self, o): return "A.radd"
        def __lt__(self, o): return "A.lt"
        def __gt__(self, o): return "A.gt"
    class B(A): pass
    class C(A):
        def __radd__(self, o): return "C.radd"
        def __gt__(self, o): return "C.gt"
    show(lambda: A() + B(), lambda: A() + C(), lambda: B() + C(), lambda: C() + A(), lambda: 1 + A(), lambda: A() < C(), lambda: A() < B(), lambda: 1 < A(), lambda: C() + C())

@case
def resolution_order():
    class A: pass
    class B(A): pass
    class C(A): pass
    class D(B, C): pass
    for k in (A, B, C, D): k.__qualname__ = k.__name__
    show(lambda: [k.__name__ for k in D.__mro__], lambda: type("X", (A, B), {}), lambda: type("Y", (A, A), {}), lambda: type("Z", (bool,), {}),
         lambda: type("Z", (int, str), {}), lambda: type("Z", (5,), {}), lambda: type("Q", (), {"x": 1}).x, lambda: type(1, (), {}), lambda: type("a", 1, {}),
         lambda: type("a", (), 1), lambda: type(1, 2), lambda: type(), lambda: issubclass(D, A), lambda: issubclass(A, D), lambda: A.__subclasses__(), lambda: type(D()), lambda: type(5))

@case
def inherited_calls():
    class A:
        def __init__(self, x): self.x = x
        def hi(self): return f"A.hi {self.x}"
        @classmethod
        def make(cls): return cls(9)
        @staticmethod
        def st(a): return a
    class B(A):
        def __init__(self): super().__init__(4)
        def hi(self): return "B." + super().hi()
        @classmethod
        def make(cls): return super(B, B).make
    for k in (A, B):
        k.__qualname__ = k.__name__
        for n, f in list(vars(k).items()):
            f = getattr(f, "__func__", f)
            if type(f).__name__ == "function": f.__qualname__ = k.__name__ + "." + f.__name__
    b = B()
    show(lambda: b.hi(), lambda: A.make().x, lambda: A.st(3), lambda: A(1).st(2), lambda: A(), lambda: A(1, 2), lambda: A(1).hi(2), lambda: A.hi(),
         lambda: b.hi, lambda: A.hi, lambda: A.make, lambda: b.hi == b.hi, lambda: b.hi is b.hi, lambda: b.hi.__self__ is b, lambda: b.hi.__name__, lambda: b.hi.__func__ is B.hi,
         lambda: setx(b.hi, "x", 1), lambda: super(A, 5), lambda: super(B, b).zip, lambda: super(B, b).x, lambda: b.__init__.__name__, lambda: B.make.__self__ is B)

@case
def properties():
    class P:
        def __init__(self): self._v = 1
        @property
        def v(self):
            "the doc"
            return self._v
        @v.setter
        def v(self, x): self._v = x * 2
        @property
        def ro(self): return 5
        wo = property(None, lambda self, x: None)
        @property
        def bad(self): raise AttributeError("inner")
    P.__qualname__ = "P"
    p = P()
    def set_get(): p.v = 4; return p.v
    show(lambda: p.v, set_get, lambda: setx(p, "ro", 1), lambda: delattr(p, "ro"), lambda: p.wo, lambda: p.bad, lambda: P.v.__doc__, lambda: P.v.fget is not None,
         lambda: hasattr(p, "bad"), lambda: getattr(p, "bad", 1), lambda: sorted(n for n in vars(p)), lambda: type(P.v))

@case
def descriptors():
    class D:
        def __set_name__(self, owner, name): self.name = name
        def __get__(self, o, cls): return ("get", self.name, o is None)
        def __set__(self, o, v): o.__dict__["set"] = v
        def __delete__(self, o): o.__dict__["deleted"] = True
    class N:
        def __get__(self, o, cls): return "nondata"
    class C:
        d = D()
        n = N()
    c = C()
    def store(): c.d = 5; return c.__dict__
    def drop(): del c.d; return c.__dict__
    def shadow(): c.n = 1; return (c.n, C.n)
    show(lambda: c.d, lambda: C.d, store, drop, shadow)

@case
def slots():
    class S:
        __slots__ = ("a", "b")
    class T(S): pass
    class U(S):
        __slots__ = ["c"]
    for k in (S, T, U): k.__qualname__ = k.__name__
    s, t, u = S(), T(), U()
    def store(o, n): setattr(o, n, 1); return getattr(o, n)
    show(lambda: store(s, "a"), lambda: s.b, lambda: store(s, "z"), lambda: store(t, "z"), lambda: store(u, "c"), lambda: store(u, "z"), lambda: s.__dict__, lambda: t.__dict__,
         lambda: type("X", (), {"__slots__": ("a",), "a": 1}), lambda: delattr(s, "b"), lambda: S.a)

@case
def attribute_hooks():
    log = []
    class H:
        def __getattribute__(self, n):
            if n == "magic": return 42
            return object.__getattribute__(self, n)
        def __getattr__(self, n): return "fallback " + n
        def __setattr__(self, n, v): log.append((n, v)); object.__setattr__(self, n, v)
        def __delattr__(self, n): log.append(n); object.__delattr__(self, n)
    H.__qualname__ = "H"
    h = H()
    def store(): h.x = 1; return (h.x, log)
    def drop(): del h.x; return (h.x, log)
    show(lambda: h.magic, lambda: h.other, store, drop)

@case
def metaclasses():
    class Meta(type):
        def __new__(mcls, name, bases, ns, **kw):
            c = super().__new__(mcls, name, bases, ns)
            c.tag = kw.get("tag", name)
            return c
        def __init__(cls, name, bases, ns, **kw): pass
        def __call__(cls, *a): return ("called", cls.__name__, a)
        def __len__(cls): return 3
        def __getitem__(cls, k): return ("item", k)
        def __contains__(cls, k): return k == 1
        def __iter__(cls): return iter((1, 2))
        def __instancecheck__(cls, x): return x == 5
        def __repr__(cls): return f"<{cls.__name__}>"
    class M(metaclass=Meta, tag="t"): pass
    class N(M): pass
    class Other(type): pass
    show(lambda: M, lambda: M.tag, lambda: N.tag, lambda: M(1), lambda: len(M), lambda: M["k"], lambda: 1 in M, lambda: list(M), lambda: isinstance(5, M), lambda: isinstance(6, M),
         lambda: type(N).__name__, lambda: Other("O", (M,), {}), lambda: isinstance(M, Meta))

@case
def subclass_hooks():
    seen = []
    class Base:
        def __init_subclass__(cls, /, tag=None, **kw):
            super().__init_subclass__(**kw)
            seen.append((cls.__name__, tag))
        def __class_getitem__(cls, k): return (cls.__name__, k)
    class A(Base, tag=1): pass
    class P: pass
    P.__qualname__ = "P"
    show(lambda: seen, lambda: Base[int], lambda: A[1, 2], lambda: type("X", (Base,), {}, bad=1), lambda: type("X", (P,), {}, bad=1), lambda: P[int], lambda: list[int], lambda: dict[str, int], lambda: int[5])

@case
def abstract_classes():
    class A(abc.ABC):
        @abc.abstractmethod
        def f(self): pass
        @property
        @abc.abstractmethod
        def g(self): pass
    class B(A):
        def f(self): return 1
    class C(B):
        g = 2
    class V: pass
    A.register(V)
    class H(abc.ABC):
        @classmethod
        def __subclasshook__(cls, c): return True if hasattr(c, "zap") else NotImplemented
    class Z: zap = 1
    show(lambda: A(), lambda: B(), lambda: C().f(), lambda: isinstance(V(), A), lambda: issubclass(V, A), lambda: isinstance(1, A), lambda: isinstance(Z(), H), lambda: isinstance(V(), H), lambda: sorted(A.__abstractmethods__))

@case
def unions():
    show(lambda: int | str, lambda: int | None, lambda: isinstance(5, int | str), lambda: isinstance(None, int | None), lambda: isinstance(5.0, int | str), lambda: int | str | int,
         lambda: issubclass(bool, int | str), lambda: isinstance(True, (str, (int, float))), lambda: (int | str) == (str | int), lambda: list[int] | None, lambda: isinstance(1, list[int]))

@case
def builtin_subclasses():
    class MyDict(dict):
        def __missing__(self, k): return ("missing", k)
    class MyInt(int):
        def __add__(self, o): return "added"
    class Plain(int): pass
    class MyStr(str):
        def __repr__(self): return "mine"
    class MyList(list):
        def __init__(self, n): super().__init__([n] * n)
    class Temp(float):
        def __str__(self): return "hot"
    d = MyDict(a=1)
    def grow(): d["z"] = 2; return (d, len(d), "z" in d, list(d))
    def attr(): d.note = 5; return (d.note, d)
    show(lambda: d, grow, lambda: d["q"], attr, lambda: MyInt(5), lambda: MyInt(5) + 1, lambda: MyInt(5) - 1, lambda: Plain(3) + 4, lambda: Plain(3) == 3, lambda: Plain(3) < 5, lambda: hash(Plain(3)),
         lambda: Plain(3) + "x", lambda: MyStr("ab"), lambda: str(MyStr("ab")), lambda: MyStr("ab") + "c", lambda: MyStr("ab").upper(), lambda: len(MyStr("ab")), lambda: MyList(2), lambda: MyList(2)[1],
         lambda: Temp(1.5), lambda: str(Temp(1.5)), lambda: f"{Temp(1.5):.2f}", lambda: Temp(1.5) * 2, lambda: isinstance(MyInt(5), int), lambda: type(MyInt(5)).__mro__[1], lambda: bool(Plain(0)),
         lambda: hash(MyList(1)), lambda: {Plain(1): "x"}[1], lambda: [1, 2, 3][Plain(1)])

@case
def exceptions_as_text():
    class Own(Exception):
        def __init__(self, code, msg):
            super().__init__(msg)
            self.code = code
    class Str(ValueError):
        def __str__(self): return "own str"
    class NoInit(Exception):
        def __init__(self, a, b): self.a = a
    class Kw(Exception):
        def __init__(self, *, k): self.k = k
    es = [ValueError(), ValueError("a"), ValueError("a", 1), KeyError("k"), KeyError(), KeyError(1, 2), KeyError(""), OSError("x"), OSError(2, "No such file or directory"), OSError(2, "nope", "f.txt"),
          OSError(13, "denied", "a", None, "b"), OSError(9999, "odd"), FileNotFoundError("just text"), FileNotFoundError(2, "m", "f"), ConnectionResetError(104, "reset"), BlockingIOError(11, "again"), TimeoutError(110, "timed out"), StopIteration(3), SystemExit(4), SystemExit("bye"), SystemExit(1, 2),
          UnicodeDecodeError("utf-8", b"ab\xffc", 2, 3, "invalid start byte"), UnicodeDecodeError("utf-8", b"abc", 0, 2, "bad"), UnicodeEncodeError("ascii", "x\u00e9", 1, 2, "ordinal not in range(128)"), UnicodeEncodeError("ascii", "\u20ac\U0001f600", 1, 2, "r"), UnicodeEncodeError("ascii", "\u20ac\u20ac", 0, 2, "r"),
          SyntaxError("bad"), SyntaxError("bad", ("f.py", 3, 4, "text")), ImportError("no", name="m"), AttributeError("at", name="n", obj=1), NameError("nm", name="q"), Own(5, "msg"), Str("hidden"), NoInit(1, 2), Kw(k=1), ValueError(None), ValueError([1]), ValueError(ValueError("in")), RuntimeError("x" * 3), AssertionError((1, 2)), MemoryError(), RecursionError("deep")]
    for e in es:
        show(lambda: str(e), lambda: e, lambda: e.args, lambda: type(e).__mro__[1])

@case
def exception_members():
    e = OSError(2, "nope", "f.txt")
    u = UnicodeDecodeError("utf-8", b"ab\xffc", 2, 3, "bad")
    def notes():
        x = ValueError("a"); x.add_note("n1"); x.add_note("n2")
        return x.__notes__
    def cause():
        try:
            raise ValueError("a") from KeyError("k")
        except ValueError as x:
            return (x.__cause__, x.__suppress_context__, x.__context__)
    def badcause(): ValueError().__cause__ = 5
    def setargs(): x = ValueError(1); x.args = (2, 3); return (x, str(x))
    def extra(): x = ValueError(1); x.foo = "bar"; return (x.foo, x.__dict__)
    show(lambda: (e.errno, e.strerror, e.filename, e.filename2), lambda: (u.encoding, u.object, u.start, u.end, u.reason), lambda: StopIteration(3).value, lambda: StopIteration().value, lambda: SystemExit().code, lambda: SystemExit(3).code, lambda: SystemExit(1, 2).code,
         lambda: ImportError("a", name="n", path="p").path, lambda: AttributeError("a").name, notes, cause, badcause, lambda: ValueError(k=1), lambda: AttributeError(zz=1), lambda: ValueError().add_note(5), setargs, extra, lambda: ValueError().nope, lambda: ValueError().__notes__,
         lambda: UnicodeDecodeError("a"), lambda: ValueError("a") == ValueError("a"), lambda: BaseExceptionGroup, lambda: isinstance(TimeoutError(), OSError), lambda: ValueError("x").with_traceback(None), lambda: ValueError("x").__traceback__)

@case
def raising():
    def r(x): raise x
    def rf(x, c): raise x from c
    class Bad(Exception):
        def __new__(cls): return 5
    def catch(x):
        try: raise ValueError("v")
        except x: return "caught"
    show(lambda: r(5), lambda: r(ValueError), lambda: r(KeyError("k")), lambda: r(int), lambda: rf(ValueError("a"), 5), lambda: catch(ValueError), lambda: catch((KeyError, ValueError)), lambda: catch(5), lambda: catch((KeyError,)), lambda: r("text"))

def shape(e):
    if e is None: return None
    if isinstance(e, BaseExceptionGroup): return (type(e).__name__, e.message, [shape(x) for x in e.exceptions])
    return repr(e)

@case
def groups():
    v, t, k, b = ValueError(1), TypeError("t"), KeyError("k"), KeyboardInterrupt()
    g = ExceptionGroup("top", [v, ExceptionGroup("in", [t, k])])
    class My(ExceptionGroup):
        def derive(self, excs): return My("derived " + self.message, excs)
    m = My("mine", [v, t])
    def noted():
        g2 = ExceptionGroup("n", [v, t]); g2.add_note("keep"); a, b2 = g2.split(ValueError)
        return (a.__notes__, b2.__notes__)
    show(lambda: str(g), lambda: g, lambda: str(ExceptionGroup("one", [v])), lambda: g.args, lambda: g.exceptions, lambda: g.message, lambda: BaseExceptionGroup("b", [v]), lambda: BaseExceptionGroup("b", [v, b]),
         lambda: ExceptionGroup("e", [b]), lambda: ExceptionGroup("e", []), lambda: ExceptionGroup("e", 5), lambda: ExceptionGroup("e", [1]), lambda: ExceptionGroup("e"), lambda: ExceptionGroup(1, [v]), lambda: ExceptionGroup("e", (v, t)),
         lambda: [shape(x) for x in g.split(TypeError)], lambda: [shape(x) for x in g.split((TypeError, ValueError))], lambda: shape(g.subgroup(OSError)), lambda: [shape(x) for x in g.split(ExceptionGroup)], lambda: shape(g.subgroup(lambda e: isinstance(e, KeyError))),
         lambda: shape(g.derive([k])), lambda: g.split(5), lambda: [shape(x) for x in m.split(ValueError)], noted, lambda: type(m), lambda: m, lambda: isinstance(g, Exception), lambda: ExceptionGroup.__mro__)

@case
def except_star():
    def run(exc, *handlers):
        out = []
        # handlers: (class, action); at most two
        def act(i, eg):
            out.append((i, shape(eg)))
            a = handlers[i][1]
            if a == "raise": raise eg
            if a is not None: raise a
        h0 = handlers[0][0]
        h1 = handlers[1][0] if len(handlers) > 1 else ()
        end = None
        try:
            try:
                raise exc
            except* h0 as eg:
                out.append((0, shape(eg)))
                a = handlers[0][1]
                if a == "raise": raise
                if a is not None: raise a
            except* h1 as eg:
                out.append((1, shape(eg)))
                a = handlers[1][1]
                if a == "raise": raise
                if a is not None: raise a
        except BaseException as e:
            end = shape(e)
        return (out, end)
    v, t, k = ValueError(1), TypeError("t"), KeyError("k")
    eg = lambda: ExceptionGroup("top", [v, ExceptionGroup("in", [t, k])])
    show(lambda: run(eg(), (ValueError, None)), lambda: run(eg(), (ValueError, None), (TypeError, None)), lambda: run(eg(), (ValueError, None), ((TypeError, KeyError), None)),
         lambda: run(eg(), (ValueError, "raise"), (TypeError, None)), lambda: run(eg(), (ValueError, OSError("new")), (TypeError, None)), lambda: run(v, (ValueError, None)), lambda: run(v, (TypeError, None)), lambda: run(v, (ValueError, "raise")), lambda: run(v, (ValueError, OSError("o"))),
         lambda: run(eg(), (OSError, None)), lambda: run(eg(), (Exception, "raise")))

@case
def generators():
    def g():
        try:
            x = yield 1
            y = yield ("got", x)
            return ("ret", y)
        except KeyError as e:
            yield ("caught", repr(e))
        finally:
            log.append("finally")
    log = []
    def drive(*steps):
        del log[:]
        it = g()
        out = []
        for s in steps:
            try:
                if s == "next": out.append(next(it))
                elif s == "close": out.append(it.close())
                elif isinstance(s, tuple): out.append(it.send(s[0]))
                else: out.append(it.throw(s))
            except BaseException as e:
                out.append(repr(e))
        return (out, log)
    def stop():
        def inner():
            raise StopIteration(1)
            yield
        return next(inner())
    def again():
        def inner():
            yield next(it)
        it = inner()
        return next(it)
    def ignore():
        def inner():
            try: yield 1
            except GeneratorExit: yield 2
        it = inner(); next(it)
        return it.close()
    def delegate():
        def sub():
            a = yield "s1"
            try: b = yield ("s2", a)
            except ValueError as e: b = repr(e)
            return ("subret", b)
        def outer():
            r = yield from sub()
            yield r
            yield from [1, 2]
            return "end"
        it = outer()
        out = [next(it), it.send("A"), it.throw(ValueError("V")), next(it), next(it)]
        try: next(it)
        except StopIteration as e: out.append(e.value)
        return out
    show(lambda: drive("next", ("A",), ("B",), "next"), lambda: drive(("A",)), lambda: drive("next", KeyError("k"), "next", "next"), lambda: drive("next", ValueError("v"), "next"), lambda: drive("next", "close", "next"), lambda: drive("close", "next"), lambda: drive(ValueError("early"), "next"), lambda: drive("next", "next", "close"),
         stop, again, ignore, delegate, lambda: next(iter([]), 5), lambda: next(iter([])), lambda: next(5), lambda: list(iter(iter([1, 2, 3]).__next__, 3)), lambda: iter(5, 6))

@case
def iteration_protocol():
    class It:
        def __init__(self): self.i = 0
        def __iter__(self): return self
        def __next__(self):
            self.i += 1
            if self.i > 3: raise StopIteration
            return self.i
    class Seq:
        def __getitem__(self, i):
            if i > 2: raise IndexError
            return i
    it = It()
    show(lambda: list(It()), lambda: iter(it) is it, lambda: list(Seq()), lambda: 2 in Seq(), lambda: 9 in Seq(), lambda: next(it), lambda: sum(It()), lambda: tuple(it), lambda: next(it, "end"))

for name, f in CASES.items():
    current = name
    print("==", name)
    f()
