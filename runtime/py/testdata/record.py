"""Record what CPython 3.13 answers, for recorded_test.go.

Run with Python 3.13: writes recorded/*.txt, one line "statements => repr of the last" or "!Error: message" each.
The statements keep to the small language that minipython_test.go reads.
"""

import math
import os
import random
import sys

assert sys.version_info[:2] == (3, 13), sys.version

OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "recorded")


def unpack(x, n):
    match n:
        case 1:
            (a,) = x
            return (a,)
        case 2:
            a, b = x
            return (a, b)
        case 3:
            a, b, c = x
            return (a, b, c)


NAMES = {"inf": math.inf, "nan": math.nan, "unpack": unpack}


def answer(source):
    env = dict(NAMES)
    try:
        *first, last = split(source)
        for s in first:
            exec(s, env)
        try:
            code = compile(last, "<row>", "eval")
        except SyntaxError:
            exec(last, env)
            return "None"
        return repr(eval(code, env))
    except Exception as e:
        return f"!{type(e).__name__}: {e}"


def split(source):
    """Cut at "; " outside strings, as the reader does."""
    parts, start, quote, i = [], 0, None, 0
    while i < len(source):
        c = source[i]
        if quote:
            if c == "\\":
                i += 1
            elif c == quote:
                quote = None
        elif c in "'\"":
            quote = c
        elif source.startswith("; ", i):
            parts.append(source[start:i])
            start = i + 2
        i += 1
    return parts + [source[start:]]


def write(area, rows):
    import warnings
    warnings.simplefilter("ignore")
    seen = dict.fromkeys(rows)
    with open(os.path.join(OUT, area + ".txt"), "w", encoding="utf-8") as f:
        for row in seen:
            assert row.isascii() and "\n" not in row and " => " not in row, row
            f.write(f"{row} => {answer(row)}\n")
    print(area, len(seen))


def lit(x):
    return ascii(x)


R = random.Random(13)

INTS = [0, 1, -1, 2, -2, 3, 7, -7, 10, 63, 64, 255, -256, 1000, 2**31, -2**31, 2**62, 2**63 - 1, -2**63, 2**63, 2**64, -2**64 - 1,
        10**18, 10**19, 3**50, -3**50, 10**30, True, False]
FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, 1.5, 2.5, -2.5, 0.1, 0.2, 0.3, 1 / 3, 2 / 3, 1e16, 1e15, 123456789012345680.0, 9999999999999998.0, 1e-4,
          1e-5, 0.00012345, 1.1e-5, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 1e22, 1e23, 1e100, 3.14159265358979,
          2.675, 1.005, 1234.5678, 1e21, 123456.789, 0.1 + 0.2, 100.0, 1e300, 4.35, 2**53 + 0.0, 2.0**63, -1e-7]


def ints():
    for a in INTS:
        for b in INTS:
            for op in ["+", "-", "*", "//", "%", "/", "&", "|", "^"]:
                if R.random() < 0.4:
                    yield f"{lit(a)} {op} {lit(b)}"
            for op in ["<", "==", ">=", "!="]:
                if R.random() < 0.2:
                    yield f"{lit(a)} {op} {lit(b)}"
        for n in [0, 1, 2, 3, 5, 17, 64, 100, -1]:
            yield f"({lit(a)}) ** {n}"
            yield f"{lit(a)} << {n}"
            yield f"{lit(a)} >> {n}"
        for f in ["repr", "bin", "oct", "hex", "hash", "float", "abs", "round", "bool"]:
            yield f"{f}({lit(a)})"
        yield f"({lit(a)}).bit_length()"
        yield f"({lit(a)}).bit_count()"
        yield f"-({lit(a)})"
        yield f"~({lit(a)})"
        yield f"({lit(a)}).as_integer_ratio()"
        for n in [1, 2, 4, 8, 9, 16]:
            yield f"({lit(a)}).to_bytes({n}, 'big', signed=True)"
            yield f"({lit(a)}).to_bytes({n}, 'little')"
        for n in [-1, -2, -3, -18, -19, -20, 0, 2]:
            yield f"round({lit(a)}, {n})"
        yield f"divmod({lit(a)}, 7)"
        yield f"divmod({lit(a)}, -7)"
        yield f"divmod({lit(a)}, 0)"
        yield f"pow({lit(a)}, 5, 13)"
        yield f"pow({lit(a)}, -1, 97)"
        yield f"pow({lit(a)}, 3, -10)"
    for s in ["12", " 12 ", "-12", "+12", "1_000", "1__0", "_1", "1_", "", " ", "0x1f", "0b11", "0o17", "abc", "1.5", "\u0661\u0662", "\uff11", "12\n", "- 1",
              "--1", "+-1", "99999999999999999999", "0", "00", "-0", "1e5", "\u00b2", "0x", "0b", "z", "12a"]:
        yield f"int({lit(s)})"
        for base in [0, 2, 8, 10, 16, 36]:
            yield f"int({lit(s)}, {base})"
    yield from ["int('1', 1)", "int('1', 37)", "int('010', 0)", "int('0_0', 0)", "int('0x_f', 16)", "int('0x_f', 0)", "int(1, 2)", "int(None)", "int([])", "int(b'12')",
                "int(b'x')", "int(3.99)", "int(-3.99)", "int(1e30)", "int(inf)", "int(nan)", "int()", "int(base=10)", "int('5' * 4301)", "int('5' * 4300) % 10",
                "str(10 ** 4300)", "len(str(10 ** 4299))", "int('f' * 5000, 16) % 97", "1 << -1", "1 >> -1", "2 ** -1", "0 ** -1", "1 % 0", "1 // 0", "1 / 0",
                "10 ** 400 / 3", "10 ** 400 / 10 ** 399", "10 ** 400 * 1.0", "float(10 ** 400)", "True + True", "True & 1", "True & False", "True ^ True", "~True", "-True",
                "int.from_bytes(b'\\x01\\x02', 'big')", "int.from_bytes(b'\\xff\\xfe', 'little', signed=True)", "int.from_bytes([1, 2, 3])", "int.from_bytes(b'')",
                "(300).to_bytes(1)", "(-1).to_bytes(1)", "(1).to_bytes(-1)", "(1).to_bytes(2, 'middle')", "(0).to_bytes(0)", "(127).to_bytes(1, signed=True)",
                "(128).to_bytes(1, signed=True)", "(-128).to_bytes(1, signed=True)", "bin(1.5)", "hex('a')", "round(5, 1.5)", "1 .real", "(5).numerator",
                "pow(2, 3, 0)", "pow(2, -1, 4)", "pow(2.0, 3, 5)", "pow(2, 3.0)", "pow('a', 2)", "1 + None", "1 << 1.0", "1 & 1.0", "1 @ 2", "1 + 'a'", "-'a'", "~1.5", "+None",
                "int.__add__(1, 2)", "int.__add__(1, 'a')", "(1).__add__(2.5)", "(7).__rsub__(10)", "(5).__lt__(6)", "int(True)", "int('9' * 25)"]


