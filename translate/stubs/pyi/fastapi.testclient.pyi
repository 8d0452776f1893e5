# The client of fastapi.testclient is one of httpx that asks the application.
from fastapi import FastAPI
from httpx import Client

class TestClient(Client):  # go: *TestClient
    def __init__(self, app: FastAPI, base_url: str = ..., raise_server_exceptions: bool = ..., *, headers: object = ..., cookies: object = ..., follow_redirects: bool = ...) -> None: ...  # go: New(app, BaseURL(base_url), RaiseServerExceptions(raise_server_exceptions), Headers(headers), Cookies(cookies), FollowRedirects(follow_redirects))
    def __enter__(self) -> TestClient: ...  # go: Enter
    def __exit__(self, *args: object) -> None: ...  # go: Exit err
