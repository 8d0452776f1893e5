# aiohttp.web of aiohttp 3.14. A handler is a coroutine function of a Request; the decorators of a RouteTableDef are taken as calls that
# have the handler as their last argument (see bind/route_table.go).
from aiohttp import MultiDict, URL, WSMsgType

class HTTPException(Exception):  # go: HTTPException exception
    status: nat
    status_code: nat
    reason: str
    text: str
    headers: Any
    body: Any
    content_type: str
class HTTPError(HTTPException): ...  # go: HTTPError exception
class HTTPRedirection(HTTPException):  # go: HTTPRedirection exception
    location: str
class HTTPSuccessful(HTTPException): ...  # go: HTTPSuccessful exception
class HTTPClientError(HTTPError): ...  # go: HTTPClientError exception
class HTTPServerError(HTTPError): ...  # go: HTTPServerError exception
class HTTPOk(HTTPSuccessful):  # go: HTTPOk exception
    def __init__(self, *, headers: object = ..., reason: object = ..., text: object = ..., body: Any = ..., content_type: object = ...) -> None: ...  # go: NewHTTPOk(SetHeaders(headers), Reason(reason), Text(text), Body(body), ContentType(content_type))
class HTTPCreated(HTTPSuccessful):  # go: HTTPCreated exception
    def __init__(self, *, headers: object = ..., reason: object = ..., text: object = ..., body: Any = ..., content_type: object = ...) -> None: ...  # go: NewHTTPCreated(SetHeaders(headers), Reason(reason), Text(text), Body(body), ContentType(content_type))
class HTTPAccepted(HTTPSuccessful):  # go: HTTPAccepted exception
    def __init__(self, *, headers: object = ..., reason: object = ..., text: object = ..., body: Any = ..., content_type: object = ...) -> None: ...  # go: NewHTTPAccepted(SetHeaders(headers), Reason(reason), Text(text), Body(body), ContentType(content_type))
class HTTPNoContent(HTTPSuccessful):  # go: HTTPNoContent exception
    def __init__(self, *, headers: object = ..., reason: object = ..., text: object = ..., body: Any = ..., content_type: object = ...) -> None: ...  # go: NewHTTPNoContent(SetHeaders(headers), Reason(reason), Text(text), Body(body), ContentType(content_type))
class HTTPMovedPermanently(HTTPRedirection):  # go: HTTPMovedPermanently exception
    def __init__(self, location: Any, *, headers: object = ..., reason: object = ..., text: object = ..., body: Any = ..., content_type: object = ...) -> None: ...  # go: NewHTTPMovedPermanently(location, SetHeaders(headers), Reason(reason), Text(text), Body(body), ContentType(content_type))
class HTTPFound(HTTPRedirection):  # go: HTTPFound exception
    def __init__(self, location: Any, *, headers: object = ..., reason: object = ..., text: object = ..., body: Any = ..., content_type: object = ...) -> None: ...  # go: NewHTTPFound(location, SetHeaders(headers), Reason(reason), Text(text), Body(body), ContentType(content_type))
class HTTPSeeOther(HTTPRedirection):  # go: HTTPSeeOther exception
    def __init__(self, location: Any, *, headers: object = ..., reason: object = ..., text: object = ..., body: Any = ..., content_type: object = ...) -> None: ...  # go: NewHTTPSeeOther(location, SetHeaders(headers), Reason(reason), Text(text), Body(body), ContentType(content_type))
class HTTPNotModified(HTTPRedirection):  # go: HTTPNotModified exception
    def __init__(self, *, headers: object = ..., reason: object = ..., text: object = ..., body: Any = ..., content_type: object = ...) -> None: ...  # go: NewHTTPNotModified(SetHeaders(headers), Reason(reason), Text(text), Body(body), ContentType(content_type))
class HTTPTemporaryRedirect(HTTPRedirection):  # go: HTTPTemporaryRedirect exception
    def __init__(self, location: Any, *, headers: object = ..., reason: object = ..., text: object = ..., body: Any = ..., content_type: object = ...) -> None: ...  # go: NewHTTPTemporaryRedirect(location, SetHeaders(headers), Reason(reason), Text(text), Body(body), ContentType(content_type))
class HTTPPermanentRedirect(HTTPRedirection):  # go: HTTPPermanentRedirect exception
    def __init__(self, location: Any, *, headers: object = ..., reason: object = ..., text: object = ..., body: Any = ..., content_type: object = ...) -> None: ...  # go: NewHTTPPermanentRedirect(location, SetHeaders(headers), Reason(reason), Text(text), Body(body), ContentType(content_type))
