"""Record what CPython 3.13 gives for the programs and expressions beside this file.

    python3.13 record.py            every *.py and *.in here
    python3.13 record.py random     those named random

NAME.py gives NAME.out, its standard output. NAME.in holds one expression a line; lines that begin with ">" are executed,
together with those behind them that begin with "> ", blank lines and lines that begin with "#" are skipped. It gives NAME.rows: the line, a tab, and the ascii() of the value,
or "!" and the exception.
"""
import pathlib
import subprocess
import sys
import traceback

here = pathlib.Path(__file__).parent
only = sys.argv[1:]


def row(line, names):
    try:
        exec("_ = " + line, names)
        return ascii(names["_"])
    except BaseException as e:
        return "!" + ascii("".join(traceback.format_exception_only(e)).strip())[1:-1]


for path in sorted(here.iterdir()):
    if only and path.stem not in only:
        continue
    if path.suffix == ".py" and path.name != "record.py":
        done = subprocess.run([sys.executable, path], capture_output=True, cwd="/", env={"PYTHONHASHSEED": "0"})
        path.with_suffix(".out").write_bytes(done.stdout)
        if done.returncode:
            print(path.name, "failed:", done.stderr.decode()[-500:])
    elif path.suffix == ".in":
        names = {"__name__": "__main__"}
        out = []
        lines = iter(path.read_text().replace("\n> ", "\0 ").splitlines())
        for line in lines:
            if not line or line.startswith("#"):
                continue
            line = line.replace("\0", "\n")
            if line.startswith(">"):
                exec(line[1:], names)
                out.append(line.replace("\n", "\n>"))
            else:
                out.append(line + "\t" + row(line, names))
        path.with_suffix(".rows").write_text("\n".join(out) + "\n")
