"""Records how pydantic reads scalars in its lax mode: python record_scalars.py writes scalars.json.

Each entry is [type, input as JSON, result as pydantic prints it in JSON or "error type: message"].
"""
import json
import pathlib

from pydantic import TypeAdapter, ValidationError

TEXTS = [
    "1.", " 1", "1.00", "1.0_0", "1__0", "_1", "1_", "+1", "-1", "- 1", "--1", "1.0e1", "", "  ", "\u0663", "0", "00", "-0", "+0", "1\n",
    "\t1", "1 ", "1e5", "1,000", "0b1", "0o7", "inf", "-inf", "Infinity", "INF", "+inf", "1.5.5", "1_000.5", "1e", "e1", ".5",
    "5.", "-.5", "+.5", "1E5", "1e+5", "1_0e1_0", "0x1p3", "1d", "\uff11", "1_000_000", "9223372036854775807", "9223372036854775808",
    "-9223372036854775809", "1.0000000000000000000001", "1e400", "-1e400", "1e-400", "true", "abc", " 1.5 ", "1. 5", "1._5", "-_1",
    "+_1", "1.-0", "12345678901234567890.0", "nan", "-nan", "on", "OFF", "y", "N", "t ", "True",
]
LONG = ["9" * 4300, "9" * 4301, "0" * 5000 + "1"]
VALUES = [0, 1, 2, -1, True, False, 1.0, 0.0, 1.5, None, [], {}, 1e18, 1e19, -1e19, 2**63, 10**30, float("inf"), float("nan"), [1, "2"], {"a": "1"}, {"a": []}]
TYPES = {"int": int, "float": float, "bool": bool, "str": str, "list": list[int], "dict": dict[str, int], "none": type(None), "optional": int | None}

entries = []
for name, typ in TYPES.items():
    adapter = TypeAdapter(typ)
    for value in TEXTS + VALUES + (LONG if name == "int" else []):
        try:
            result = adapter.dump_json(adapter.validate_python(value)).decode()
        except ValidationError as e:
            result = "; ".join(f"{x['type']} {list(x['loc'])}: {x['msg']}" for x in e.errors())
        entries.append([name, json.dumps(value), result])
path = pathlib.Path(__file__).resolve().parent / "scalars.json"
path.write_text("[\n" + ",\n".join(json.dumps(e) for e in entries) + "\n]\n")