class HTTPBadRequest(HTTPClientError):  # go: HTTPBadRequest exception
    def __init__(self, *, headers: object = ..., reason: object = ..., text: object = ..., body: Any = ..., content_type: object = ...) -> None: ...  # go: NewHTTPBadRequest(SetHeaders(headers), Reason(reason), Text(text), Body(body), ContentType(content_type))
class HTTPUnauthorized(HTTPClientError):  # go: HTTPUnauthorized exception
    def __init__(self, *, headers: object = ..., reason: object = ..., text: object = ..., body: Any = ..., content_type: object = ...) -> None: ...  # go: NewHTTPUnauthorized(SetHeaders(headers), Reason(reason), Text(text), Body(body), ContentType(content_type))
class HTTPPaymentRequired(HTTPClientError):  # go: HTTPPaymentRequired exception
    def __init__(self, *, headers: object = ..., reason: object = ..., text: object = ..., body: Any = ..., content_type: object = ...) -> None: ...  # go: NewHTTPPaymentRequired(SetHeaders(headers), Reason(reason), Text(text), Body(body), ContentType(content_type))
class HTTPForbidden(HTTPClientError):  # go: HTTPForbidden exception
    def __init__(self, *, headers: object = ..., reason: object = ..., text: object = ..., body: Any = ..., content_type: object = ...) -> None: ...  # go: NewHTTPForbidden(SetHeaders(headers), Reason(reason), Text(text), Body(body), ContentType(content_type))
class HTTPNotFound(HTTPClientError):  # go: HTTPNotFound exception
    def __init__(self, *, headers: object = ..., reason: object = ..., text: object = ..., body: Any = ..., content_type: object = ...) -> None: ...  # go: NewHTTPNotFound(SetHeaders(headers), Reason(reason), Text(text), Body(body), ContentType(content_type))
class HTTPMethodNotAllowed(HTTPClientError):  # go: HTTPMethodNotAllowed exception
    def __init__(self, method: str, allowed_methods: Any, *, headers: object = ..., reason: object = ..., text: object = ..., body: Any = ..., content_type: object = ...) -> None: ...  # go: NewHTTPMethodNotAllowed(method, allowed_methods, SetHeaders(headers), Reason(reason), Text(text), Body(body), ContentType(content_type))
class HTTPNotAcceptable(HTTPClientError):  # go: HTTPNotAcceptable exception
    def __init__(self, *, headers: object = ..., reason: object = ..., text: object = ..., body: Any = ..., content_type: object = ...) -> None: ...  # go: NewHTTPNotAcceptable(SetHeaders(headers), Reason(reason), Text(text), Body(body), ContentType(content_type))
class HTTPRequestTimeout(HTTPClientError):  # go: HTTPRequestTimeout exception
    def __init__(self, *, headers: object = ..., reason: object = ..., text: object = ..., body: Any = ..., content_type: object = ...) -> None: ...  # go: NewHTTPRequestTimeout(SetHeaders(headers), Reason(reason), Text(text), Body(body), ContentType(content_type))
class HTTPConflict(HTTPClientError):  # go: HTTPConflict exception
    def __init__(self, *, headers: object = ..., reason: object = ..., text: object = ..., body: Any = ..., content_type: object = ...) -> None: ...  # go: NewHTTPConflict(SetHeaders(headers), Reason(reason), Text(text), Body(body), ContentType(content_type))
class HTTPGone(HTTPClientError):  # go: HTTPGone exception
    def __init__(self, *, headers: object = ..., reason: object = ..., text: object = ..., body: Any = ..., content_type: object = ...) -> None: ...  # go: NewHTTPGone(SetHeaders(headers), Reason(reason), Text(text), Body(body), ContentType(content_type))
class HTTPLengthRequired(HTTPClientError):  # go: HTTPLengthRequired exception
    def __init__(self, *, headers: object = ..., reason: object = ..., text: object = ..., body: Any = ..., content_type: object = ...) -> None: ...  # go: NewHTTPLengthRequired(SetHeaders(headers), Reason(reason), Text(text), Body(body), ContentType(content_type))
