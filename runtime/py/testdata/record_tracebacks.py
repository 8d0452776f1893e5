"""Records what CPython 3.13 writes to stderr for each case of tracebacks.py, and the exit status.

    python3.13 record_tracebacks.py > tracebacks.txt
"""
import pathlib, re, subprocess, sys

here = pathlib.Path(__file__).parent
source = (here / "tracebacks.py").read_text()
helpers = {"fetch", "dive"}
for name in re.findall(r"^def (\w+)", source, re.M):
    if name in helpers:
        continue
    p = subprocess.run([sys.executable, "tracebacks.py", name], cwd=here, capture_output=True, text=True)
    print("==", name, 130 if p.returncode == -2 else p.returncode)
    print(re.sub(r'"[^"]*tracebacks.py"', '"tracebacks.py"', p.stderr), end="")
