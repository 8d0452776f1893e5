# Path, query, header and cookie parameters of every kind, and what is answered to bad ones.
from typing import Annotated, Optional

from fastapi import Cookie, Depends, FastAPI, Header, Path, Query

app = FastAPI(title="Params", description="Every kind of parameter.", version="2.5.0")


@app.get("/items/{item_id}", tags=["items"])
async def read_item(item_id: int, q: str | None = None, short: bool = False):
    """Read one item."""
    return {"item_id": item_id, "q": q, "short": short}


@app.get("/floats/{value}")
async def read_float(value: float, scale: float = 1.5):
    return {"value": value, "scale": scale, "product": value * scale}


@app.get("/flags/{flag}")
async def read_flag(flag: bool):
    return {"flag": flag}


@app.get("/names/{name}")
async def read_name(name):
    return {"name": name}


@app.get("/files/{file_path:path}")
async def read_file(file_path: str):
    return {"file_path": file_path}


@app.get("/required")
async def required(needy: str, count: int, ratio: float, on: bool):
    return {"needy": needy, "count": count, "ratio": ratio, "on": on}


@app.get("/defaults")
def defaults(skip: int = 0, limit: int = 10, name: str = "x", opt: Optional[int] = None, untyped=None, word="w"):
    return {"skip": skip, "limit": limit, "name": name, "opt": opt, "untyped": untyped, "word": word}


@app.get("/lists")
async def lists(q: list[str] = Query(default=[]), n: Annotated[list[int] | None, Query()] = None):
    return {"q": q, "n": n}


@app.get("/limits/{size}")
async def limits(
    size: int = Path(title="The size", ge=1, le=1000),
    q: str = Query(default="abc", min_length=3, max_length=5, pattern="^[a-z]+$", description="A word", alias="item-query"),
    ratio: float = Query(default=0.5, gt=0, lt=1),
    old: Annotated[str | None, Query(deprecated=True)] = None,
):
    return {"size": size, "q": q, "ratio": ratio, "old": old}


@app.get("/headers")
async def headers(
    user_agent: Annotated[str | None, Header()] = None,
    x_token: list[str] = Header(default=[]),
    x_count: int = Header(),
    session: Annotated[str | None, Cookie()] = None,
    visits: int = Cookie(default=3),
):
    return {"user_agent": user_agent, "x_token": x_token, "x_count": x_count, "session": session, "visits": visits}


async def common(q: str | None = None, skip: int = 0, limit: int = 100):
    return {"q": q, "skip": skip, "limit": limit}


def token(x_key: Annotated[str, Header()]):
    return x_key.upper()


@app.get("/depends")
async def depends(commons: dict = Depends(common), other: dict = Depends(common), key: str = Depends(token)):
    return {"commons": commons, "same": commons is other, "key": key}


@app.get("/multi/{a}/{b}")
async def multi(b: int, a: str, c: int):
    return [a, b, c]


def GET(path, **headers):
    return {"method": "GET", "path": path, "headers": {k.replace("_", "-"): v for k, v in headers.items()}}


REQUESTS = [
    GET("/items/5"), GET("/items/5?q=hello&short=1"), GET("/items/5?short=yes"), GET("/items/5?short=maybe"),
    GET("/items/foo"), GET("/items/4.0"), GET("/items/4.2"), GET("/items/-7"), GET("/items/+7"), GET("/items/1_000"),
    GET("/items/%205%20"), GET("/items/"), GET("/items/99999999999999999999"), GET("/items/1e3"), GET("/items/0x10"),
    GET("/items/%D9%A3"), GET("/items/007"), GET("/items/5?q="), GET("/items/5?q=a+b%20c&q=last"), GET("/items/5/"),
    GET("/floats/3"), GET("/floats/3.25?scale=2"), GET("/floats/abc"), GET("/floats/nan"), GET("/floats/1e400"), GET("/floats/inf"),
    GET("/floats/1e-7?scale=1e22"), GET("/floats/1_0.5"), GET("/floats/%201.5"), GET("/floats/.5"), GET("/floats/1?scale="),
    *(GET("/flags/" + v) for v in ("true", "false", "1", "0", "on", "OFF", "Yes", "no", "t", "F", "y", "n", "2", "TRUE", "%20true", "")),
    GET("/names/foo"), GET("/names/f%C3%A9%20o"), GET("/names/a%2Fb"), GET("/names/%F0%9F%98%80"), GET("/names/a.b-c~"),
    GET("/files/a/b/c.txt"), GET("/files/"), GET("/files//x"),
    GET("/required"), GET("/required?needy=a&count=x&ratio=y&on=z"), GET("/required?needy=a&count=1&ratio=2&on=on"), GET("/required?count="),
    GET("/defaults"), GET("/defaults?skip=3&opt=4&untyped=u&word=1"), GET("/defaults?opt=x"), GET("/defaults?opt="), GET("/defaults?limit=None"),
    GET("/lists"), GET("/lists?q=a&q=b"), GET("/lists?n=1&n=2"), GET("/lists?n=1&n=x&n=y"),
    GET("/limits/5"), GET("/limits/0"), GET("/limits/1001"), GET("/limits/x"), GET("/limits/5?item-query=ab"),
    GET("/limits/5?item-query=abcdef"), GET("/limits/5?item-query=ABC"), GET("/limits/5?ratio=0"), GET("/limits/5?ratio=1"), GET("/limits/5?ratio=0.25&q=zzz"),
    GET("/headers"), GET("/headers", x_count="2", user_agent="me", x_token="t1", cookie="session=abc; visits=9"), GET("/headers", x_count="z", cookie="visits=q"),
    GET("/depends"), GET("/depends?limit=5&q=z", x_key="k"), GET("/depends?limit=z"),
    GET("/multi/x/2?c=3"), GET("/multi/x/y?c=z"), GET("/multi/x/y"),
    GET("/openapi.json"),
]