class HTTPPreconditionFailed(HTTPClientError):  # go: HTTPPreconditionFailed exception
    def __init__(self, *, headers: object = ..., reason: object = ..., text: object = ..., body: Any = ..., content_type: object = ...) -> None: ...  # go: NewHTTPPreconditionFailed(SetHeaders(headers), Reason(reason), Text(text), Body(body), ContentType(content_type))
class HTTPRequestEntityTooLarge(HTTPClientError):  # go: HTTPRequestEntityTooLarge exception
    def __init__(self, *, headers: object = ..., reason: object = ..., text: object = ..., body: Any = ..., content_type: object = ...) -> None: ...  # go: NewHTTPRequestEntityTooLarge(SetHeaders(headers), Reason(reason), Text(text), Body(body), ContentType(content_type))
class HTTPUnsupportedMediaType(HTTPClientError):  # go: HTTPUnsupportedMediaType exception
    def __init__(self, *, headers: object = ..., reason: object = ..., text: object = ..., body: Any = ..., content_type: object = ...) -> None: ...  # go: NewHTTPUnsupportedMediaType(SetHeaders(headers), Reason(reason), Text(text), Body(body), ContentType(content_type))
class HTTPUnprocessableEntity(HTTPClientError):  # go: HTTPUnprocessableEntity exception
    def __init__(self, *, headers: object = ..., reason: object = ..., text: object = ..., body: Any = ..., content_type: object = ...) -> None: ...  # go: NewHTTPUnprocessableEntity(SetHeaders(headers), Reason(reason), Text(text), Body(body), ContentType(content_type))
class HTTPTooManyRequests(HTTPClientError):  # go: HTTPTooManyRequests exception
    def __init__(self, *, headers: object = ..., reason: object = ..., text: object = ..., body: Any = ..., content_type: object = ...) -> None: ...  # go: NewHTTPTooManyRequests(SetHeaders(headers), Reason(reason), Text(text), Body(body), ContentType(content_type))
class HTTPInternalServerError(HTTPServerError):  # go: HTTPInternalServerError exception
    def __init__(self, *, headers: object = ..., reason: object = ..., text: object = ..., body: Any = ..., content_type: object = ...) -> None: ...  # go: NewHTTPInternalServerError(SetHeaders(headers), Reason(reason), Text(text), Body(body), ContentType(content_type))
class HTTPNotImplemented(HTTPServerError):  # go: HTTPNotImplemented exception
    def __init__(self, *, headers: object = ..., reason: object = ..., text: object = ..., body: Any = ..., content_type: object = ...) -> None: ...  # go: NewHTTPNotImplemented(SetHeaders(headers), Reason(reason), Text(text), Body(body), ContentType(content_type))
class HTTPBadGateway(HTTPServerError):  # go: HTTPBadGateway exception
    def __init__(self, *, headers: object = ..., reason: object = ..., text: object = ..., body: Any = ..., content_type: object = ...) -> None: ...  # go: NewHTTPBadGateway(SetHeaders(headers), Reason(reason), Text(text), Body(body), ContentType(content_type))
class HTTPServiceUnavailable(HTTPServerError):  # go: HTTPServiceUnavailable exception
    def __init__(self, *, headers: object = ..., reason: object = ..., text: object = ..., body: Any = ..., content_type: object = ...) -> None: ...  # go: NewHTTPServiceUnavailable(SetHeaders(headers), Reason(reason), Text(text), Body(body), ContentType(content_type))
class HTTPGatewayTimeout(HTTPServerError):  # go: HTTPGatewayTimeout exception
    def __init__(self, *, headers: object = ..., reason: object = ..., text: object = ..., body: Any = ..., content_type: object = ...) -> None: ...  # go: NewHTTPGatewayTimeout(SetHeaders(headers), Reason(reason), Text(text), Body(body), ContentType(content_type))

class MatchInfo:  # go: *MatchInfo
    def __getitem__(self, key: str) -> str: ...  # go: At
    def __contains__(self, key: str) -> bool: ...  # go: Contains
    def __len__(self) -> nat: ...  # go: Len
    def get(self, key: str) -> str | None: ...  # go: GetOpt
    def get(self, key: str, default: str) -> str: ...  # go: GetOr

