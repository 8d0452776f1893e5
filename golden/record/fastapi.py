"""Records what FastAPI under uvicorn answers: python fastapi.py ../testdata/fastapi/*.txtar

Run it with an interpreter that has fastapi and uvicorn. It writes the file recorded.json of each case: what the server
prints, and what it answers to the requests of the file requests, sent one after the other on connections of their own:

    POST /items/
    x-token: secret
    > {"name": "Foo"}

A body without a content-type is JSON; lines of a multipart body end with CRLF. Requests are separated by blank lines. Before them the lines of the file sockets are
followed, for which the package websockets is needed; what each of them saw is recorded:

    a open /ws       a is a WebSocket from here on, or the status it was refused with
    a send text      or bytes text
    a receive        a message, or the code and the reason of the end
    a close
"""
import http.client
import importlib.metadata
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time

MARKER = re.compile(r"^-- (.*) --$", re.M)


def read(path):
    parts = MARKER.split(path.read_text())
    return parts[0], dict(zip(parts[1::2], (p[1:] for p in parts[2::2])))


def requests(text):
    for block in text.strip().split("\n\n"):
        method, path = block.split("\n")[0].split(" ", 1)
        headers, body = [], None
        for line in block.split("\n")[1:]:
            if line.startswith(">"):
                end = "\r\n" if any(v.startswith("multipart/") for _, v in headers) else "\n"
                text = line[1:].removeprefix(" ")
                body = text if body is None else body + end + text
            else:
                name, value = line.split(": ", 1)
                headers.append((name, value))
        if body is not None:
            if all(name != "content-type" for name, _ in headers):
                headers.append(("content-type", "application/json"))
        yield method, path, headers, (body or "").encode()


def follow(port, lines):
    from websockets.exceptions import ConnectionClosed, InvalidStatus
    from websockets.sync.client import connect

    sockets, seen = {}, []
    for line in lines:
        name, what, *rest = line.split(" ", 2)
        saw = {}
        try:
            match what:
                case "open":
                    sockets[name] = connect(f"ws://127.0.0.1:{port}{rest[0]}", compression=None)
                case "send":
                    sockets[name].send(rest[0])
                case "bytes":
                    sockets[name].send(rest[0].encode())
                case "receive":
                    message = sockets[name].recv(5)
                    saw = {"text": message} if isinstance(message, str) else {"bytes": message.decode()}
                case "close":
                    sockets[name].close()
        except InvalidStatus as e:
            saw = {"status": e.response.status_code, "body": (e.response.body or b"").decode()}
        except ConnectionClosed as e:
            saw = {"code": e.rcvd.code, "reason": e.rcvd.reason} if e.rcvd else {"code": 1006, "reason": ""}
        seen.append(saw)
        time.sleep(0.03)
    return seen


def record(files):
    with tempfile.TemporaryDirectory() as folder:
        source = files.get("input.py")
        if source is None:
            source = "\n".join(re.findall(r"^```python\n(.*?)^```", files["input.md"], re.M | re.S))
        pathlib.Path(folder, "program.py").write_text(source)
        out, err = open(folder + "/out", "wb"), open(folder + "/err", "wb")
        env = os.environ | {"PYTHONHASHSEED": "0"}
        server = subprocess.Popen([sys.executable, "-u", "-m", "uvicorn", "program:app", "--port", "0"], cwd=folder, stdout=out, stderr=err, env=env)
        log = lambda: pathlib.Path(err.name).read_text()
        while not (m := re.search(r"running on http://127.0.0.1:(\d+)", log())):
            if server.poll() is not None:
                sys.exit(log())
            time.sleep(0.02)
        port = m[1]
        printed = lambda: re.sub(r"127\.0\.0\.1:\d+ - ", "CLIENT - ", pathlib.Path(out.name).read_text())
        seen = len(printed())
        result = {"versions": {p: importlib.metadata.version(p) for p in ("fastapi", "starlette", "pydantic", "uvicorn", "h11")}, "started": printed(), "answers": []}
        if "sockets" in files:
            result["sockets"] = follow(port, files["sockets"].splitlines())
            result["versions"]["websockets"] = importlib.metadata.version("websockets")
            time.sleep(0.15)
            result["started"] = printed()
            seen = len(result["started"])
        for method, path, headers, body in requests(files["requests"]):
            conn = http.client.HTTPConnection("127.0.0.1", int(port))
            conn.putrequest(method, path, skip_accept_encoding=True)
            for k, v in headers:
                conn.putheader(k, v)
            if body:
                conn.putheader("content-length", str(len(body)))
            conn.endheaders(body or None)
            answer = conn.getresponse()
            data = answer.read().decode().replace(port, "PORT")
            time.sleep(float(files.get("pause", "0.15")))
            text = printed()
            kept = [[k, v.replace(port, "PORT")] for k, v in answer.getheaders() if k not in ("date", "server")]
            result["answers"].append({"status": answer.status, "headers": kept, "body": data, "stdout": text[seen:]})
            seen = len(text)
            conn.close()
        server.send_signal(signal.SIGINT)
        result["exit"] = server.wait()
        result["stopped"] = printed()[seen:]
        return result


for name in sys.argv[1:]:
    path = pathlib.Path(name)
    prose, files = read(path)
    files["recorded.json"] = json.dumps(record(files), indent=1, ensure_ascii=False) + "\n"
    path.write_text(prose + "".join(f"-- {k} --\n{v}" for k, v in files.items()))
    print(name)