def floats():
    for x in FLOATS + [math.inf, -math.inf, math.nan]:
        yield f"repr({lit(x)})"
        yield f"str({lit(x)})"
        for f in ["int", "round", "abs", "bool", "hash", "-"]:
            if f != "hash" or not math.isnan(x):  # the hash of a nan is its address
                yield f"{f}({lit(x)})"
        if not math.isnan(x):
            yield f"({lit(x)}).as_integer_ratio()"
            yield f"({lit(x)}).is_integer()"
            yield f"({lit(x)}).hex()"
        for n in [0, 1, 2, 3, 5, 10, 15, 17, 22, 300, 400, -1, -2, -5, -300, -400]:
            yield f"round({lit(x)}, {n})"
        for y in [1, 3, -3, 0.5, 2.5, -0.1, 0, 0.0, 10**18, 2**53 + 1, math.inf]:
            for op in ["+", "-", "*", "/", "//", "%"]:
                yield f"{lit(x)} {op} {lit(y)}"
            yield f"divmod({lit(x)}, {lit(y)})"
            for op in ["<", "<=", "==", "!="]:
                yield f"{lit(x)} {op} {lit(y)}"
                yield f"{lit(y)} {op} {lit(x)}"
        for n in [2, -1, 0.5, 0, 3.0, -0.5, 1000]:
            yield f"({lit(x)}) ** {n}"
    for i in range(400):
        x = R.choice([R.random(), R.uniform(-1e6, 1e6), R.uniform(-1, 1) * 10 ** R.randint(-30, 30), float(R.randint(0, 10**17)),
                      R.randint(0, 2000) / 1000, R.randint(0, 2000) / 8])
        yield f"repr({x!r})"
        yield f"round({x!r}, {R.randint(-3, 8)})"
        yield f"hash({x!r})"
    for s in ["1.5", " 1.5 ", "inf", "-Infinity", "nan", "+nan", "1e5", "1e400", "-1e400", "1_0.5", "1__0", ".5", "5.", ".", "", "e5", "1e", "0x1p3", "1.5e-3", "infin",
              "\u0661.\u0665", "1 2", "1_e5", "--1", "1e+5", "1E5"]:
        yield f"float({lit(s)})"
    yield from ["float(None)", "float([])", "float(b'1.5')", "float(b'x')", "float(True)", "float()", "float.fromhex('0x1.8p1')", "float.fromhex('-0x.8p0')",
                "float.fromhex('1.8')", "float.fromhex('inf')", "float.fromhex('zz')", "float.fromhex('0x1p5000')", "1.5 & 1", "1.5 << 2", "1.5 @ 1", "1.5 + 'a'", "1.5 < 'a'",
                "2.0 ** 10000", "(-8) ** (1 / 3)", "(-8.0) ** 0.5", "0.0 ** -1", "(-inf) ** 0.5", "1e308 * 10", "inf - inf", "inf // 1", "5 % inf", "-5 % inf", "5 // inf", "-5 // inf",
                "9007199254740993 == 9007199254740992.0", "9007199254740993 > 9007199254740992.0", "10 ** 400 > 1e308", "10 ** 400 < inf", "10 ** 400 == inf",
                "sum([0.1] * 10)", "sum([0.1] * 3, 0.5)", "sum([1, 2.5, 3])", "sum([1e100, 1.0, -1e100])", "sum([0.1, 0.2, 0.3, 1])", "sum([1.5, True, 2])", "max(1, 1.0)", "max(1.0, 1)", "min(1.0, 1)",
                "(1.5).real", "(1.5).imag", "(2.5).__round__()", "(2.5).__floordiv__(1)", "(1.5).conjugate()"]


def complexes():
    values = ["1j", "(1+2j)", "(1-2j)", "(-1.5+0.25j)", "complex(0, -0.0)", "complex(-0.0, 1)", "complex(1e20, 1e-7)", "complex(inf, nan)", "0j", "complex(3, 4)"]
    for v in values:
        for f in ["repr", "str", "abs", "bool", "hash"]:
            if "nan" not in v or f != "hash":
                yield f"{f}({v})"
        yield f"({v}).conjugate()"
        yield f"({v}).real"
        yield f"-({v})"
        for w in ["2", "1.5", "(1+1j)", "0"]:
            for op in "+-*/":
                yield f"{v} {op} {w}"
            yield f"{v} == {w}"
        for n in ["2", "-1", "0", "0.5", "(1+1j)", "3"]:
            yield f"({v}) ** {n}"
        for spec in ["", ".2f", "g", ">30", "+.1e", ".3"]:
            yield f"format({v}, '{spec}')"
    for s in ["1+2j", "1", "j", "-j", "1e3-2.5e-1j", "(1+2j)", " 1j ", "1 + 2j", "", "nanj", "inf+infj", "1+", "2j+1", "1+2"]:
        yield f"complex({lit(s)})"
    yield from ["1j < 2j", "1j // 1", "1j % 1", "int(1j)", "float(1j)", "complex(1, 2)", "complex('1', 2)", "complex(None)", "complex(1j, 1j)", "format(1j, '05')", "1j / 0", "0j ** -1", "round(1j)"]


SPECS_FLOAT = ["", "f", ".0f", ".1f", ".2f", ".3f", ".10f", "e", ".0e", ".3e", "E", "g", ".3g", ".10g", ".0g", "G", "%", ".1%", ".0%", ",", ",.2f", "_.3f", "10", "10.2f",
               "<10.2f", "^10.2f", ">10.2f", "=10.2f", "010.2f", "+.2f", " .2f", "-.2f", "+010.1f", "*^12.3f", "#.0f", "#g", "#.3g", "n", ".4n", ".3", ".0", ".1", ".20", ".17g", ",.0f",
               "015,.2f", "020,", "z.1f", "+z.0f", "10%", "F", "_", "#.0e", "x<8", "0<8", "0>8", "0^9.1f", "08", ",e", "020,.3e", "_%"]
SPECS_INT = ["", "d", "b", "o", "x", "X", "#b", "#o", "#x", "#X", "c", "n", "5", "05", "<5", ">5", "^5", "=5", "+", "+d", " d", "-d", ",", "_", ",d", "_d", "_b", "_x", "#_x", "010", "+010", "010,", "012_", "020_b",
             "#010x", "#010b", "*>8", "*^9d", "*=+8d", "f", ".2f", "e", "g", "%", ".1%", ",.2f", "015,d", "0=6", "<05", "?>4d", "08_x", "#06x", "1", "3,", "04,", "05,", "06,", "07,"]
SPECS_BAD = ["s", "z", "q", ".2", ".", "5.", "dd", "5d3", ",,", "_,", ",b", ",x", "_c", ",n", ",s", "+s", " s", "#s", "=5s", "+c", "#c", "zd", "\x01", "999999999999999999999", ".99999999999999999999f", "y", "r", "5r", "_s", ".2d", ".2x", "0=5s", "05s", "z.2s"]


def formats():
    for x in FLOATS[:34] + [math.inf, -math.inf, math.nan, 1234567.891, -9876543210.5, 0.000123, 99.99, 999999.5, 1e10]:
        for spec in SPECS_FLOAT:
            yield f"format({lit(x)}, {lit(spec)})"
    for x in [0, 1, -1, 42, -42, 255, 1000, 65, 1234567, -1234567, 10**20, -10**20, True]:
        for spec in SPECS_INT:
            yield f"format({lit(x)}, {lit(spec)})"
    for spec in SPECS_BAD:
        for x in [5, 2.5, "abc", True, None, [1]]:
            yield f"format({lit(x)}, {lit(spec)})"
    for s in ["", "a", "abc", "h\xe9llo w\xf6rld", "\u4f60\u597d", "\U0001f600x"]:
        for spec in ["", "s", "5", "10", "<10", ">10", "^10", "*^10", ".2", "10.3", ">10.3s", "05", "0<8", "=10", "\xe9^9", "\u4f60>8"]:
            yield f"format({lit(s)}, {lit(spec)})"
    for x in [[1, 2], (1,), {}, None, {1}, b"a", range(3)]:
        yield f"format({lit(x)}, '')"
        yield f"format({lit(x)}, '10')"
    for i in range(600):
        x = R.choice([R.uniform(-1e3, 1e3), R.uniform(-1, 1) * 10 ** R.randint(-20, 20), R.randint(-10**6, 10**6), R.randint(-10**25, 10**25)])
        spec = R.choice(["", "", "*", "0", "_"]) + R.choice("<>^=") if R.random() < 0.4 else ""
        spec += R.choice(["", "+", "-", " "]) + R.choice(["", "", "#"]) + R.choice(["", "", "0"]) + R.choice(["", "8", "15", "23"]) + R.choice(["", "", ",", "_"])
        if isinstance(x, float):
            spec += R.choice(["", ".0", ".1", ".2", ".5", ".12"]) + R.choice(["", "f", "e", "g", "%", "G"])
        else:
            spec += R.choice(["", "d", "x", "b", "o", "X", "n", "f"])
        yield f"format({x!r}, {lit(spec)})"


