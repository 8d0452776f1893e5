"""Record what CPython's compiler says of the snippets in compile.txt that its parser takes."""

import ast
import json
import warnings

from record import snippets

warnings.simplefilter("ignore")


def refusal(s):
    tree = ast.parse(s)
    try:
        compile(tree, "<snippet>", "exec", dont_inherit=True)
    except SyntaxError as e:
        return {"src": s, "kind": type(e).__name__, "msg": e.msg, "line": e.lineno, "col": e.offset, "end": 0}
    return {"src": s, "kind": "", "msg": "", "line": 0, "col": 0, "end": 0}


with open("compile.jsonl", "w", encoding="utf-8") as f:
    for s in snippets("compile.txt"):
        f.write(json.dumps(refusal(s)) + "\n")