class Headers:  # go: *Headers
    def __getitem__(self, key: str) -> str: ...  # go: At
    def __setitem__(self, key: str, value: str) -> None: ...  # go: Set
    def __delitem__(self, key: str) -> None: ...  # go: Del
    def __contains__(self, key: str) -> bool: ...  # go: Contains
    def get(self, key: str) -> str | None: ...  # go: GetOpt
    def get(self, key: str, default: str) -> str: ...  # go: GetOr
    def add(self, key: str, value: str) -> None: ...  # go: Add
    def update(self, arg: object) -> None: ...  # go: Update
    def items(self) -> list[tuple[str, str]]: ...  # go: Items

class Content:  # go: *Content
    async def read(self, n: int = -1) -> bytes: ...  # go: Read
    async def readany(self) -> bytes: ...  # go: ReadAny
    async def readline(self) -> bytes: ...  # go: ReadLine
    def at_eof(self) -> bool: ...  # go: AtEOF
    def iter_chunked(self, n: int) -> AsyncGenerator[bytes, None]: ...  # go: IterChunked
    def iter_any(self) -> AsyncGenerator[bytes, None]: ...  # go: IterAny
    def __aiter__(self) -> AsyncGenerator[bytes, None]: ...  # go: Lines

class BaseRequest: ...  # go: *Request

class Request:  # go: *Request
    async def read(self) -> bytes: ...  # go: Read
    async def text(self) -> str: ...  # go: Text
    async def json(self) -> Any: ...  # go: JSON
    async def post(self) -> MultiDict: ...  # go: Post
    def __getitem__(self, key: object) -> Any: ...  # go: Item
    def __setitem__(self, key: object, value: Any) -> None: ...  # go: SetItem
    def __contains__(self, key: object) -> bool: ...  # go: Contains
    def get(self, key: object, default: Any = None) -> Any: ...  # go: GetItem
    method: str  # go: Method
    path: str  # go: Path
    path_qs: str  # go: PathQS
    query_string: str  # go: QueryString
    query: MultiDict  # go: Query
    url: URL  # go: URL
    rel_url: URL  # go: RelURL
    host: str  # go: Host
    remote: str | None  # go: Remote
    scheme: str  # go: Scheme
    headers: MultiDict  # go: Headers
    cookies: Dict[str, str]  # go: Cookies
    content_type: str  # go: ContentType
    charset: str | None  # go: Charset
    content_length: int | None  # go: ContentLength
    can_read_body: bool  # go: CanReadBody
    body_exists: bool  # go: CanReadBody
    match_info: MatchInfo  # go: MatchInfo
    app: Application  # go: App
    content: Content  # go: Content

class StreamResponse:  # go: *StreamResponse
    def __init__(self, *, status: int = ..., reason: object = ..., headers: object = ...) -> None: ...  # go: NewStreamResponse(Status(status), Reason(reason), SetHeaders(headers))
    async def prepare(self, request: Request) -> None: ...  # go: Prepare
    async def write(self, data: bytes) -> None: ...  # go: Write
    async def write_eof(self) -> None: ...  # go: WriteEOF
    def set_status(self, status: int, reason: str = "") -> None: ...  # go: SetStatus
    def set_cookie(self, name: str, value: str, *, max_age: object = ..., path: str = ..., domain: object = ..., secure: object = ..., httponly: object = ...) -> None: ...  # go: SetCookie(name, value, MaxAge(max_age), CookiePath(path), Domain(domain), Secure(secure), HTTPOnly(httponly))
    def del_cookie(self, name: str) -> None: ...  # go: DelCookie
    def enable_chunked_encoding(self) -> None: ...  # go: EnableChunkedEncoding
    status: int  # go: Status
    reason: str  # go: Reason
    headers: Headers  # go: Headers
    prepared: bool  # go: Prepared
    content_type: str  # go: ContentType set

class Response(StreamResponse):  # go: *Response
    def __init__(self, *, body: Any = ..., status: int = ..., reason: object = ..., text: object = ..., headers: object = ..., content_type: object = ..., charset: object = ...) -> None: ...  # go: NewResponse(Body(body), Status(status), Reason(reason), Text(text), SetHeaders(headers), ContentType(content_type), Charset(charset))
    text: str  # go: Text set
    body: bytes  # go: Body set

class WSMessage:  # go: *WSMessage
    type: Any  # go: Type
    data: Any  # go: Data
    extra: Any  # go: Extra
    def json(self) -> Any: ...  # go: JSON err

