# Bodies, pydantic models, response models.
from typing import Annotated, Any

from fastapi import APIRouter, Body, FastAPI, Query
from pydantic import BaseModel, Field

app = FastAPI()


class Image(BaseModel):
    url: str
    name: str


class Item(BaseModel):
    """An item for sale."""

    name: str
    description: str | None = None
    price: float
    tax: float | None = None
    tags: list[str] = []
    image: Image | None = None


class Limited(BaseModel):
    name: str = Field(min_length=1, max_length=8, description="The name", examples=["Rick"])
    age: int = Field(default=18, ge=0, lt=150, title="Age in years")
    scores: dict[str, float] = {}
    extra: Any = None


class User(BaseModel):
    id: int
    username: str
    is_active: bool = True


@app.post("/items/", status_code=201)
async def create_item(item: Item):
    total = item.price + (item.tax or 0)
    return {"total": total, **item.model_dump()}


@app.put("/items/{item_id}", response_model=Item, tags=["items"], summary="Update it", response_description="The item")
async def update_item(item_id: int, item: Item, q: str | None = None):
    return item


@app.get("/users/{user_id}")
async def get_user(user_id: int) -> User:
    return User(id=user_id, username=f"user{user_id}")


@app.get("/users", response_model=list[User])
async def list_users(limit: Annotated[int, Query(le=5)] = 2):
    return [{"id": i, "username": f"u{i}", "password": "secret"} for i in range(limit)]


@app.post("/users")
def create_user(user: User) -> User:
    return user


@app.post("/two")
async def two(item: Item, user: User, importance: Annotated[int, Body()], note: str = Body(default="n")):
    return {"item": item, "user": user, "importance": importance, "note": note}


@app.post("/embed")
async def embed(user: Annotated[User, Body(embed=True)]):
    return user


@app.post("/limited")
async def limited(body: Limited):
    return body


@app.post("/raw")
async def raw(data: dict):
    return data


@app.post("/list")
async def many(items: list[Image]):
    return items


@app.post("/numbers")
async def numbers(values: list[int]):
    return {"sum": sum(values)}


@app.post("/optional")
async def optional(user: User | None = None):
    return user


@app.post("/any")
async def anything(payload: Any = Body(None)):
    return payload


@app.post("/scalar")
async def scalar(n: int = Body()):
    return n


@app.get("/typed-dict")
async def typed_dict() -> dict[str, int]:
    return {"a": 1}


@app.get("/plain-dict")
async def plain_dict() -> dict:
    return {"a": [1, 2.5, None, True, "é"], "t": (1, 2), "f": 1e16}


@app.get("/typed-list")
async def typed_list() -> list[int]:
    return [1, 2]


@app.get("/typed-str")
async def typed_str() -> str:
    return "hello"


@app.get("/none")
async def nothing() -> None:
    return None


@app.get("/wrong")
async def wrong() -> User:
    return {"id": "x"}


@app.delete("/items/{item_id}", status_code=204)
async def delete_item(item_id: int):
    return None


router = APIRouter(prefix="/api", tags=["api"])


@router.get("/ping")
async def ping():
    return "pong"


@router.get("/ping/{n}", name="ping_many", deprecated=True, operation_id="pingMany")
async def ping_n(n: int) -> list[str]:
    return ["pong"] * n


app.include_router(router)
app.include_router(router, prefix="/v2", tags=["v2"])


def POST(path, body, ctype="application/json", method="POST"):
    h = {"content-type": ctype} if ctype else {}
    return {"method": method, "path": path, "headers": h, "body": body}


def GET(path):
    return {"method": "GET", "path": path}


