import sys

def fetch(n):
    raise ValueError("boom")

def simple():
    print("before")
    fetch(1)

def caused():
    try:
        fetch(1)
    except ValueError as e:
        raise KeyError("k") from e

def handled():
    try:
        fetch(1)
    except ValueError:
        raise KeyError("k")

def hidden():
    try:
        fetch(1)
    except ValueError:
        raise KeyError("k") from None

def noted():
    e = ValueError("line one\nline two")
    e.add_note("first note")
    e.add_note("second\nnote")
    raise e

def grouped():
    inner = ExceptionGroup("inner", [TypeError("t"), KeyError("k")])
    inner.add_note("on inner")
    raise ExceptionGroup("outer", [ValueError("v"), inner, OSError(2, "gone", "f")])

def group_of_raised():
    errors = []
    for n in (1, 2):
        try:
            fetch(n)
        except ValueError as e:
            errors.append(e)
    raise ExceptionGroup("many", errors) from RuntimeError("why")

def wide_group():
    raise ExceptionGroup("wide", [ValueError(i) for i in range(20)])

def deep_group():
    e = ValueError("leaf")
    for i in range(12):
        e = ExceptionGroup(f"level {i}", [e])
    raise e

def dive(n):
    if n == 0:
        raise ValueError("deep")
    dive(n - 1)

def recursion():
    dive(6)

class Box:
    value = 1

def suggestion():
    Box().valu

def bare():
    raise ValueError

class Quiet(Exception):
    pass

def custom():
    raise Quiet("own", 1)

class Broken(Exception):
    def __str__(self):
        raise RuntimeError("no text")

def unprintable():
    raise Broken()

def exit_none():
    sys.exit()

def exit_code():
    sys.exit(3)

def exit_text():
    sys.exit("gave up")

def exit_big():
    sys.exit(257)

def exit_true():
    sys.exit(True)

def interrupted():
    raise KeyboardInterrupt

def syntax_error():
    raise SyntaxError("bad input", ("f.py", 3, 5, "x = = 1\n", 3, 6))

def division():
    return 1 // 0

CASES = {k: v for k, v in list(globals().items()) if callable(v)}
CASES[sys.argv[1]]()