class WebSocketResponse(StreamResponse):  # go: *WebSocketResponse
    def __init__(self, *, protocols: object = ..., heartbeat: object = ..., timeout: object = ..., autoclose: object = ..., autoping: object = ..., max_msg_size: object = ..., compress: object = ...) -> None: ...  # go: NewWebSocketResponse(Protocols(protocols), Ignored(heartbeat), Ignored(timeout), Ignored(autoclose), Ignored(autoping), Ignored(max_msg_size), Ignored(compress))
    async def prepare(self, request: Request) -> None: ...  # go: Prepare
    async def send_str(self, data: Any) -> None: ...  # go: SendStr
    async def send_bytes(self, data: Any) -> None: ...  # go: SendBytes
    async def send_json(self, data: Any) -> None: ...  # go: SendJSON
    async def receive(self) -> WSMessage: ...  # go: Receive
    async def receive_str(self) -> str: ...  # go: ReceiveStr
    async def receive_bytes(self) -> bytes: ...  # go: ReceiveBytes
    async def receive_json(self) -> Any: ...  # go: ReceiveJSON
    async def close(self, *, code: int = ..., message: object = ...) -> None: ...  # go: Close(ctx, CloseCode(code), CloseMessage(message))
    def exception(self) -> Any: ...  # go: Exception
    def __aiter__(self) -> AsyncGenerator[WSMessage, None]: ...  # go: Messages
    closed: bool  # go: Closed
    close_code: int | None  # go: CloseCode
    ws_protocol: str | None  # go: Protocol

class RouteDef: ...  # go: *RouteDef

class RouteTableDef:  # go: *RouteTableDef
    def __init__(self) -> None: ...  # go: NewRouteTableDef
    def __len__(self) -> nat: ...  # go: Len
    def route(self, method: str, path: str, handler: Callable[[Request], form], *, name: object = ...) -> None: ...  # go: Add(method, path, handler, RouteName(name))
    def get(self, path: str, handler: Callable[[Request], form], *, name: object = ..., allow_head: bool = ...) -> None: ...  # go: Get(path, handler, RouteName(name), AllowHead(allow_head))
    def post(self, path: str, handler: Callable[[Request], form], *, name: object = ...) -> None: ...  # go: Post(path, handler, RouteName(name))
    def put(self, path: str, handler: Callable[[Request], form], *, name: object = ...) -> None: ...  # go: Put(path, handler, RouteName(name))
    def patch(self, path: str, handler: Callable[[Request], form], *, name: object = ...) -> None: ...  # go: Patch(path, handler, RouteName(name))
    def delete(self, path: str, handler: Callable[[Request], form], *, name: object = ...) -> None: ...  # go: Delete(path, handler, RouteName(name))
    def head(self, path: str, handler: Callable[[Request], form], *, name: object = ...) -> None: ...  # go: Head(path, handler, RouteName(name))

class UrlDispatcher:  # go: *Router
    def add_route(self, method: str, path: str, handler: Callable[[Request], form], *, name: object = ...) -> None: ...  # go: AddRoute(method, path, handler, RouteName(name))
    def add_routes(self, routes: RouteTableDef) -> None: ...  # go: AddTable
    def add_routes(self, routes: list[RouteDef]) -> None: ...  # go: AddRoutes
    def add_get(self, path: str, handler: Callable[[Request], form], *, name: object = ..., allow_head: bool = ...) -> None: ...  # go: AddGet(path, handler, RouteName(name), AllowHead(allow_head))
    def add_post(self, path: str, handler: Callable[[Request], form], *, name: object = ...) -> None: ...  # go: AddPost(path, handler, RouteName(name))
    def add_put(self, path: str, handler: Callable[[Request], form], *, name: object = ...) -> None: ...  # go: AddPut(path, handler, RouteName(name))
    def add_patch(self, path: str, handler: Callable[[Request], form], *, name: object = ...) -> None: ...  # go: AddPatch(path, handler, RouteName(name))
    def add_delete(self, path: str, handler: Callable[[Request], form], *, name: object = ...) -> None: ...  # go: AddDelete(path, handler, RouteName(name))

class Signal:  # go: *Signal
    def append(self, f: Callable[[Application], form]) -> None: ...  # go: Append

class ResponseSignal:  # go: *Signal
    def append(self, f: Callable[[Request, StreamResponse], form]) -> None: ...  # go: Append

class Middlewares:  # go: *MiddlewareList
    def append(self, f: Any) -> None: ...  # go: Append