U = '{"id": 1, "username": "a"}'
REQUESTS = [
    POST("/items/", '{"name": "Foo", "price": 45.2}'), POST("/items/", '{"name": "Foo", "price": 45, "tax": 1.5, "tags": ["a", "b"], "image": {"url": "u", "name": "n"}}'),
    POST("/items/", '{"name": "Foo", "price": "45.5"}'), POST("/items/", '{"name": 5, "price": "x", "tags": "t", "image": {"url": 1}}'), POST("/items/", "{}"),
    POST("/items/", ""), POST("/items/", "[1, 2]"), POST("/items/", "null"), POST("/items/", '"s"'), POST("/items/", "5"),
    POST("/items/", '{"name": "Foo", "price": 1,}'), POST("/items/", "{bad"), POST("/items/", '{"name": "é", "price": '), POST("/items/", "'x'"), POST("/items/", '{"a" 1}'),
    POST("/items/", '{"a": "x'), POST("/items/", '{"a": 1} x'), POST("/items/", '[1 2]'), POST("/items/", '{"a": "\\q"}'), POST("/items/", '{"a": "\t"}'), POST("/items/", '{"a": tru}'), POST("/items/", '{"a": 1'), POST("/items/", '[1,'), POST("/items/", '{"a": "\\u12"}'), POST("/items/", '{"a":1, b'), POST("/items/", '   '),
    POST("/items/", '{"name": "Foo", "price": 1}', "text/plain"), POST("/items/", '{"name": "Foo", "price": 1}', None), POST("/items/", '{"name": "Foo", "price": 1}', "application/vnd.x+json; charset=utf-8"),
    POST("/items/", '{"name": "Foo", "price": true}'), POST("/items/", '{"name": null, "price": null, "description": 3}'), POST("/items/", '{"name": "a", "price": NaN}'), POST("/items/", '{"name": "a", "price": 1e400}'), POST("/items/", '{"name": "a", "price": 1e16}'),
    POST("/items/", '{"name": "a", "price": 1, "unknown": 5}'), POST("/items/", '{"name": "a", "name": "b", "price": 1}'),
    POST("/items", '{"name": "Foo", "price": 1}'),
    POST("/items/3?q=z", '{"name": "Foo", "price": 3}', method="PUT"), POST("/items/x", '{"name": 1}', method="PUT"),
    GET("/users/7"), GET("/users"), GET("/users?limit=9"), GET("/users?limit=1"),
    POST("/users", U), POST("/users", '{"id": "12", "username": "a", "is_active": "no"}'), POST("/users", '{"id": 1.0, "username": "a", "is_active": 1}'), POST("/users", '{"id": 1.5, "username": "a", "is_active": 2}'), POST("/users", '{"id": true, "username": 1, "is_active": "zz"}'), POST("/users", '{"id": "x1", "username": [], "is_active": null}'), POST("/users", '{"id": null, "username": {}, "is_active": []}'), POST("/users", '{"id": 12345678901234567890123, "username": "a"}'), POST("/users", '{"id": "1.0", "username": "a"}'), POST("/users", '{"id": "1.5", "username": "a"}'), POST("/users", '{"id": " 1 ", "username": "a"}'),POST("/users", '{"id": 1e3, "username": "a", "is_active": 1.0}'),POST("/users", '{"id": 1e30, "username": "a", "is_active": 0.5}'),
    POST("/two", '{"item": {"name": "a", "price": 1}, "user": %s, "importance": 5}' % U), POST("/two", '{"item": {"name": "a"}, "user": 3}'), POST("/two", ""), POST("/two", "[]"),
    POST("/embed", '{"user": %s}' % U), POST("/embed", U), POST("/embed", ""),
    POST("/limited", '{"name": "Al"}'), POST("/limited", '{"name": "", "age": -1, "scores": {"a": "1.5", "b": "x"}}'), POST("/limited", '{"name": "123456789", "age": 150, "scores": [], "extra": {"x": [1]}}'), POST("/limited", '{"name": "x", "scores": {"a": 1, "b": 2.5}, "extra": 1.0}'),
    POST("/raw", '{"a": 1, "b": [1.0, 1e100, -0.0, "\\u00e9\\ud83d\\ude00", null, true], "n": 123456789012345678901234567890}'), POST("/raw", "[1]"), POST("/raw", '"x"'), POST("/raw", ""),
    POST("/list", '[{"url": "u", "name": "n"}]'), POST("/list", '[{"url": "u"}, 5, null]'), POST("/list", '{}'),
    POST("/numbers", "[1, 2, 3]"), POST("/numbers", '[1, "2", "x", 1.5, null]'),
    POST("/optional", U), POST("/optional", ""), POST("/optional", "null"), POST("/optional", "{}"),
    POST("/any", '{"z": [1, {"y": null}]}'), POST("/any", ""), POST("/scalar", "5"), POST("/scalar", '"6"'), POST("/scalar", '"x"'), POST("/scalar", ""), POST("/scalar", "null"),
    GET("/typed-dict"), GET("/plain-dict"), GET("/typed-list"), GET("/typed-str"), GET("/none"), GET("/wrong"),
    {"method": "DELETE", "path": "/items/3"}, {"method": "DELETE", "path": "/items/x"}, {"method": "GET", "path": "/items/3"}, {"method": "PATCH", "path": "/users"},
    GET("/api/ping"), GET("/v2/api/ping"), GET("/api/ping/2"), GET("/api/nope"),
    GET("/openapi.json"),
]