def percents():
    for fmt in ["%d", "%5d", "%-5d|", "%05d", "%+d", "% d", "%x", "%X", "%#x", "%#o", "%o", "%i", "%u", "%.3d", "%8.3d", "%-+5d|", "%+05d", "%c", "%e", "%f", "%g", "%.2f", "%10.2f", "%-10.1f|", "%+.1e", "%G", "%F", "%#.0f",
                "%s", "%r", "%a", "%10s", "%-10s|", "%.2s", "%5.1s|", "%%", "%5%", "%ld", "%hd", "%b", "%y", "%", "%5", "%.f", "%d%%", "%08.3f", "%#X", "%#08x", "%+x"]:
        for v in [0, 5, -5, 65, 123456789, 2**70, -2**70, 2.5, -0.001, 1e20, math.inf, math.nan, "a", "abc", "h\xe9", None, True, [1, "x"], {"k": 1}, b"z"]:
            yield f"{lit(fmt)} % ({lit(v)},)"
    for row in ["'%d' % 5", "'%s' % 'a'", "'%s' % (1, 2)", "'%s %s' % (1,)", "'%s %s' % (1, 2)", "'%s' % [1, 2]", "'%(a)s' % {'a': 1}", "'%(a)s %(b)05.1f' % {'a': 'x', 'b': 2.25}", "'%(a)s' % 5", "'%(a)s' % {'b': 1}",
                "'%(a' % {'a': 1}", "'%*d' % (5, 42)", "'%-*d|' % (5, 42)", "'%*d|' % (-5, 42)", "'%.*f' % (2, 3.14159)", "'%*d' % ('a', 1)", "'no' % ()", "'no' % 1", "'no' % {}", "'no' % []", "'no' % [1]", "'%s' % ()",
                "'%s' % {}", "'%s' % {'a': 1}", "'%(a(b))s' % {'a(b)': 3}", "'%(a)d%%' % {'a': 3}", "'%c' % 'ab'", "'%c' % 1.5", "'%c' % -1", "'%c' % 1114112", "'%x' % 1.5", "'%x' % 'a'", "'%d' % 'a'", "'%d' % 1j", "'%f' % 'a'", "'%i' % None",
                "'%s' % None", "'%s %r' % ('a', 'b')", "'%5s|%-5s|' % ('a', 'b')", "'\\u4f60%3s' % '\\u597d'", "b'%d %s' % (5, b'x')", "b'%b' % b'a'", "b'%s' % 'a'", "b'%c' % 65", "b'%c' % b'z'", "b'%a' % 'h\\xe9'", "b'%x' % 255",
                "b'%(k)d' % {b'k': 3}", "b'%d' % (1, 2)", "b'%5.1f|' % 2.25", "bytearray(b'%d') % 3", "'%s' % True", "'%d' % True", "'%.3s' % 'abcdef'", "'%.0f' % 0.5", "'%.0f' % 1.5", "'%.0f' % 2.5", "'%s, %s!' % ('Hi', 'you')"]:
        yield row


def braces():
    yield from ["'{}'.format(1)", "'{} {}'.format(1, 'a')", "'{0} {1} {0}'.format(1, 2)", "'{a}'.format(a=3)", "'{0[1]}'.format([1, 2])", "'{a[k]}'.format(a={'k': 5})", "'{0.real}'.format(5)", "'{:>5}|'.format('x')", "'{!r}'.format('a')",
                "'{!s:>4}'.format(1)", "'{!a}'.format('h\\xe9')", "'{{}}'.format()", "'{{{}}}'.format(1)", "'{:{}}'.format('a', 5)", "'{:{w}.{p}f}'.format(3.14159, w=10, p=2)", "'{0:{1}}'.format(5, '>4')", "'{}'.format()", "'{1}'.format(1)",
                "'{a}'.format()", "'{'.format()", "'}'.format()", "'{0'.format(1)", "'{0!}'.format(1)", "'{0!x}'.format(1)", "'{0!rx}'.format(1)", "'{} {0}'.format(1, 2)", "'{0} {}'.format(1, 2)", "'{0.nope}'.format(1)", "'{0[9]}'.format([1])", "'{0[k]}'.format({'k': 1})",
                "'{0[]}'.format([1])", "'{0[0}'.format([1])", "'{0.}'.format(1)", "'{:d}'.format('a')", "'{:{:{}}}'.format(1, 2, 3)", "'{a}{b}'.format_map({'a': 1, 'b': 2})", "'{a}'.format_map({})", "'{}'.format_map({})", "'{:,}'.format(1234567)", "'{:.1%}'.format(0.256)", "'{:08.3f}'.format(3.14159)",
                "'{:%}'.format(1)", "'{0}{0}'.format('ab')", "'{:^9}'.format('mid')", "'{!r:>8}'.format('x')", "'{0[a b]}'.format({'a b': 1})", "'{0[0][1]}'.format([[1, 2]])", "'{:x}'.format(255)", "'{:#b}'.format(5)", "'{} and {}'.format([1, 'a'], {'k': None})",
                "'{0!r:{w}}'.format('a', w=6)", "'{x.imag}'.format(x=2)", "'}}{{'.format()", "'{:c}'.format(97)", "'a{}b{}c'.format(1, 2)", "'{0[-1]}'.format({'-1': 2})", "'{ }'.format(1)", "'{a b}'.format(1)", "'{:}'.format(3)", "'{0:}'.format(3)", "'{0!r:}'.format('q')", "'{!}'.format(1)", "'{:{}'.format(1)"]


STRS = ["", "a", "abc", "Hello World", "hello world", "HELLO", "  padded  ", "\t\n x \r\n", "a,b,,c", "aXbXc", "123", "12.5", "h\xe9llo", "stra\xdfe", "\u01c5x", "\ufb01n", "\u0130I\u0131i", "\u03a3\u039f\u03a3 \u03c3", "\u4f60\u597d\u4e16\u754c",
        "\U0001f600\U0001f601", "tab\there", "line1\nline2\r\nline3\rline4", "\x1c\x85\u2028end", "x" * 20, "it's", 'say "hi"', "both ' and \"", "back\\slash", "\x00\x7f\x80\xa0\xad", "\u200b\u2028\ufeff", "\ud800x\udfff", "a_b1", "1a", "_x",
        "\xb2\xbd\u2160\u4e00\u0663", "\u1e9e\u0149\u0390", "They're Bill's", "x1y2 z3", "\u0345\u1f80", "\U0002ebf0", "\u2ffc", "\ua7cb\u1c89", "\xaa\xba\u2071", "e\u0301"]