class Application:  # go: *Application
    def __init__(self, *, middlewares: Any = ..., client_max_size: int = ...) -> None: ...  # go: NewApplication(Middlewares(middlewares), ClientMaxSize(client_max_size))
    def add_routes(self, routes: RouteTableDef) -> None: ...  # go: AddTable
    def add_routes(self, routes: list[RouteDef]) -> None: ...  # go: AddRoutes
    def add_subapp(self, prefix: str, subapp: Application) -> None: ...  # go: AddSubapp
    def __getitem__(self, key: object) -> Any: ...  # go: Item
    def __setitem__(self, key: object, value: Any) -> None: ...  # go: SetItem
    def __delitem__(self, key: object) -> None: ...  # go: DelItem
    def __contains__(self, key: object) -> bool: ...  # go: Contains
    def get(self, key: object, default: Any = None) -> Any: ...  # go: GetItem
    router: UrlDispatcher  # go: Router
    on_startup: Signal  # go: OnStartup
    on_shutdown: Signal  # go: OnShutdown
    on_cleanup: Signal  # go: OnCleanup
    on_response_prepare: ResponseSignal  # go: OnResponsePrepare
    cleanup_ctx: Signal  # go: CleanupCtx
    middlewares: Middlewares  # go: MiddlewareList

class AppKey:  # go: *AppKey
    def __init__(self, name: str, t: object = None) -> None: ...  # go: NewAppKey(name)

class AppRunner:  # go: *AppRunner
    def __init__(self, app: Application, *, access_log: object = ..., handle_signals: object = ...) -> None: ...  # go: NewAppRunner(app)
    async def setup(self) -> None: ...  # go: Setup
    async def cleanup(self) -> None: ...  # go: Cleanup
    app: Application  # go: App
    addresses: list[Any]  # go: Addresses

class TCPSite:  # go: *TCPSite
    def __init__(self, runner: AppRunner, host: object = None, port: object = None, *, shutdown_timeout: object = ..., reuse_address: object = ..., reuse_port: object = ...) -> None: ...  # go: NewTCPSite(runner, host, port)
    async def start(self) -> None: ...  # go: Start
    async def stop(self) -> None: ...  # go: Stop
    name: str  # go: Name

def middleware(f: Any) -> Any: ...  # go: - floor
def json_response(data: Any = None, *, status: int = ..., reason: object = ..., headers: object = ..., content_type: object = ...) -> Response: ...  # go: JSONResponse(data, Status(status), Reason(reason), SetHeaders(headers), ContentType(content_type))
def json_response(data: Any = None, *, dumps: Any, status: int = ..., reason: object = ..., headers: object = ..., content_type: object = ...) -> Response: ...  # go: JSONResponseWith(data, dumps, Status(status), Reason(reason), SetHeaders(headers), ContentType(content_type)) ctx err
def route(method: str, path: str, handler: Callable[[Request], form], *, name: object = ...) -> RouteDef: ...  # go: Route(method, path, handler, RouteName(name))
def run_app(app: Any, *, host: object = ..., port: object = ..., print: object = ..., access_log: object = ..., handle_signals: object = ..., shutdown_timeout: object = ..., reuse_port: object = ..., reuse_address: object = ...) -> None: ...  # go: RunApp(ctx, app, Host(host), Port(port), Print(print), NoEffect(access_log), NoEffect(handle_signals), NoEffect(shutdown_timeout), NoEffect(reuse_port), NoEffect(reuse_address)) err
def get(path: str, handler: Callable[[Request], form], *, name: object = ..., allow_head: bool = ...) -> RouteDef: ...  # go: Get(path, handler, RouteName(name), AllowHead(allow_head))
def post(path: str, handler: Callable[[Request], form], *, name: object = ...) -> RouteDef: ...  # go: Post(path, handler, RouteName(name))
def put(path: str, handler: Callable[[Request], form], *, name: object = ...) -> RouteDef: ...  # go: Put(path, handler, RouteName(name))
def patch(path: str, handler: Callable[[Request], form], *, name: object = ...) -> RouteDef: ...  # go: Patch(path, handler, RouteName(name))
def delete(path: str, handler: Callable[[Request], form], *, name: object = ...) -> RouteDef: ...  # go: Delete(path, handler, RouteName(name))
def head(path: str, handler: Callable[[Request], form], *, name: object = ...) -> RouteDef: ...  # go: Head(path, handler, RouteName(name))
def options(path: str, handler: Callable[[Request], form], *, name: object = ...) -> RouteDef: ...  # go: Options(path, handler, RouteName(name))
