# Dependencies with yield, handlers for exceptions, nested routers, CORS, what the schema says about them.
import asyncio

from fastapi import APIRouter, Body, Depends, FastAPI, HTTPException, Header, Query, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import JSONResponse, PlainTextResponse, StreamingResponse
from pydantic import BaseModel, Field


async def verify(x_key: str = Header(default="none")):
    print("verify", x_key)
    if x_key == "bad":
        raise HTTPException(status_code=400, detail="X-Key header invalid")


app = FastAPI(
    title="More", summary="A summary", description="Text", version="3", terms_of_service="http://example.com/terms/",
    contact={"name": "Me", "url": "http://example.com/me", "email": "me@example.com"},
    license_info={"name": "MIT", "url": "https://mit.example.com/"}, dependencies=[Depends(verify)],
    openapi_tags=[{"name": "users", "description": "Operations with users."}], servers=[{"url": "https://example.com", "description": "Main"}],
)
app.add_middleware(CORSMiddleware, allow_origins=["https://a.example", "https://b.example"], allow_credentials=True, allow_methods=["GET", "POST"], allow_headers=["X-Custom"], expose_headers=["X-Out"], max_age=99)


@app.middleware("http")
async def first(request: Request, call_next):
    print("first in")
    response = await call_next(request)
    print("first out")
    return response


@app.middleware("http")
async def second(request: Request, call_next):
    print("second in")
    if request.query_params.get("stop"):
        return PlainTextResponse("stopped", status_code=403)
    response = await call_next(request)
    print("second out")
    return response


@app.exception_handler(RequestValidationError)
async def invalid(request: Request, exc: RequestValidationError):
    return JSONResponse(status_code=400, content={"errors": exc.errors(), "body": exc.body})


@app.exception_handler(404)
async def not_found(request: Request, exc: HTTPException):
    return JSONResponse(status_code=404, content={"path": request.url.path, "detail": exc.detail})


@app.exception_handler(KeyError)
def key_error(request: Request, exc: KeyError):
    return PlainTextResponse(f"missing {exc}", status_code=410)


@app.exception_handler(Exception)
async def anything(request: Request, exc: Exception):
    return PlainTextResponse(f"sorry: {exc}", status_code=500)


async def session():
    print("open")
    try:
        yield "session"
    finally:
        print("close")


def sync_session():
    print("open sync")
    try:
        yield 7
    except ValueError as e:
        print("caught", e)
        raise
    finally:
        print("close sync")


class Pager:
    def __init__(self, skip: int = 0, limit: int = 10):
        self.skip = skip
        self.limit = limit


async def current_user(token: str = Query(min_length=2), db: str = Depends(session)):
    return {"token": token, "db": db}


@app.get("/yield")
async def use_session(db: str = Depends(session), n: int = Depends(sync_session)):
    print("using", db, n)
    return {"db": db, "n": n}


@app.get("/yield-fails")
async def yield_fails(db: str = Depends(session), n: int = Depends(sync_session)):
    raise ValueError("inside")


@app.get("/yield-http")
async def yield_http(db: str = Depends(session)):
    raise HTTPException(status_code=402)


@app.get("/yield-stream")
async def yield_stream(db: str = Depends(session)):
    async def body():
        for i in range(2):
            print("chunk", i)
            yield f"{db}{i};"
            await asyncio.sleep(0)

    return StreamingResponse(body(), media_type="text/event-stream")


@app.get("/pager")
async def pager(p: Pager = Depends()):
    return {"skip": p.skip, "limit": p.limit}


@app.get("/me")
async def me(user: dict = Depends(current_user)):
    return user


@app.get("/key/{name}")
async def key(name: str):
    return {"a": 1}[name]


@app.get("/fails")
async def fails():
    raise RuntimeError("broken")


@app.get("/stream-fails")
async def stream_fails():
    async def body():
        yield "a"
        raise RuntimeError("in stream")

    return StreamingResponse(body())


users = APIRouter(prefix="/users", tags=["users"], dependencies=[Depends(verify)], responses={404: {"description": "Not found"}})
admin = APIRouter()