def strs():
    for s in STRS:
        q = lit(s)
        yield f"repr({q})"
        yield f"ascii({q})"
        yield f"len({q})"
        for m in ["upper", "lower", "title", "capitalize", "swapcase", "casefold", "strip", "lstrip", "rstrip", "split", "rsplit", "splitlines", "isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isupper", "islower", "istitle", "isidentifier",
                  "isprintable", "isascii", "expandtabs", "encode"]:
            yield f"{q}.{m}()"
        for arg in ["'l'", "','", "'X'", "' '", "'lo'", "''", "'\\n'", "'\\xe9'"]:
            for m in ["split", "rsplit", "find", "rfind", "count", "index", "rindex", "partition", "rpartition", "startswith", "endswith", "strip", "removeprefix", "removesuffix", "__contains__"]:
                if R.random() < 0.5:
                    yield f"{q}.{m}({arg})"
            yield f"{q}.split({arg}, 1)"
            yield f"{q}.rsplit({arg}, 1)"
            yield f"{q}.replace({arg}, '<>')"
            yield f"{q}.replace({arg}, '', 1)"
        for a, b in [(1, 3), (-3, -1), (0, 100), (2, 2), (5, 1), (-100, 2)]:
            yield f"{q}.find('l', {a}, {b})"
            yield f"{q}.count('', {a}, {b})"
            yield f"{q}.startswith('', {a}, {b})"
            yield f"{q}[{a}:{b}]"
        for i in [0, 1, -1, 2, 50]:
            yield f"{q}[{i}]"
        for sl in ["::2", "::-1", "1::3", "-1:0:-2", "5:1:-1", ":", "100:", ":-100"]:
            yield f"{q}[{sl}]"
        for w in [0, 5, 12, 13]:
            for m in ["ljust", "rjust", "center"]:
                yield f"{q}.{m}({w})"
                yield f"{q}.{m}({w}, '*')"
            yield f"{q}.zfill({w})"
        yield f"{q}.splitlines(True)"
        yield f"{q}.split(None, 1)"
        yield f"{q}.rsplit(None, 1)"
        yield f"{q}.split(maxsplit=0)"
        yield f"{q}.expandtabs(4)"
        yield f"{q} * 2"
        yield f"{q} + '\\xe9'"
        yield f"list({q})"
        for enc in ["ascii", "latin-1", "utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "cp1252", "utf-8-sig", "unicode_escape"]:
            for err in ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass"]:
                if R.random() < 0.3 or enc == "ascii":
                    yield f"{q}.encode('{enc}', '{err}')"


def str_errors():
    yield from ["'abc'[5]", "'abc'[-4]", "'abc'['a']", "'abc'[1.0]", "'abc'[None]", "'abc'[::0]", "'abc'['a':]", "'a'.join([1])", "'a'.join(['x', 2])", "'-'.join(['a', 'b'])", "'-'.join('abc')", "'-'.join({'a': 1, 'b': 2})", "'a'.join(5)", "'a'.split('')", "'a'.split(1)", "'a'.rsplit('')", "'a'.partition('')",
                "'a'.partition(1)", "'a'.index('z')", "'a'.rindex('z')", "'a'.find(1)", "'a'.count(None)", "'a'.replace('a')", "'a'.replace(1, 2)", "'a'.replace('a', 2)", "'a'.startswith(1)", "'a'.startswith(('a', 1))", "'a'.startswith(('b', 'a'))", "'a'.endswith([])", "'a'.strip(1)", "'a'.ljust('x')",
                "'a'.ljust(5, 'xx')", "'a'.center(5, 1)", "'a'.zfill('x')", "'a'.upper(1)", "'a'.upper(x=1)", "'a'.split(foo=1)", "'a'.split('a', 1, 2)", "'a'.find()", "'a'.find('a', 1, 2, 3)", "'a'.encode('nope')", "'\\xe9'.encode('ascii', 'nope')", "'a'.encode(1)", "'a'.translate(1)", "'abc'.translate({97: 'xx', 98: None, 99: 100})",
                "'abc'.translate(str.maketrans('ab', 'xy', 'c'))", "str.maketrans('ab', 'xy')", "str.maketrans({'a': 1, 98: 'z'})", "str.maketrans('a', 'xy')", "str.maketrans(1)", "str.maketrans({'ab': 1})", "str.maketrans('a', 1)", "'abc'.translate({97: 1114112})", "'abc'.translate(['x'])", "'a' + 1", "'a' + b'b'", "1 + 'a'", "'a' * 'b'", "'a' * 1.5", "'a' * -1", "'a' - 'b'",
                "'a' < 1", "'a' < b'a'", "'a' == b'a'", "'a' in 5", "1 in 'a'", "'' in 'a'", "'b' in 'abc'", "None in 'a'", "chr(-1)", "chr(1114112)", "chr(55296)", "chr(97)", "chr('a')", "ord('')", "ord('ab')", "ord(1)", "ord('\\U0001f600')", "ord(b'a')", "len(5)", "'abc'.nope", "str(b'abc', 'ascii')", "str(b'\\xff', 'utf-8')", "str(b'\\xff', 'utf-8', 'replace')", "str('a', 'b')", "str(1, 'a')", "str(b'a')", "str()",
                "str(object=5)", "str.upper('abc')", "str.upper(1)", "str.upper()", "str.join('-', ['a', 'b'])", "'abc'.__len__()", "'abc'.__getitem__(1)", "'a'.__add__('b')", "'a'.__add__(1)", "'a'.__eq__('a')", "'a'.__eq__(1)", "'a'.__lt__('b')", "'a' 'b'", "'%s' 'x' % 1", "'abc' > 'abd'", "'Z' < 'a'", "'' < 'a'", "'a' <= 'a'", "max('abc')", "min('b', 'a')", "sorted('hello')", "'a' is None", "not 'a'", "'x' not in 'abc'",
                "'ab'.splitlines(keepends=True)", "'a\\tb'.expandtabs(tabsize=0)", "'a\\tb'.expandtabs(-1)", "'aaa'.replace('a', 'b', 2)", "'aaa'.replace('a', 'b', count=1)", "'aaa'.replace('', '-')", "'aaa'.replace('', '-', 2)", "''.replace('', 'x')", "'aaaa'.count('aa')", "'abc'.find('', 3)", "'abc'.find('', 4)", "'abc'.rfind('')", "'abc'.count('')", "'abc'.endswith('', 5)", "'abc'.startswith('', 3)", "'abc'.startswith('', 4)",
                "'\\ud800'.encode()", "'a\\ud800\\udc00b'.encode()", "'\\u0100\\u0101a'.encode('latin-1')", "'\\xe9\\xe8'.encode('ascii')", "'a'.isidentifier()", "'def'.isidentifier()", "'\\xb7a'.isidentifier()", "'a\\xb7'.isidentifier()"]


SLICES = ["", ":", "1:", ":2", "1:3", "-2:", ":-1", "::2", "::-1", "3:0:-1", "-1:-4:-1", "10:", ":10", "5:2", "::3", "1::2", "-100:100:2", "100:-100:-2"]


def lists():
    for base in ["[]", "[1]", "[1, 2, 3, 4, 5]"]:
        for sl in SLICES[1:]:
            yield f"{base}[{sl}]"
            yield f"tuple({base})[{sl}]"
            yield f"range(10)[{sl}]"
            yield f"l = {base}; del l[{sl}]; l"
            for new in ["[]", "[9]", "[7, 8, 9]", "'xy'", "range(3)"]:
                yield f"l = {base}; l[{sl}] = {new}; l"
        for i in [0, 1, -1, 4, 5, -6]:
            yield f"{base}[{i}]"
            yield f"l = {base}; l[{i}] = 'x'; l"
            yield f"l = {base}; del l[{i}]; l"
            yield f"l = {base}; x = l.pop({i}); (x, l)"
            yield f"l = {base}; l.insert({i}, 'x'); l"
    yield from ["[].pop()", "[1].remove(2)", "l = [1, 2, 1]; l.remove(1); l", "[1, 2].index(3)", "['a'].index('b')", "[1, 2, 3].index(2, 2)", "[1, 2, 3].index(3, -1)", "[1, 2, 3].index(1, 0, None)", "[1, 1.0, True].count(1)", "[1, 2].extend(5)", "l = [1]; l.extend('ab'); l", "l = [1]; l.extend(l); l", "l = [1]; l += (2, 3); l", "l = [1]; l += 5; l",
                "l = [1]; l *= 3; l", "l = [1]; m = l; l += [2]; m", "[1] + (2,)", "[1] + [2]", "[1] * 'a'", "[1] * 2.0", "3 * [0]", "[1] * -1", "[1, 2] < [1, 3]", "[1, 2] < [1]", "[1] < [1, 2]", "[1, 'a'] < [1, 2]", "[1, 2] == [1.0, 2]", "[1] == (1,)", "[] < ()", "[1] != [1]", "[nan] == [nan]", "[1, [2, [3]]]", "[[]] * 2",
                "l = [3, 1, 2]; l.sort(); l", "l = [3, 1, 2]; l.sort(reverse=True); l", "l = ['b', 'A', 'c']; l.sort(key=str.lower); l", "l = [1, 'a']; l.sort(); l", "l = [3, 1]; l.sort(1)", "l = ['a', 1, 2]; l.sort()", "sorted([3, 1, 2], key=lambda x: -x)", "sorted([(1, 'b'), (1, 'a'), (0, 'z')])", "sorted([(1, 'b'), (1, 'a'), (0, 'z')], key=lambda t: t[0])", "sorted([(1, 'b'), (1, 'a'), (0, 'z')], key=lambda t: t[0], reverse=True)",
                "sorted({3: 1, 1: 2})", "sorted('bca', reverse=True)", "sorted([True, 0, 2.5, -1])", "sorted([None, 1])", "sorted([1, None])", "sorted([1j, 2j])", "sorted(5)", "sorted([[2], [1, 5], [1]])", "sorted([(1, 2), (1, 'a')])", "sorted([{1}, {1, 2}])", "sorted([{}, {}])", "l = [1, 2, 3]; l.reverse(); l", "l = [1, 2]; l.clear(); l", "l = [1, 2]; m = l.copy(); m.append(3); (l, m)", "l = [1]; l.append(l); l", "l = [1]; l.append((l, {1: l})); l",
                "d = {}; d['a'] = d; d", "[1, 2][True]", "[1]['a']", "[1][1.0]", "[1][None]", "(1,)['a']", "(1,)[5]", "(1, 2).index(5)", "(1, 2, 1).count(1)", "(1, 2) + (3,)", "(1,) + [2]", "(1, 2) * 2", "(1, 2) < (1, 3)", "(1,) == [1]", "(1, 'a') < (1, 2)", "()", "(1,)", "t = (1,); t[0] = 2", "t = (1,); del t[0]", "l = [1]; l['a'] = 2", "l = [1]; l[0:1] = 5", "l = [1, 2]; l[::2] = 5", "l = [1, 2, 3]; l[::2] = [1]", "l = [1]; l[::0] = [1]", "l = [1]; del l['a']",
                "[1].append()", "[1].append(1, 2)", "[1].pop(1, 2)", "[1].pop('a')", "[1].insert(1)", "[].foo", "list(5)", "list(None)", "list('abc')", "list({'a': 1})", "list(range(3))", "list()", "tuple('ab')", "tuple()", "tuple(5)", "list(1, 2)", "list(x=1)", "tuple([1, [2]])", "unpack([1, 2], 2)", "unpack([1, 2, 3], 2)", "unpack([1], 2)", "unpack('ab', 2)", "unpack('abc', 2)", "unpack(5, 2)", "unpack(None, 2)", "unpack({1: 2, 3: 4}, 2)", "unpack({1, 2, 3}, 2)", "unpack((1, 2, 3), 2)", "unpack(range(3), 2)", "unpack((), 1)",
                "1 in [1.0]", "'a' in ['b']", "[] in [[]]", "None in [None]", "nan in [nan]", "5 in 5", "hash([])", "hash((1, [2]))", "hash({})", "hash({1})", "[1, 2, 3].__len__()", "[1].__contains__(1)", "list.append([1], 2)", "list.append(1, 2)", "[1, 2].__eq__([1, 2])", "[1].__add__([2])", "[1].__iadd__((2,))"]
    for i in range(150):
        n = R.randint(0, 90)
        xs = [R.choice([R.randint(0, 20), R.randint(-5, 5) / 2]) for _ in range(n)]
        yield f"sorted({xs!r}, key=lambda x: x // 3)"
        yield f"sorted({xs!r}, key=lambda x: x // 3, reverse=True)"
        yield f"l = {xs!r}; l.sort(); l"


def dicts():
    yield from ["{}", "{1: 2}", "{'a': 1, 'b': [2]}", "{1: 'a', True: 'b', 1.0: 'c'}", "{(1, 2): 3}", "{None: 1}", "{1: 2}[3]", "{'a': 1}['b']", "{(1, 2): 3}[(1, 2)]", "{(1, 2): 3}[(1.0, 2)]", "{1: 2}[[]]", "{[]: 1}", "{1: 2}.get(3)", "{1: 2}.get(3, 4)", "{1: 2}.get([])", "{1: 2}.get()", "d = {1: 2}; d.pop(1); d", "{1: 2}.pop(3)", "{1: 2}.pop(3, 'x')", "{}.popitem()",
                "d = {1: 2, 3: 4}; x = d.popitem(); (x, d)", "d = {1: 2}; d.setdefault(1, 5); d", "d = {}; d.setdefault('a', []).append(1); d", "d = {}; d.setdefault('a'); d", "d = {1: 2}; d.update({3: 4}, a=5); d", "d = {}; d.update([(1, 2), [3, 4], 'ab']); d", "d = {}; d.update(5)", "d = {}; d.update([1])", "d = {}; d.update([(1, 2, 3)])", "d = {}; d.update(['a'])", "d = {}; d.update(x=1); d", "dict(a=1, b=2)", "dict([(1, 2)])",
                "dict({1: 2}, a=3)", "dict(5)", "dict([1])", "dict([(1,)])", "dict(zip('ab', [1, 2]))", "dict.fromkeys('ab')", "dict.fromkeys([1, 2], 0)", "dict.fromkeys(5)", "{1: 2} | {3: 4}", "{1: 2} | {1: 5}", "{1: 2} | [(1, 2)]", "d = {1: 2}; d |= {3: 4}; d", "d = {1: 2}; d |= [(5, 6)]; d", "d = {1: 2}; d |= 5", "{1: 2} + {3: 4}", "{1: 2} == {1: 2.0}", "{1: 2} == {2: 1}", "{1: 2, 3: 4} == {3: 4, 1: 2}", "{1: 2} < {1: 3}", "{1: 2} != {}",
                "d = {1: 2, 3: 4}; del d[1]; d", "d = {}; del d[1]", "d = {}; del d['x']", "d = {}; d[[]] = 1", "list({1: 2, 3: 4})", "list({1: 2}.values())", "list({1: 2}.items())", "{1: 2}.keys()", "{1: 2}.values()", "{1: 2}.items()", "{}.keys()", "len({1: 2}.keys())", "1 in {1: 2}", "2 in {1: 2}", "[] in {1: 2}", "1 in {1: 2}.keys()", "(1, 2) in {1: 2}.items()", "2 in {1: 2}.values()", "{1: 2}.keys() & {1, 5}", "{1: 2}.keys() | [3]", "{1: 2}.keys() - {1}", "{1: 2}.keys() ^ {1, 3}",
                "{1: 2}.keys() == {1}", "{1: 2}.items() == {(1, 2)}", "{1: 2}.keys() <= {1, 2}", "{1: 2}.items() & {(1, 2)}", "{1: 2}.values() == {1: 2}.values()", "{1, 2} & {1: 5}.keys()", "[1] + {1: 2}.keys()", "{1: 2}.keys().isdisjoint([2])", "{1: 2}.keys()[0]", "list(reversed({1: 2, 3: 4}))", "list(reversed({1: 2, 3: 4}.items()))", "list(reversed({1: 2, 3: 4}.values()))", "d = {1: 2}; c = d.copy(); c[3] = 4; (d, c)", "d = {1: 2}; d.clear(); d", "d = {1: 2}; k = d.keys(); d[3] = 4; k",
                "d = {1: 1, 2: 2}; it = iter(d); next(it); d[3] = 3; next(it)", "d = {1: 1, 2: 2}; it = iter(d.items()); next(it); del d[1]; next(it)", "it = iter({1: 2}); (next(it), list(it))", "d = {1: 1}; it = iter(d); next(it); next(it)", "s = {1, 2}; it = iter(s); next(it); s.add(9); next(it)", "l = [1, 2]; it = iter(l); next(it); l.append(5); list(it)", "max({'a': 1, 'b': 3}, key={'a': 1, 'b': 3}.get)", "sum({1: 2, 3: 4})", "{1: 2}.foo", "{1: 2}.update(1, 2)",
                "bool({})", "bool({1: 2})", "str({'a': \"it's\"})", "{'a': {'b': {'c': 1}}}", "{1: 2}.__getitem__(1)", "{1: 2}.__contains__(1)", "d = {}; d.__setitem__('a', 1); d", "{'a': 1}.__len__()", "dict()", "d = dict(b=1, a=2); d['b'] = 3; list(d)", "d = {1: 1, 2: 2, 3: 3}; del d[2]; d[2] = 5; d", "{0.1 + 0.2: 1}", "{-1: 1, -2: 2}", "{1j: 1}", "{2 ** 70: 1}[2.0 ** 70]", "{b'a': 1, 'a': 2}", "{frozenset([1]): 2}[frozenset([1.0])]"]


def sets():
    for i in range(700):
        n = R.choice([1, 2, 3, 4, 5, 6, 7, 8, 12, 20, 40, 90])
        lim = R.choice([10, 30, 100, 1000, 10**6, 10**12, 2**62, 2**70])
        xs = [R.randint(-lim // R.choice([1, 4, 10**9]), lim) for _ in range(n)]
        ys = [R.choice(xs) if R.random() < 0.4 else R.randint(-lim, lim) for _ in range(R.choice([1, 3, 6, 20]))]
        kind = i % 14
        if kind == 0:
            yield f"set({xs})"
        elif kind == 1:
            yield "{" + ", ".join(map(str, xs)) + "}"
        elif kind == 2:
            yield f"frozenset({xs})"
        elif kind == 3:
            yield f"s = set({xs}); t = set({ys}); s | t"
        elif kind == 4:
            yield f"set({xs}) & set({ys})"
        elif kind == 5:
            yield f"set({xs}) - set({ys})"
        elif kind == 6:
            yield f"set({xs}) ^ set({ys})"
        elif kind == 7:
            yield f"s = set({xs}); s.update({ys}); s"
        elif kind == 8:
            yield f"s = set({xs}); s.difference_update({ys}); s"
        elif kind == 9:
            yield f"s = set({xs}); s |= set({ys}); s"
        elif kind == 10:
            steps = "; ".join(R.choice([f"s.add({R.choice(ys)})", f"s.discard({R.choice(xs)})", f"s.discard({R.choice(ys)})", f"s.add({R.randint(0, lim)})"]) for _ in range(R.randint(1, 40)))
            yield f"s = set({xs}); {steps}; s"
        elif kind == 11:
            pops = "; ".join("x = s.pop()" for _ in range(min(len(set(xs)), R.randint(1, 5))))
            yield f"s = set({xs}); {pops}; (x, s)"
        elif kind == 12:
            yield f"s = set({xs}); s.intersection_update(set({ys})); s"
        else:
            yield f"set({xs}).copy().union({ys}, range(5)).difference({ys[:1]})"
        if i % 20 == 0:
            yield f"set(range({n * 7}))"
            yield f"set(dict.fromkeys({xs}))"
            yield f"set(map(lambda x: x / 2, {xs}))"
    for i in range(60):
        xs = [(R.randint(0, 9), R.randint(0, 9)) for _ in range(R.randint(1, 12))]
        yield f"set({xs})"
        yield f"hash({xs[0]})"
        yield f"hash(frozenset({[x[0] for x in xs]}))"
    yield from ["set()", "frozenset()", "{1, True, 1.0}", "{None}", "{None, 1, 2}", "{1, 2} == {2, 1}", "{1, 2} < {1, 2, 3}", "{1} <= {1}", "{1} > {1}", "{1, 2} > {1}", "{1} == frozenset([1])", "{1} < [1]", "{1} | [2]", "{1} & 5", "{1} - [1]", "{1}.union([2], (3,))", "{1}.issubset([1, 2])", "{1, 2}.issuperset([1])", "{1}.isdisjoint([2])", "{1}.isdisjoint([1])",
                "{1}.remove(2)", "{1}.remove('x')", "{1}.discard(2)", "set().pop()", "{1}.add([])", "{[]}", "set([[]])", "set(5)", "{1}[0]", "{1} + {2}", "s = {1}; s.clear(); s", "s = {1, 2}; s -= {1}; s", "s = {1, 2}; s &= {1}; s", "s = {1, 2}; s ^= {1, 5}; s", "s = {1}; s |= [2]", "s = frozenset([1]); s |= {2}; s", "frozenset([1]) | {2}", "{2} | frozenset([1])", "frozenset([1]).add", "hash(frozenset([1, 2]))", "hash(frozenset())", "hash({1})",
                "{1, 2} in [{2, 1}]", "{1} in {frozenset([1])}", "frozenset({1}) in {1}", "s = {frozenset([1])}; s.remove({1}); s", "[] in {1}", "sorted({3, 1, 2})", "len({1, 1})", "{1}.foo", "{1}.add()", "{1}.update(5)", "s = {1}; s.symmetric_difference_update([1, 2]); s", "{1}.symmetric_difference([1, 2])", "{1, 2, 3}.intersection([2], [2, 3])", "{1, 2, 3}.difference([2], [3])", "{1}.copy()", "set('a')", "frozenset('a')", "{'a'}", "bool(set())", "set({1: 2}.items())", "{(1, 2), (3, 4)}", "{0.5, 1.5, 2.5}", "{2.0, 3}"]


BYTES = ["b''", "b'abc'", "b'Hello World'", "b'  pad \\t'", "b'a,b,,c'", "b'\\x00\\xff\\x80'", "b\"it's\"", "b'line1\\nline2\\r\\nl3'", "b'12'", "b'h\\xc3\\xa9'", "b'aXbX'", "b'tab\\tx'"]


def bytestrings():
    for b in BYTES:
        for wrap in ["{}", "bytearray({})"]:
            q = wrap.format(b)
            for m in ["upper", "lower", "title", "capitalize", "swapcase", "strip", "lstrip", "rstrip", "split", "rsplit", "splitlines", "isalpha", "isdigit", "isalnum", "isspace", "isupper", "islower", "istitle", "isascii", "expandtabs", "hex", "decode"]:
                yield f"{q}.{m}()"
            for arg in ["b'l'", "b','", "b'X'", "b' '", "b''", "108", "'l'"]:
                for m in ["find", "rfind", "count", "index", "startswith", "endswith", "strip", "removeprefix", "removesuffix", "split", "rsplit", "partition", "rpartition", "__contains__"]:
                    if R.random() < 0.6:
                        yield f"{q}.{m}({arg})"
            for sl in ["1:3", "::2", "::-1", "-2:", "0", "-1", "9"]:
                yield f"{q}[{sl}]"
            yield f"{q}.replace(b'l', b'<>')"
            yield f"{q}.replace(b'', b'-', 2)"
            yield f"{q}.center(13, b'*')"
            yield f"{q}.ljust(13)"
            yield f"{q}.rjust(12, b'.')"
            yield f"{q}.zfill(7)"
            yield f"{q}.hex(':')"
            yield f"{q}.hex('-', 2)"
            yield f"{q}.hex(' ', -3)"
            yield f"list({q})"
            yield f"repr({q})"
            yield f"{q} + b'z'"
            yield f"{q} * 2"
            yield f"{q} == b'abc'"
            yield f"{q} < b'abd'"
            yield f"len({q})"
            yield f"{q}.splitlines(True)"
            yield f"{q}.translate(None, b'l')"
        for enc in ["utf-8", "ascii", "latin-1", "utf-16", "utf-16-be", "utf-32", "cp1252", "utf-8-sig", "unicode_escape"]:
            for err in ["strict", "ignore", "replace", "backslashreplace", "surrogateescape"]:
                yield f"{b}.decode('{enc}', '{err}')"
    for b in [b"\xe0\x80", b"\xe2\x82", b"\xf0\x9f\x98", b"\xed\xa0\x80", b"\xc3(", b"a\xffb", b"\xf5\x80", b"\xe2(\xa1", b"\xf0\x28\x8c\xbc", b"\xc0\xaf", b"\x80abc", b"abc\xe2\x82", b"\xff\xfeA\x00", b"\xfe\xff\x00A", b"\x00\xd8", b"A\x00\x00\xd8", b"\xff\xfe\x00\x00A\x00\x00\x00", b"\x00\x00\x11\x00"]:
        for enc in ["utf-8", "ascii", "utf-16", "utf-16-le", "utf-32", "utf-32-le"]:
            for err in ["strict", "replace", "ignore", "backslashreplace", "surrogateescape", "surrogatepass"]:
                yield f"{b!r}.decode('{enc}', '{err}')"
    yield from ["bytes(3)", "bytes([1, 2])", "bytes([256])", "bytes([-1])", "bytes(['a'])", "bytes('a')", "bytes('h\\xe9', 'utf-8')", "bytes('a', 'nope')", "bytes(-1)", "bytes(1.5)", "bytes(None)", "bytes(range(3))", "bytes(b'x')", "bytes(bytearray(b'x'))", "bytes()", "bytearray(2)", "bytearray(b'ab')", "bytearray('a', 'ascii')", "bytearray()", "bytes(1, 'a')", "bytes.fromhex('01 ff')", "bytes.fromhex('0')", "bytes.fromhex('0g')", "bytes.fromhex('')", "bytes.fromhex(1)",
                "bytearray.fromhex('ff')", "b'a' + 'b'", "b'a' + 1", "'a' + b'b'", "b'a' * 'b'", "b'a'['x']", "b'a'[5]", "bytearray(b'a')[5]", "b'a' in b'abc'", "97 in b'abc'", "256 in b'a'", "'a' in b'a'", "b'-'.join([b'a', bytearray(b'b')])", "b''.join(['a'])", "b''.join(5)", "b'a'.split(b'')", "b'a'.find('a')", "b'a'.startswith('a')", "b'a'.replace(b'a')", "b'a'.index(b'z')", "b'a'.decode('nope')", "b'abc'.translate(bytes(256))", "bytes.maketrans(b'ab', b'xy')[97]", "b'abc'.translate(bytes.maketrans(b'ab', b'xy'))", "bytes.maketrans(b'a', b'xy')", "b'a'.translate(b'x')", "hash(b'') == hash('')",
                "b = bytearray(b'abc'); b[0] = 90; b", "b = bytearray(b'abc'); b[0] = 256", "b = bytearray(b'abc'); b[0] = 'a'", "b = bytearray(b'abc'); b[1:2] = b'xyz'; b", "b = bytearray(b'abc'); del b[0]; b", "b = bytearray(b'abcdef'); del b[::2]; b", "b = bytearray(b'abc'); b.append(100); b", "b = bytearray(b'abc'); b.append(300)", "b = bytearray(b'abc'); b.extend(b'de'); b", "b = bytearray(b'abc'); b.extend([1, 2]); b", "b = bytearray(b'abc'); b.extend(5)", "b = bytearray(b'abc'); b.insert(1, 65); b", "b = bytearray(b'abc'); x = b.pop(); (x, b)", "b = bytearray(b'abc'); x = b.pop(0); (x, b)", "bytearray().pop()", "b = bytearray(b'abc'); b.remove(98); b", "b = bytearray(b'abc'); b.remove(1)", "b = bytearray(b'abc'); b.reverse(); b", "b = bytearray(b'abc'); b.clear(); b",
                "b = bytearray(b'a'); b += b'b'; b", "b = bytearray(b'a'); b *= 3; b", "b = bytearray(b'a'); b += 'x'", "b = b'a'; b[0] = 1", "hash(bytearray())", "memoryview(b'abc')[1]", "memoryview(b'abc')[1:].tobytes()", "memoryview(b'abc').tolist()", "len(memoryview(b'abc'))", "memoryview(b'abc') == b'abc'", "b = bytearray(b'abc'); m = memoryview(b); m[0] = 122; b", "memoryview(b'abc')[0:1] == b'a'", "memoryview('a')", "m = memoryview(b'abc'); m[0] = 1", "memoryview(b'abc')[5]", "memoryview(b'abc').readonly", "memoryview(b'abc').nbytes", "b = bytearray(b'abcd'); m = memoryview(b); m[1:3] = b'xy'; b", "memoryview(b'abcd')[::2].tobytes()", "bytes(memoryview(b'ab'))"]


def builtin_functions():
    yield from ["sum([1, 2, 3])", "sum([])", "sum([], 5)", "sum(['a'])", "sum(['a'], '')", "sum([b'a'], b'')", "sum([[1], [2]], [])", "sum([1, 'a'])", "sum(5)", "sum([2 ** 62, 2 ** 62, 2 ** 62])", "sum([True, True])", "sum([1j, 2])", "sum(range(101))", "min([3, 1, 2])", "max([3, 1, 2])", "min([])", "max([])", "max([], default=5)", "min(3, 1)", "max(3)", "max(1, 'a')", "min([1, 'a'])", "max()", "min(key=len)", "max(1, 2, default=3)", "max('ab', 'c', key=len)", "min(['bb', 'a'], key=len)", "max([1, 2, 3], key=lambda x: -x)", "max([(1, 'a'), (1, 'b')])", "max(['a', 'B'])", "min([1.0, 1])",
                "any([])", "any([0, '', 1])", "all([])", "all([1, 0])", "any(5)", "list(enumerate('ab'))", "list(enumerate('ab', 1))", "list(enumerate('ab', start=5))", "enumerate(5)", "enumerate()", "list(zip([1, 2], 'ab'))", "list(zip([1, 2], 'abc'))", "list(zip())", "list(zip([1, 2], [1], strict=True))", "list(zip([1], [1, 2], strict=True))", "list(zip([1], [1], [1, 2], strict=True))", "list(zip([1, 2], [1, 2], [1], strict=True))", "list(zip([1], [1], strict=True))", "zip(5)", "zip([1], 5)", "list(map(str, [1, 2]))", "list(map(lambda x, y: x + y, [1, 2], [3, 4, 5]))", "map(str)", "list(map(int, 'ab'))", "map(str, 5)", "list(filter(None, [0, 1, '', 'a']))", "list(filter(lambda x: x > 1, [1, 2, 3]))", "filter(None, 5)",
                "list(reversed([1, 2, 3]))", "list(reversed('abc'))", "list(reversed((1, 2)))", "list(reversed(range(5)))", "reversed({1, 2})", "reversed(5)", "list(reversed(b'ab'))", "list(range(5))", "list(range(2, 10, 3))", "list(range(10, 0, -3))", "range(5)", "range(1, 5, 2)", "range(0)", "range(1, 2, 0)", "range('a')", "range(1.5)", "range()", "len(range(10, 0, -3))", "range(5)[2]", "range(5)[-1]", "range(5)[9]", "range(10)[2:5]", "range(10)[::-1]", "range(0, 10, 2)[1:3]", "3 in range(5)", "3.0 in range(5)", "'a' in range(5)", "6 in range(0, 10, 2)", "7 in range(0, 10, 2)", "range(5).index(3)", "range(5).index(9)", "range(5).index('a')", "range(5).count(3)", "range(5) == range(0, 5, 1)", "range(0) == range(2, 1)", "range(0, 3, 2) == range(0, 4, 2)", "range(5) == [0]",
                "hash(range(5)) == hash(range(0, 5))", "hash(range(0))", "hash(range(3, 4))", "hash(range(1, 10, 2))", "range(5).start", "range(1, 5, 2).step", "range(3) < range(4)", "slice(1)", "slice(1, 2)", "slice(1, None, 3)", "slice(1, 2, 3).indices(10)", "slice(None, None, -1).indices(5)", "slice(1) == slice(None, 1, None)", "slice(1).start", "slice()", "abs(-5)", "abs(-2.5)", "abs(3+4j)", "abs('a')", "divmod(7, 2)", "divmod(-7, 2)", "divmod(7.5, 2)", "divmod(1, 'a')", "divmod(1j, 2)", "round(2.5)", "round(3.5)", "round(-2.5)", "round(2.675, 2)", "round(1234, -2)", "round(1250, -2)", "round('a')", "round(1.5, None)", "round(1.5, 'a')", "round(True)", "pow(2, 10)", "pow(2, -1)", "pow(2, 10, 7)",
                "bool([])", "bool('a')", "bool(0.0)", "bool()", "bool(1, 2)", "bool(None)", "bool(())", "bool(range(0))", "bool(0j)", "bool(b'')", "next(iter([1]))", "next(iter([]))", "next([1])", "iter(5)", "len(5)", "len(None)", "it = iter('ab'); next(it); list(it)", "it = iter([1, 2, 3]); sum(it)", "it = zip([1, 2], [3, 4]); (next(it), list(it))", "type(1)", "type('a')", "type([]) is list", "type(None)", "type(1.5)", "type(b'')", "type({}.keys())", "type(iter([]))", "type(iter('a'))", "type(iter({}))", "type(iter(set()))", "type(iter(()))", "type(iter(range(3)))", "type(iter({}.items()))", "type(zip())", "type(map(str, []))", "type(enumerate([]))", "type(reversed([]))", "type(reversed('a'))",
                "1 < 'a'", "None < 1", "[] < 1", "{} < {}", "1 == 'a'", "None == 0", "1 is 1", "None is None", "[] is []", "True is True", "1 < 2.5", "True < 2", "(1,) < (2,)", "b'a' < 'a'", "b'a' < b'b'", "1 + []", "[] + 1", "() + 1", "None + 1", "{} + {}", "1 - 'a'", "'a' - 1", "1 * None", "[] * []", "1 / 'a'", "1 // None", "1 % []", "1 ** 'a'", "1 << 'a'", "1 & 'a'", "'a' % 1", "'a' ^ 1", "x = 1; x += 'a'", "x = 'a'; x += 1", "x = 'a'; x -= 1", "x = 1; x @= 2", "x = []; x |= []", "x = None; x += 1", "x = 5; x += 2; x", "x = 5; x -= 2; x", "x = 5; x *= 2; x", "x = 5; x /= 2; x", "x = 5; x //= 2; x", "x = 5; x %= 2; x", "x = 5; x **= 2; x", "x = 5; x <<= 2; x", "x = 5; x >>= 1; x", "x = 5; x &= 4; x", "x = 5; x |= 2; x", "x = 5; x ^= 1; x",
                "x = 'a'; x += 'b'; x", "x = 'a'; x *= 3; x", "x = (1,); x += (2,); x", "x = (1,); x += [2]", "x = 2 ** 62; x += 2 ** 62; x", "5[0]", "None[0]", "5['a']", "x = 5; x[0] = 1", "x = None; x[0] = 1", "x = 'abc'; x[0] = 'z'", "x = 5; del x[0]", "x = 'a'; del x[0]", "not []", "not 1", "-[]", "+'a'", "~[]", "-None", "5()", "'a'()", "None.foo", "(5).foo", "[].foo()", "int.foo", "hash(1)", "hash(-1)", "hash(1.0)", "hash(2 ** 61)", "hash(2 ** 61 - 1)", "hash(-2 ** 61)", "hash(0.5)", "hash(1e300)", "hash(inf)", "hash(None)", "hash(True)", "hash(())", "hash((1,))", "hash((1, 2, 3))", "hash((1, (2, 3)))", "hash((None, 1.5))", "hash(1j)", "hash(2 ** 200)", "hash(slice(1, 2))", "hash((-1, -2))", "1 == 1.0", "hash(2 ** 63) == hash(2.0 ** 63)",
                "repr(None)", "repr([None, True, 1.5, 'a'])", "str([1, 'a'])", "str((1,))", "str({1: 'a'})", "ascii('\\u4f60')", "ascii(['\\xe9', 1])", "repr('\\u4f60')", "Ellipsis", "NotImplemented", "[Ellipsis]", "int", "[int, str]", "bin(5)", "bin(-5)", "oct(8)", "hex(255)", "hex(-255)", "bin(2 ** 70)", "bin(True)", "format(5)", "format('a', '>3')", "format([1])", "format([1], 'd')", "str(True)", "str(1e16)", "list(map(lambda x: x * 2, range(3)))"]


if __name__ == "__main__":
    write("int", ints())
    write("float", floats())
    write("complex", complexes())
    write("format", formats())
    write("percent", percents())
    write("braces", braces())
    write("str", strs())
    write("str_errors", str_errors())
    write("list", lists())
    write("dict", dicts())
    write("set", sets())
    write("bytes", bytestrings())
    write("builtins", builtin_functions())
