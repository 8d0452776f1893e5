# The client of fastapi.testclient is one of httpx that asks the application.
from fastapi import FastAPI
from httpx import Client

class WebSocketTestSession:  # go: *WebSocketTestSession
    def __enter__(self) -> WebSocketTestSession: ...  # go: Enter
    def __exit__(self, *args: object) -> None: ...  # go: Exit err
    def send_text(self, data: str) -> None: ...  # go: SendText err
    def send_bytes(self, data: bytes) -> None: ...  # go: SendBytes err
    def send_json(self, data: Any, mode: str = "text") -> None: ...  # go: SendJSON err
    def receive_text(self) -> str: ...  # go: ReceiveText err
    def receive_bytes(self) -> bytes: ...  # go: ReceiveBytes err
    def receive_json(self, mode: str = "text") -> Any: ...  # go: ReceiveJSON err
    def close(self, code: int = 1000, reason: str = "") -> None: ...  # go: Close err
    accepted_subprotocol: str | None  # go: AcceptedSubprotocol

class TestClient(Client):  # go: *TestClient
    def __init__(self, app: FastAPI, base_url: str = ..., raise_server_exceptions: bool = ..., root_path: str = ..., *, headers: object = ..., cookies: object = ..., follow_redirects: bool = ..., client: object = ...) -> None: ...  # go: New(app, BaseURL(base_url), RaiseServerExceptions(raise_server_exceptions), RootPath(root_path), Headers(headers), Cookies(cookies), FollowRedirects(follow_redirects), ClientAddress(client))
    def websocket_connect(self, url: str, subprotocols: list[str] = ..., *, params: object = ..., headers: object = ..., cookies: object = ...) -> WebSocketTestSession: ...  # go: WebSocketConnect(url, Subprotocols(subprotocols), Params(params), Headers(headers), Cookies(cookies))
    def __enter__(self) -> TestClient: ...  # go: Enter
    def __exit__(self, *args: object) -> None: ...  # go: Exit err
