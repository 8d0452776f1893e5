# Responses, errors, background tasks, middleware, lifespan, request objects.
import asyncio
import time
from contextlib import asynccontextmanager

from fastapi import BackgroundTasks, FastAPI, HTTPException, Request, Response
from fastapi.responses import (HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, StreamingResponse)


@asynccontextmanager
async def lifespan(app: FastAPI):
    print("startup")
    yield
    print("shutdown")


app = FastAPI(lifespan=lifespan, docs_url="/swagger", redoc_url=None, openapi_tags=[{"name": "x", "description": "d"}])


class UnicornException(Exception):
    def __init__(self, name: str):
        self.name = name


@app.exception_handler(UnicornException)
async def unicorn_handler(request: Request, exc: UnicornException):
    return JSONResponse(status_code=418, content={"message": f"Oops! {exc.name} did something."})


@app.middleware("http")
async def add_header(request: Request, call_next):
    print("before", request.method, request.url.path)
    response = await call_next(request)
    response.headers["X-Process"] = "done"
    print("after", response.status_code)
    return response


@app.get("/unicorns/{name}")
async def unicorn(name: str):
    raise UnicornException(name=name)


@app.get("/error/{code}")
async def error(code: int):
    raise HTTPException(status_code=code, detail="Bad thing", headers={"X-Error": "yes"})


@app.get("/error-none/{code}")
async def error_none(code: int):
    raise HTTPException(code)


@app.get("/error-dict")
async def error_dict():
    raise HTTPException(400, detail={"a": [1, None]})


@app.get("/crash")
async def crash():
    return 1 / 0


@app.get("/crash-sync")
def crash_sync():
    raise ValueError("sync trouble")


@app.get("/nan")
async def nan():
    return {"x": float("nan")}


@app.get("/unserializable")
async def unserializable():
    return {"x": {1, 2}, "y": b"abc"}


@app.get("/text", response_class=PlainTextResponse)
async def text():
    return "plain é"


@app.get("/html", response_class=HTMLResponse)
async def html():
    return "<h1>hi</h1>"


@app.get("/html-direct")
async def html_direct():
    return HTMLResponse(content="<p>x</p>", status_code=202)


@app.get("/json-direct")
async def json_direct():
    return JSONResponse({"a": "é", "b": [1.0, 2]}, status_code=203, headers={"X-A": "b"})


@app.get("/response")
async def response():
    return Response(content="<x/>", media_type="application/xml")


@app.get("/empty")
async def empty():
    return Response(status_code=204)


@app.get("/redirect")
async def redirect():
    return RedirectResponse("/text?x=a b&é=1")


@app.get("/redirect-303")
async def redirect_303():
    return RedirectResponse(url="https://example.com/", status_code=303)


@app.get("/stream")
async def stream():
    async def numbers():
        for i in range(3):
            yield f"line {i}\n"
            await asyncio.sleep(0.01)

    return StreamingResponse(numbers(), media_type="text/plain")


@app.get("/stream-sync")
def stream_sync():
    def numbers():
        for i in range(3):
            yield b"x%d" % i

    return StreamingResponse(numbers())


@app.get("/set-headers")
async def set_headers(response: Response):
    response.headers["X-Cat"] = "alone"
    response.status_code = 201
    response.set_cookie(key="session", value="a b", max_age=60, httponly=True)
    return {"ok": True}


@app.get("/cookie-direct")
async def cookie_direct():
    r = JSONResponse({"ok": 1})
    r.set_cookie("k", "v")
    r.delete_cookie("old")
    return r


def write_log(message: str):
    print("log:", message)


async def later(n: int, word: str = "w"):
    await asyncio.sleep(0.01)
    print("later:", n, word)


@app.post("/notify/{email}")
async def notify(email: str, background_tasks: BackgroundTasks):
    background_tasks.add_task(write_log, f"to {email}")
    background_tasks.add_task(later, 3, word="z")
    print("handler done")
    return {"message": "sent"}


@app.post("/notify-response")
async def notify_response():
    tasks = BackgroundTasks()
    tasks.add_task(write_log, "direct")
    return JSONResponse({"m": 1}, background=tasks)


@app.post("/notify-crash")
async def notify_crash(background_tasks: BackgroundTasks):
    background_tasks.add_task(crash)
    return {"m": 2}


@app.api_route("/request", methods=["GET", "POST"])
async def request_info(request: Request):
    body = await request.body()
    return {
        "method": request.method, "path": request.url.path, "query": dict(request.query_params), "q": request.query_params.get("q"),
        "x": request.headers.get("X-Thing"), "cookies": request.cookies, "host": request.client.host, "body": body.decode(),
        "params": request.path_params, "ctype": request.headers.get("content-type", "none"), "scheme": request.url.scheme,
        "url": str(request.url.query), "getlist": request.query_params.getlist("q"),
    }


@app.post("/request-json/{k}")
async def request_json(request: Request, k: str):
    data = await request.json()
    return {"data": data, "k": request.path_params["k"]}


@app.get("/sync")
def sync_handler(n: int = 2):
    time.sleep(0.01)
    return {"n": n}


@app.get("/values")
async def values():
    return {"int": 10**30, "float": 1e16, "small": 1e-7, "neg": -0.0, "str": "\x00\x1f\"\\/é\u2028\U0001f600", 1: "k", None: 1, 2.5: 2, True: 3,
            "tuple": (1, 2), "nested": [{"a": []}, {}], "none": None, "bool": False, "big": 1.7976931348623157e308}


@app.get("/string")
async def string():
    return "text"


@app.get("/number")
async def number():
    return 42


@app.get("/nothing")
async def nothing():
    pass


@app.head("/headed")
async def headed():
    return None


@app.options("/opted")
async def opted():
    return {"o": 1}


def GET(path, **headers):
    return {"method": "GET", "path": path, "headers": headers}


def POST(path, body="", **headers):
    return {"method": "POST", "path": path, "headers": {k.replace("_", "-"): v for k, v in headers.items()}, "body": body}


REQUESTS = [
    *map(GET, ("/unicorns/yolo", "/error/404", "/error/204", "/error/418", "/error/500", "/error-none/403", "/error-none/599", "/error-dict", "/crash", "/crash-sync", "/nan", "/unserializable")),
    *map(GET, ("/text", "/html", "/html-direct", "/json-direct", "/response", "/empty", "/redirect", "/redirect-303", "/stream", "/stream-sync", "/set-headers", "/cookie-direct")),
    POST("/notify/a@b.c"), POST("/notify-response"), POST("/notify-crash"),
    GET("/request?q=1&q=2&z=", **{"X-Thing": "t", "Cookie": "a=1; b=2"}), POST("/request", "hello", content_type="text/x"), POST("/request-json/kk", '{"a": [1, 2.5]}'), POST("/request-json/kk", "{bad"),
    *map(GET, ("/sync", "/sync?n=x", "/values", "/string", "/number", "/nothing", "/headed", "/opted", "/nope", "/swagger", "/docs", "/redoc")),
    {"method": "HEAD", "path": "/headed"}, {"method": "OPTIONS", "path": "/opted"}, {"method": "DELETE", "path": "/request"}, {"method": "HEAD", "path": "/text"},
    GET("/openapi.json"),
]