class Account(BaseModel):
    name: str = Field(alias="userName")
    email: str | None = None
    score: float = 1.5
    items: list[dict[str, int]] = []
    parent: "Account | None" = None


class Message(BaseModel):
    message: str


@users.get("/", response_model=list[Account], response_model_exclude_none=True)
async def list_users():
    return [{"userName": "a"}, {"userName": "b", "email": "e", "parent": {"userName": "p"}}]


@users.post("/", response_model=Account, response_model_exclude={"score"}, responses={409: {"model": Message}, 418: {"model": Message, "description": "Tea"}})
async def add_user(account: Account, ratio: float = Body(gt=0, le=1, examples=[0.5])):
    return account


@users.get("/{user_id}", response_model=Account | None, name="one_user")
async def one_user(user_id: int, q: list[int] | None = Query(None, max_length=2)):
    if user_id == 0:
        raise HTTPException(404, detail="no such user")
    return None


@admin.get("/stats", include_in_schema=False)
async def stats():
    return {"ok": True}


@admin.get("/text", response_class=PlainTextResponse)
async def text():
    return "t"


users.include_router(admin, prefix="/admin", tags=["admin"])
app.include_router(users, prefix="/v1", deprecated=True)


@app.get("/tuple")
async def tuples(limit: int = Query(5, ge=1, le=9, multiple_of=2, title="Limit", description="How many", examples=[2, 4])) -> tuple[int, str]:
    return (limit, "x")


@app.get("/set")
async def sets() -> set[int]:
    return {1, 2, 2}


@app.get("/opt")
async def opt() -> int | None:
    return None


@app.get("/inf")
async def inf() -> float:
    return float("inf")


@app.get("/floats")
async def floats() -> list[float]:
    return [1.0, 1e16, 1e22, 1e-5, 1e-7, 123456789.123, 5e-324, 1.7976931348623157e308, -0.0]


def GET(path, **headers):
    return {"method": "GET", "path": path, "headers": {k.replace("_", "-"): v for k, v in headers.items()}}


def POST(path, body):
    return {"method": "POST", "path": path, "headers": {"content-type": "application/json"}, "body": body}


REQUESTS = [
    GET("/yield"), GET("/yield-fails"), GET("/yield-http"), GET("/yield-stream"), GET("/pager?limit=3"), GET("/pager?limit=x"), GET("/me?token=abc"), GET("/me?token=a"),
    GET("/key/a"), GET("/key/b"), GET("/fails"), GET("/stream-fails"), GET("/nope"), GET("/v1/users/0"), GET("/v1/users/1"), GET("/v1/users/1?q=1&q=2&q=3"), GET("/v1/users/"), GET("/v1/users"),
    POST("/v1/users/", '{"account": {"userName": "n", "items": [{"a": 1}]}, "ratio": 0.5}'), POST("/v1/users/", '{"account": {"name": "n", "parent": {}}, "ratio": 2}'),
    GET("/v1/users/admin/stats", x_key="k"), GET("/v1/users/admin/text", x_key="bad"), GET("/yield?stop=1"),
    GET("/tuple"), GET("/tuple?limit=4"), GET("/tuple?limit=3"), GET("/set"), GET("/opt"), GET("/inf"), GET("/floats"),
    GET("/opt", origin="https://a.example"), GET("/opt", origin="https://evil.example"),
    {"method": "OPTIONS", "path": "/opt", "headers": {"Origin": "https://a.example", "Access-Control-Request-Method": "GET"}},
    {"method": "OPTIONS", "path": "/opt", "headers": {"Origin": "https://a.example", "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "X-Custom, Content-Type"}},
    {"method": "OPTIONS", "path": "/opt", "headers": {"Origin": "https://evil.example", "Access-Control-Request-Method": "DELETE", "Access-Control-Request-Headers": "X-Other"}},
    {"method": "OPTIONS", "path": "/opt", "headers": {"Origin": "https://a.example"}},
    {"method": "OPTIONS", "path": "/opt"},
    GET("/openapi.json"),
]
