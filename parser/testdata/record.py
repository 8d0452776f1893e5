"""Record what CPython makes of the snippets in snippets.txt and mistakes.txt.

Run with CPython 3.13 from this folder. Snippets are divided by lines of ---; \\t, \\f and \\r stand for themselves
after a line that begins with #!.
"""

import ast
import json
import warnings

warnings.simplefilter("ignore")


def snippets(path):
    with open(path, encoding="utf-8", newline="\n") as f:
        text = f.read()
    for s in text.split("\n---\n"):
        if s.startswith("#!"):
            s = s.split("\n", 1)[1].replace("\\n", "\n").replace("\\t", "\t").replace("\\f", "\f").replace("\\r", "\r")
        yield s + "\n" if not s.endswith("\n") else s


def dump(s):
    return {"src": s, "dump": ast.dump(ast.parse(s))}


def mistake(s):
    try:
        ast.parse(s)
    except SyntaxError as e:
        end = e.end_offset if e.end_lineno == e.lineno else 0
        return {
            "src": s,
            "kind": type(e).__name__,
            "msg": e.msg,
            "line": e.lineno,
            "col": e.offset,
            "end": max(end or 0, 0),
        }
    raise ValueError(f"this is no mistake: {s!r}")


def record(source, target, look):
    with open(target, "w", encoding="utf-8") as f:
        for s in snippets(source):
            f.write(json.dumps(look(s)) + "\n")


if __name__ == "__main__":
    record("snippets.txt", "trees.jsonl", dump)
    record("mistakes.txt", "mistakes.jsonl", mistake)
