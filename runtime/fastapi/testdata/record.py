"""Records what FastAPI under uvicorn answers: python record.py [app...] writes recorded/APP.json for apps/APP.py.

Every app runs in a server process of its own; its REQUESTS are sent one after the other, each on a connection of its own.
"""
import http.client
import importlib.metadata
import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time

here = pathlib.Path(__file__).resolve().parent

# With this seed, sets of methods are in the order of the source: GET before POST.
HASH_SEED = "0"


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def tidy(text, port, home):
    text = re.sub(r"127\.0\.0\.1:\d+ - ", "CLIENT - ", text).replace(str(port), "PORT").replace(home, "HOME").replace(sys.base_prefix, "PYTHON").replace(str(here), "HERE")
    return re.sub(r"process \[\d+\]", "process [PID]", text)


def record(name):
    port = free_port()
    out, err = (tempfile.NamedTemporaryFile(prefix=f"record.{name}.{k}.") for k in ("out", "err"))
    server = subprocess.Popen([sys.executable, "-u", "-m", "uvicorn", f"{name}:app", "--port", str(port)], cwd=here / "apps", stdout=out, stderr=err, env=os.environ | {"PYTHONHASHSEED": HASH_SEED})
    seen = {"out": 0, "err": 0}
    home = str(pathlib.Path(sys.prefix))

    def take():
        got = []
        for key, f in (("out", out), ("err", err)):
            data = open(f.name, "rb").read()
            got.append(tidy(data[seen[key]:].decode(), port, home))
            seen[key] = len(data)
        return got

    while b"Uvicorn running" not in open(err.name, "rb").read():
        time.sleep(0.05)
    started = take()
    sys.path.insert(0, str(here / "apps"))
    exchanges = []
    for r in importlib.import_module(name).REQUESTS:
        conn = http.client.HTTPConnection("127.0.0.1", port)
        conn.putrequest(r["method"], r["path"], skip_host=False, skip_accept_encoding=True)
        body = r.get("body", "").encode()
        for k, v in r.get("headers", {}).items():
            conn.putheader(k, v)
        if body:
            conn.putheader("Content-Length", str(len(body)))
        conn.endheaders(body or None)
        answer = conn.getresponse()
        try:
            data = answer.read().decode()
        except http.client.IncompleteRead as e:
            data = e.partial.decode() + "<broken off>"
        time.sleep(0.15)
        stdout, stderr = take()
        headers = [[k, v.replace(str(port), "PORT")] for k, v in answer.getheaders() if k != "date"]
        exchanges.append({"request": r, "status": answer.status, "reason": answer.reason, "headers": headers, "body": data.replace(str(port), "PORT"), "stdout": stdout, "stderr": stderr})
        conn.close()
    server.send_signal(signal.SIGINT)
    code = server.wait()
    stopped = take()
    versions = {p: importlib.metadata.version(p) for p in ("fastapi", "starlette", "pydantic", "uvicorn", "h11")}
    result = {"versions": versions, "python": sys.version.split()[0], "started": started, "stopped": stopped, "exit": code, "exchanges": exchanges}
    (here / "recorded").mkdir(exist_ok=True)
    (here / "recorded" / f"{name}.json").write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n")


for name in sys.argv[1:] or sorted(p.stem for p in (here / "apps").glob("*.py")):
    record(name)
    print(name)
