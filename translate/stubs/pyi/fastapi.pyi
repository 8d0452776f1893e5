# go: no module object
# fastapi 0.165. The decorators of routes, parameters and models are "special": a route is
#     app.Get(path, "python_name", handler, Description("docstring"), <options of the decorator>, <one option per parameter>)
# where Sync() marks a plain def, ResponseModel[T]() its result annotation, and each parameter of the handler but *Request,
# *Response and *BackgroundTasks has one option in order: Path, Query, Header, Cookie, Body, Depends, or Param where the
# source says nothing. Options are the same functions everywhere, so all of them are functions of package fastapi.

class HTTPException(Exception):  # go: HTTPException exception
    def __init__(self, status_code: int, detail: Any = ..., headers: object = ...) -> None: ...  # go: NewHTTPException(status_code, Detail(detail), Headers(headers))
    status_code: int  # go: StatusCode field
    detail: Any  # go: Detail field
    headers: dict[str, str] | None  # go: Headers field

class FastAPIError(RuntimeError): ...  # go: FastAPIError exception

class RequestValidationError(ValueError):  # go: RequestValidationError exception
    def errors(self) -> List[Any]: ...  # go: fastapi.ErrorsOf(self)
    body: Any  # go: Body

class ResponseValidationError(ValueError):  # go: ResponseValidationError exception
    def errors(self) -> List[Any]: ...  # go: fastapi.ErrorsOf(self)
    body: Any  # go: Body

class Address:  # go: *Address
    host: str  # go: Host field
    port: int  # go: Port field

class URL:  # go: *URL
    def __str__(self) -> str: ...  # go: String
    def include_query_params(self, **params: Any) -> URL: ...  # go: IncludeQueryParams(params)
    def replace_query_params(self, **params: Any) -> URL: ...  # go: ReplaceQueryParams(params)
    def remove_query_params(self, keys: object) -> URL: ...  # go: RemoveQueryParams
    is_secure: bool  # go: IsSecure
    path: str  # go: Path
    query: str  # go: Query
    scheme: str  # go: Scheme
    netloc: str  # go: Netloc
    hostname: str  # go: Hostname
    port: int | None  # go: Port

class Headers:  # go: *RequestHeaders
    def __init__(self, headers: object = None, raw: object = None, scope: object = None) -> None: ...  # go: NewRequestHeaders(headers, raw, scope)
    def __getitem__(self, key: str) -> str: ...  # go: At
    def __contains__(self, key: str) -> bool: ...  # go: Contains
    def __len__(self) -> nat: ...  # go: Len
    def get(self, key: str) -> str | None: ...  # go: GetOpt
    def get(self, key: str, default: str) -> str: ...  # go: GetOr
    def getlist(self, key: str) -> list[str]: ...  # go: GetList
    def items(self) -> Iterable[tuple[str, str]]: ...  # go: Items special

class QueryParams:  # go: *QueryParams
    def __getitem__(self, key: str) -> str: ...  # go: At
    def __contains__(self, key: str) -> bool: ...  # go: Contains
    def __len__(self) -> nat: ...  # go: Len
    def get(self, key: str) -> str | None: ...  # go: GetOpt
    def get(self, key: str, default: str) -> str: ...  # go: GetOr
    def getlist(self, key: str) -> list[str]: ...  # go: GetList
    def items(self) -> Iterable[tuple[str, str]]: ...  # go: Items special

class MutableHeaders:  # go: *MutableHeaders
    def __init__(self, headers: object = None, raw: object = None, scope: object = None) -> None: ...  # go: NewMutableHeaders(headers, raw, scope)
    def __getitem__(self, key: str) -> str: ...  # go: At
    def __setitem__(self, key: str, value: str) -> None: ...  # go: Set
    def __delitem__(self, key: str) -> None: ...  # go: Del
    def __contains__(self, key: str) -> bool: ...  # go: Contains
    def get(self, key: str, default: str) -> str: ...  # go: GetOr
    def getlist(self, key: str) -> list[str]: ...  # go: GetList
    def setdefault(self, key: str, value: str) -> str: ...  # go: SetDefault
    def append(self, key: str, value: str) -> None: ...  # go: Append
    def items(self) -> Iterable[tuple[str, str]]: ...  # go: Items special

class UploadFile:  # go: *UploadFile
    async def read(self, size: int = -1) -> bytes: ...  # go: Read
    async def write(self, data: bytes) -> None: ...  # go: Write
    async def seek(self, offset: int) -> None: ...  # go: Seek
    async def close(self) -> None: ...  # go: Close
    filename: str | None  # go: Filename
    content_type: str | None  # go: ContentType
    size: int | None  # go: Size
    headers: Headers  # go: Headers
    file: Any  # go: File

class FormData:  # go: *FormData
    def __getitem__(self, key: str) -> Any: ...  # go: At
    def __contains__(self, key: str) -> bool: ...  # go: Contains
    def __len__(self) -> nat: ...  # go: Len
    def get(self, key: str) -> Any: ...  # go: GetAny
    def get(self, key: str, default: Any) -> Any: ...  # go: GetOr
    def getlist(self, key: str) -> list[Any]: ...  # go: GetList
    def keys(self) -> Iterable[str]: ...  # go: Keys
    def multi_items(self) -> list[tuple[str, Any]]: ...  # go: MultiItems
    async def close(self) -> None: ...  # go: Close

class Request:  # go: *Request
    def __init__(self, scope: object, receive: object = None, send: object = None) -> None: ...  # go: NewRequest(scope, receive, send)
    async def form(self) -> FormData: ...  # go: Form
    async def body(self) -> bytes: ...  # go: Body
    async def json(self) -> Any: ...  # go: JSON
    async def is_disconnected(self) -> bool: ...  # go: IsDisconnected
    def stream(self) -> AsyncGenerator[bytes, None]: ...  # go: Stream
    def url_for(self, name: str, /, **path_params: Any) -> str: ...  # go: URLFor(name, path_params) err
    method: str  # go: Method
    url: URL  # go: URL
    base_url: str  # go: BaseURL
    headers: Headers  # go: Headers
    query_params: QueryParams  # go: QueryParams
    path_params: dict[str, Any]  # go: PathParams
    cookies: dict[str, str]  # go: Cookies
    client: Address  # go: Client
    state: Any  # go: State
    session: Any  # go: Session
    app: FastAPI  # go: App
    scope: dict[str, Any]  # go: Scope

class WebSocketDisconnect(Exception):  # go: WebSocketDisconnect exception
    def __init__(self, code: int = 1000, reason: str = "") -> None: ...  # go: NewWebSocketDisconnect
    code: int  # go: Code field
    reason: str  # go: Reason field

class WebSocketException(Exception):  # go: WebSocketException exception
    def __init__(self, code: int, reason: str = "") -> None: ...  # go: NewWebSocketException
    code: int  # go: Code field
    reason: str  # go: Reason field

WebSocketState: Any  # go: WebSocketState call

class WebSocket:  # go: *WebSocket
    client_state: Any  # go: ClientState
    application_state: Any  # go: ApplicationState
    async def accept(self, subprotocol: str = ..., headers: object = ...) -> None: ...  # go: Accept(ctx, Subprotocol(subprotocol), Headers(headers))
    async def close(self, code: int = ..., reason: str = ...) -> None: ...  # go: Close(ctx, CloseCode(code), CloseReason(reason))
    async def receive_text(self) -> str: ...  # go: ReceiveText
    async def receive_bytes(self) -> bytes: ...  # go: ReceiveBytes
    async def receive_json(self, mode: str = "text") -> Any: ...  # go: ReceiveJSON
    async def send_text(self, data: str) -> None: ...  # go: SendText
    async def send_bytes(self, data: bytes) -> None: ...  # go: SendBytes
    async def send_json(self, data: Any, mode: str = "text") -> None: ...  # go: SendJSON
    def iter_text(self) -> AsyncGenerator[str, None]: ...  # go: IterText
    def iter_bytes(self) -> AsyncGenerator[bytes, None]: ...  # go: IterBytes
    def iter_json(self) -> AsyncGenerator[Any, None]: ...  # go: IterJSON
    def url_for(self, name: str, /, **path_params: Any) -> str: ...  # go: URLFor(name, path_params) err
    url: URL  # go: URL
    headers: Headers  # go: Headers
    query_params: QueryParams  # go: QueryParams
    path_params: dict[str, Any]  # go: PathParams
    cookies: dict[str, str]  # go: Cookies
    client: Address  # go: Client
    state: Any  # go: State
    app: FastAPI  # go: App

class Response:  # go: *Response object=ResponseType
    def __init__(self, content: object = None, status_code: int = ..., headers: object = ..., media_type: str = ..., background: BackgroundTasks = ...) -> None: ...  # go: NewResponse(content, StatusCode(status_code), Headers(headers), MediaType(media_type), Background(background))
    def set_cookie(self, key: str, value: str = "", max_age: int = ..., expires: Any = ..., path: str = ..., domain: str = ..., secure: bool = ..., httponly: bool = ..., samesite: str = ...) -> None: ...  # go: SetCookie(key, value, MaxAge(max_age), Expires(expires), CookiePath(path), Domain(domain), Secure(secure), HTTPOnly(httponly), SameSite(samesite))
    def delete_cookie(self, key: str, path: str = ..., domain: str = ..., secure: bool = ..., httponly: bool = ..., samesite: str = ...) -> None: ...  # go: DeleteCookie(key, CookiePath(path), Domain(domain), Secure(secure), HTTPOnly(httponly), SameSite(samesite))
    headers: MutableHeaders  # go: Headers
    status_code: int  # go: StatusCode field
    async def __call__(self, scope: object, receive: object, send: object) -> None: ...  # go: ASGI
    body: bytes  # go: Body
    body_iterator: AsyncGenerator[bytes, None]  # go: BodyIterator
    media_type: str  # go: MediaType

# The classes of responses are one type in Go; what a function returns one or another of is that type.
class JSONResponse(Response):  # go: *Response object=JSONResponseType
    def __init__(self, content: object, status_code: int = ..., headers: object = ..., media_type: str = ..., background: BackgroundTasks = ...) -> None: ...  # go: NewJSONResponse(content, StatusCode(status_code), Headers(headers), MediaType(media_type), Background(background))

class ORJSONResponse(JSONResponse):  # go: *Response object=ORJSONResponseType
    def __init__(self, content: object, status_code: int = ..., headers: object = ..., media_type: str = ..., background: BackgroundTasks = ...) -> None: ...  # go: NewORJSONResponse(content, StatusCode(status_code), Headers(headers), MediaType(media_type), Background(background))

class HTMLResponse(Response):  # go: *Response object=HTMLResponseType
    def __init__(self, content: object = None, status_code: int = ..., headers: object = ..., media_type: str = ..., background: BackgroundTasks = ...) -> None: ...  # go: NewHTMLResponse(content, StatusCode(status_code), Headers(headers), MediaType(media_type), Background(background))

class PlainTextResponse(Response):  # go: *Response object=PlainTextResponseType
    def __init__(self, content: object = None, status_code: int = ..., headers: object = ..., media_type: str = ..., background: BackgroundTasks = ...) -> None: ...  # go: NewPlainTextResponse(content, StatusCode(status_code), Headers(headers), MediaType(media_type), Background(background))

class RedirectResponse(Response):  # go: *Response object=RedirectResponseType
    def __init__(self, url: Any, status_code: int = ..., headers: object = ..., background: BackgroundTasks = ...) -> None: ...  # go: NewRedirectResponse(url, StatusCode(status_code), Headers(headers), Background(background))

class StreamingResponse(Response):  # go: *Response object=StreamingResponseType
    def __init__(self, content: object, status_code: int = ..., headers: object = ..., media_type: str = ..., background: BackgroundTasks = ...) -> None: ...  # go: NewStreamingResponse(content, StatusCode(status_code), Headers(headers), MediaType(media_type), Background(background))

class EventSourceResponse(StreamingResponse):  # go: *Response object=EventSourceResponseType
    def __init__(self, content: object, status_code: int = ..., headers: object = ..., media_type: str = ..., background: BackgroundTasks = ...) -> None: ...  # go: NewEventSourceResponse(content, StatusCode(status_code), Headers(headers), MediaType(media_type), Background(background))

class ServerSentEvent:  # go: *ServerSentEvent
    def __init__(self, *, data: object = ..., raw_data: str = ..., event: str = ..., id: str = ..., retry: int = ..., comment: str = ...) -> None: ...  # go: NewServerSentEvent(EventData(data), RawData(raw_data), EventName(event), EventID(id), Retry(retry), Comment(comment))
    data: Any  # go: Data
    raw_data: str | None  # go: RawData
    event: str | None  # go: Event
    id: str | None  # go: ID
    retry: int | None  # go: Retry
    comment: str | None  # go: Comment

class FileResponse(Response):  # go: *Response object=FileResponseType
    def __init__(self, path: object, status_code: int = ..., headers: object = ..., media_type: str = ..., background: BackgroundTasks = ..., filename: str = ..., *, content_disposition_type: str = ...) -> None: ...  # go: NewFileResponse(path, StatusCode(status_code), Headers(headers), MediaType(media_type), Background(background), Filename(filename), ContentDisposition(content_disposition_type))

class StaticFiles:  # go: *StaticFiles
    def __init__(self, *, directory: object, html: bool = ...) -> None: ...  # go: NewStaticFiles(directory, HTML(html)) err

class BackgroundTask(BackgroundTasks):  # go: *BackgroundTasks
    def __init__(self, func: Callable[..., object], *args: object, **kwargs: object) -> None: ...  # go: NewBackgroundTask special

class Middleware:  # go: Wrapper
    def __init__(self, cls: Any, **options: Any) -> None: ...  # go: HTTPMiddleware special

class Starlette(FastAPI):  # go: *App
    def __init__(self, debug: bool = ..., routes: list[Route] = ..., middleware: list[Any] = ..., exception_handlers: dict[Any, Any] = ..., *, lifespan: Callable[..., object] = ...) -> None: ...  # go: NewStarlette special
class Route:  # go: *Route
    def __init__(self, path: str, endpoint: Callable[..., object], *, methods: list[str] = ..., name: str = ...) -> None: ...  # go: NewRoute special
class WebSocketRoute(Route):  # go: *Route
    def __init__(self, path: str, endpoint: Callable[..., object], *, name: str = ...) -> None: ...  # go: NewWebSocketRoute special
class Mount(Route):  # go: *Route
    def __init__(self, path: str, app: FastAPI, *, name: str = ...) -> None: ...  # go: NewMount(path, app, Name(name))
    def __init__(self, path: str, app: StaticFiles, *, name: str = ...) -> None: ...  # go: NewMount(path, app, Name(name))
    def __init__(self, path: str, *, routes: list[Route], name: str = ...) -> None: ...  # go: NewMountedRoutes(path, routes, Name(name))

class BackgroundTasks:  # go: *BackgroundTasks
    def __init__(self) -> None: ...  # go: NewBackgroundTasks
    def add_task(self, func: Callable[..., object], *args: object, **kwargs: object) -> None: ...  # go: AddTask special
    tasks: List[Any]  # go: Tasks

class APIRoute: ...  # go: APIRouteType floor object=APIRouteType

class APIRouter:  # go: *APIRouter
    def __init__(self, *, prefix: str = ..., tags: list[str] = ..., dependencies: list[Any] = ..., responses: dict[Any, Any] = ..., default_response_class: Any = ..., deprecated: bool = ..., include_in_schema: bool = ..., generate_unique_id_function: Callable[..., object] = ..., route_class: Any = ...) -> None: ...  # go: NewAPIRouter(Prefix(prefix), Tags(tags), Dependency(dependencies), Responses(responses), ResponseClass(default_response_class), Deprecated(deprecated), IncludeInSchema(include_in_schema)) special
    routes: List[Any]  # go: RouteObjects
    route_class: Any  # go: RouteClass set
    def get(self, path: str, *, response_model: Any = ..., status_code: int = ..., tags: list[str] = ..., dependencies: list[Any] = ..., summary: str = ..., description: str = ..., response_description: str = ..., responses: dict[Any, Any] = ..., deprecated: bool = ..., operation_id: str = ..., response_model_include: Any = ..., response_model_exclude: Any = ..., response_model_exclude_none: bool = ..., response_model_exclude_defaults: bool = ..., response_model_exclude_unset: bool = ..., response_model_by_alias: bool = ..., include_in_schema: bool = ..., generate_unique_id_function: Callable[..., object] = ..., response_class: Any = ..., name: str = ..., callbacks: Any = ..., openapi_extra: Any = ...) -> Callable[..., object]: ...  # go: Get special
    def put(self, path: str, *, response_model: Any = ..., status_code: int = ..., tags: list[str] = ..., dependencies: list[Any] = ..., summary: str = ..., description: str = ..., response_description: str = ..., responses: dict[Any, Any] = ..., deprecated: bool = ..., operation_id: str = ..., response_model_include: Any = ..., response_model_exclude: Any = ..., response_model_exclude_none: bool = ..., response_model_exclude_defaults: bool = ..., response_model_exclude_unset: bool = ..., response_model_by_alias: bool = ..., include_in_schema: bool = ..., generate_unique_id_function: Callable[..., object] = ..., response_class: Any = ..., name: str = ..., callbacks: Any = ..., openapi_extra: Any = ...) -> Callable[..., object]: ...  # go: Put special
    def post(self, path: str, *, response_model: Any = ..., status_code: int = ..., tags: list[str] = ..., dependencies: list[Any] = ..., summary: str = ..., description: str = ..., response_description: str = ..., responses: dict[Any, Any] = ..., deprecated: bool = ..., operation_id: str = ..., response_model_include: Any = ..., response_model_exclude: Any = ..., response_model_exclude_none: bool = ..., response_model_exclude_defaults: bool = ..., response_model_exclude_unset: bool = ..., response_model_by_alias: bool = ..., include_in_schema: bool = ..., generate_unique_id_function: Callable[..., object] = ..., response_class: Any = ..., name: str = ..., callbacks: Any = ..., openapi_extra: Any = ...) -> Callable[..., object]: ...  # go: Post special
    def delete(self, path: str, *, response_model: Any = ..., status_code: int = ..., tags: list[str] = ..., dependencies: list[Any] = ..., summary: str = ..., description: str = ..., response_description: str = ..., responses: dict[Any, Any] = ..., deprecated: bool = ..., operation_id: str = ..., response_model_include: Any = ..., response_model_exclude: Any = ..., response_model_exclude_none: bool = ..., response_model_exclude_defaults: bool = ..., response_model_exclude_unset: bool = ..., response_model_by_alias: bool = ..., include_in_schema: bool = ..., generate_unique_id_function: Callable[..., object] = ..., response_class: Any = ..., name: str = ..., callbacks: Any = ..., openapi_extra: Any = ...) -> Callable[..., object]: ...  # go: Delete special
    def options(self, path: str, *, response_model: Any = ..., status_code: int = ..., tags: list[str] = ..., dependencies: list[Any] = ..., summary: str = ..., description: str = ..., response_description: str = ..., responses: dict[Any, Any] = ..., deprecated: bool = ..., operation_id: str = ..., response_model_include: Any = ..., response_model_exclude: Any = ..., response_model_exclude_none: bool = ..., response_model_exclude_defaults: bool = ..., response_model_exclude_unset: bool = ..., response_model_by_alias: bool = ..., include_in_schema: bool = ..., generate_unique_id_function: Callable[..., object] = ..., response_class: Any = ..., name: str = ..., callbacks: Any = ..., openapi_extra: Any = ...) -> Callable[..., object]: ...  # go: Options special
    def head(self, path: str, *, response_model: Any = ..., status_code: int = ..., tags: list[str] = ..., dependencies: list[Any] = ..., summary: str = ..., description: str = ..., response_description: str = ..., responses: dict[Any, Any] = ..., deprecated: bool = ..., operation_id: str = ..., response_model_include: Any = ..., response_model_exclude: Any = ..., response_model_exclude_none: bool = ..., response_model_exclude_defaults: bool = ..., response_model_exclude_unset: bool = ..., response_model_by_alias: bool = ..., include_in_schema: bool = ..., generate_unique_id_function: Callable[..., object] = ..., response_class: Any = ..., name: str = ..., callbacks: Any = ..., openapi_extra: Any = ...) -> Callable[..., object]: ...  # go: Head special
    def patch(self, path: str, *, response_model: Any = ..., status_code: int = ..., tags: list[str] = ..., dependencies: list[Any] = ..., summary: str = ..., description: str = ..., response_description: str = ..., responses: dict[Any, Any] = ..., deprecated: bool = ..., operation_id: str = ..., response_model_include: Any = ..., response_model_exclude: Any = ..., response_model_exclude_none: bool = ..., response_model_exclude_defaults: bool = ..., response_model_exclude_unset: bool = ..., response_model_by_alias: bool = ..., include_in_schema: bool = ..., generate_unique_id_function: Callable[..., object] = ..., response_class: Any = ..., name: str = ..., callbacks: Any = ..., openapi_extra: Any = ...) -> Callable[..., object]: ...  # go: Patch special
    def trace(self, path: str, *, response_model: Any = ..., status_code: int = ..., tags: list[str] = ..., dependencies: list[Any] = ..., summary: str = ..., description: str = ..., response_description: str = ..., responses: dict[Any, Any] = ..., deprecated: bool = ..., operation_id: str = ..., response_model_include: Any = ..., response_model_exclude: Any = ..., response_model_exclude_none: bool = ..., response_model_exclude_defaults: bool = ..., response_model_exclude_unset: bool = ..., response_model_by_alias: bool = ..., include_in_schema: bool = ..., generate_unique_id_function: Callable[..., object] = ..., response_class: Any = ..., name: str = ..., callbacks: Any = ..., openapi_extra: Any = ...) -> Callable[..., object]: ...  # go: Trace special
    def api_route(self, path: str, *, methods: list[str] = ..., response_model: Any = ..., status_code: int = ..., tags: list[str] = ..., dependencies: list[Any] = ..., summary: str = ..., description: str = ..., response_description: str = ..., responses: dict[Any, Any] = ..., deprecated: bool = ..., operation_id: str = ..., response_model_include: Any = ..., response_model_exclude: Any = ..., response_model_exclude_none: bool = ..., response_model_exclude_defaults: bool = ..., response_model_exclude_unset: bool = ..., response_model_by_alias: bool = ..., include_in_schema: bool = ..., generate_unique_id_function: Callable[..., object] = ..., response_class: Any = ..., name: str = ..., callbacks: Any = ..., openapi_extra: Any = ...) -> Callable[..., object]: ...  # go: APIRoute special
    def add_api_route(self, path: str, endpoint: Callable[..., object], *, methods: list[str] = ..., response_model: Any = ..., status_code: int = ..., tags: list[str] = ..., dependencies: list[Any] = ..., summary: str = ..., description: str = ..., response_description: str = ..., responses: dict[Any, Any] = ..., deprecated: bool = ..., operation_id: str = ..., response_model_include: Any = ..., response_model_exclude: Any = ..., response_model_exclude_none: bool = ..., response_model_exclude_defaults: bool = ..., response_model_exclude_unset: bool = ..., response_model_by_alias: bool = ..., include_in_schema: bool = ..., generate_unique_id_function: Callable[..., object] = ..., response_class: Any = ..., name: str = ..., callbacks: Any = ..., openapi_extra: Any = ...) -> None: ...  # go: APIRoute special
    def add_api_websocket_route(self, path: str, endpoint: Callable[..., object], name: str = ..., *, dependencies: list[Any] = ...) -> None: ...  # go: WebSocket special
    def add_route(self, path: str, route: Callable[..., object], methods: list[str] = ..., name: str = ...) -> None: ...  # go: AddRoute special
    def websocket(self, path: str, name: str = ..., *, dependencies: list[Any] = ...) -> Callable[..., object]: ...  # go: WebSocket special
    def include_router(self, router: APIRouter, *, prefix: str = ..., tags: list[str] = ..., dependencies: list[Any] = ..., responses: dict[Any, Any] = ..., default_response_class: Any = ..., deprecated: bool = ..., include_in_schema: bool = ..., generate_unique_id_function: Callable[..., object] = ...) -> None: ...  # go: IncludeRouter(router, Prefix(prefix), Tags(tags), Dependency(dependencies), Responses(responses), ResponseClass(default_response_class), Deprecated(deprecated), IncludeInSchema(include_in_schema)) special
    def on_event(self, event_type: str) -> Callable[..., object]: ...  # go: OnEvent special
    def add_event_handler(self, event_type: str, func: Callable[..., object]) -> None: ...  # go: OnEvent

class DependencyOverrides:  # go: *DependencyOverrides
    def update(self, overrides: dict[Any, Any]) -> None: ...  # go: Override special
    def pop(self, dependency: Any, default: object = ...) -> None: ...  # go: Restore special
    def clear(self) -> None: ...  # go: RestoreAll special

class FastAPI(APIRouter):  # go: *App
    dependency_overrides: DependencyOverrides  # go: DependencyOverrides
    def __init__(self, *, title: str = ..., summary: str = ..., description: str = ..., version: str = ..., openapi_url: str | None = ..., docs_url: str | None = ..., redoc_url: str | None = ..., root_path: str = ..., terms_of_service: str = ..., contact: dict[str, Any] = ..., license_info: dict[str, Any] = ..., servers: list[Any] = ..., openapi_tags: list[Any] = ..., swagger_ui_parameters: dict[str, Any] = ..., swagger_ui_init_oauth: dict[str, Any] = ..., swagger_ui_oauth2_redirect_url: str | None = ..., redirect_slashes: bool = ..., debug: bool = ..., lifespan: Callable[..., object] = ..., middleware: list[Any] = ..., exception_handlers: dict[Any, Any] = ..., dependencies: list[Any] = ..., responses: dict[Any, Any] = ..., default_response_class: Any = ..., deprecated: bool = ..., include_in_schema: bool = ..., generate_unique_id_function: Callable[..., object] = ..., root_path_in_servers: bool = ..., separate_input_output_schemas: bool = ..., strict_content_type: bool = ...) -> None: ...  # go: New(Title(title), Summary(summary), Description(description), Version(version), OpenAPIURL(openapi_url), DocsURL(docs_url), RedocURL(redoc_url), RootPath(root_path), TermsOfService(terms_of_service), Contact(contact), LicenseInfo(license_info), Servers(servers), OpenAPITags(openapi_tags), RedirectSlashes(redirect_slashes), Debug(debug), Lifespan(lifespan), Wrappers(middleware), OnException(exception_handlers), Dependency(dependencies), Responses(responses), ResponseClass(default_response_class), Deprecated(deprecated), IncludeInSchema(include_in_schema)) special
    def middleware(self, middleware_type: str) -> Callable[..., object]: ...  # go: Middleware special
    def add_middleware(self, middleware_class: Any, **options: Any) -> None: ...  # go: AddMiddleware special
    def exception_handler(self, exc_class_or_status_code: Any) -> Callable[..., object]: ...  # go: ExceptionHandler special
    def add_exception_handler(self, exc_class_or_status_code: Any, handler: Callable[..., object]) -> None: ...  # go: ExceptionHandler special
    def mount(self, path: str, app: FastAPI, name: str = ...) -> None: ...  # go: Mount(path, app, Name(name))
    def mount(self, path: str, app: StaticFiles, name: str = ...) -> None: ...  # go: Mount(path, app, Name(name))
    def url_path_for(self, name: str, /, **path_params: Any) -> str: ...  # go: URLPathFor(name, path_params) err
    def openapi(self) -> Any: ...  # go: OpenAPI
    openapi_schema: Any  # go: OpenAPISchema set
    webhooks: APIRouter  # go: Webhooks
    router: APIRouter  # go: Router
    swagger_ui_oauth2_redirect_url: str | None  # go: SwaggerUIOAuth2RedirectURL
    routes: List[Any]  # go: RouteObjects
    title: str  # go: Title
    openapi_url: str | None  # go: OpenAPIURL
    docs_url: str | None  # go: DocsURL
    version: str  # go: Version
    state: Any  # go: State

class GZipMiddleware:  # go: *GZipMiddleware
    def __init__(self, *, minimum_size: int = ..., compresslevel: int = ...) -> None: ...  # go: NewGZipMiddleware(MinimumSize(minimum_size), CompressLevel(compresslevel)) special

class TrustedHostMiddleware:  # go: *TrustedHostMiddleware
    def __init__(self, *, allowed_hosts: list[str] = ..., www_redirect: bool = ...) -> None: ...  # go: NewTrustedHostMiddleware(AllowedHosts(allowed_hosts), WWWRedirect(www_redirect)) special

class SessionMiddleware:  # go: *SessionMiddleware
    def __init__(self, *, secret_key: str, session_cookie: str = ..., max_age: object = ..., path: str = ..., same_site: str = ..., https_only: bool = ..., domain: str = ...) -> None: ...  # go: NewSessionMiddleware(SecretKey(secret_key), SessionCookie(session_cookie), SessionMaxAge(max_age), SessionPath(path), SessionSameSite(same_site), SessionHTTPSOnly(https_only), SessionDomain(domain)) special

class HTTPSRedirectMiddleware:  # go: *HTTPSRedirectMiddleware
    def __init__(self) -> None: ...  # go: NewHTTPSRedirectMiddleware special

# of starlette.types: what annotations say
class RequestResponseEndpoint: ...  # go: - interface
class DispatchFunction: ...  # go: - interface
class ASGIApp: ...  # go: - interface
class Scope: ...  # go: - interface
class Receive: ...  # go: - interface
class Send: ...  # go: - interface
class Message: ...  # go: - interface

class BaseHTTPMiddleware:  # go: Next special
    def __init__(self, app: Any) -> None: ...  # go: Next special

class CORSMiddleware:  # go: *CORSMiddleware
    def __init__(self, *, allow_origins: list[str] = ..., allow_methods: list[str] = ..., allow_headers: list[str] = ..., allow_credentials: bool = ..., allow_origin_regex: str = ..., expose_headers: list[str] = ..., max_age: int = ...) -> None: ...  # go: NewCORSMiddleware(AllowOrigins(allow_origins), AllowMethods(allow_methods), AllowHeaders(allow_headers), AllowCredentials(allow_credentials), AllowOriginRegex(allow_origin_regex), ExposeHeaders(expose_headers), CORSMaxAge(max_age)) special

def Path(default: Any = ..., *, alias: str = ..., title: str = ..., description: str = ..., gt: float = ..., ge: float = ..., lt: float = ..., le: float = ..., multiple_of: float = ..., min_length: int = ..., max_length: int = ..., max_digits: int = ..., decimal_places: int = ..., pattern: str = ..., examples: list[Any] = ..., openapi_examples: Any = ..., json_schema_extra: Any = ..., discriminator: str = ..., validation_alias: str = ..., deprecated: bool = ..., include_in_schema: bool = ...) -> Any: ...  # go: Path special
def Query(default: Any = ..., *, alias: str = ..., title: str = ..., description: str = ..., gt: float = ..., ge: float = ..., lt: float = ..., le: float = ..., multiple_of: float = ..., min_length: int = ..., max_length: int = ..., max_digits: int = ..., decimal_places: int = ..., pattern: str = ..., examples: list[Any] = ..., openapi_examples: Any = ..., json_schema_extra: Any = ..., discriminator: str = ..., validation_alias: str = ..., deprecated: bool = ..., include_in_schema: bool = ...) -> Any: ...  # go: Query special
def Header(default: Any = ..., *, alias: str = ..., convert_underscores: bool = ..., title: str = ..., description: str = ..., gt: float = ..., ge: float = ..., lt: float = ..., le: float = ..., multiple_of: float = ..., min_length: int = ..., max_length: int = ..., max_digits: int = ..., decimal_places: int = ..., pattern: str = ..., examples: list[Any] = ..., openapi_examples: Any = ..., json_schema_extra: Any = ..., discriminator: str = ..., validation_alias: str = ..., deprecated: bool = ..., include_in_schema: bool = ...) -> Any: ...  # go: Header special
def Cookie(default: Any = ..., *, alias: str = ..., title: str = ..., description: str = ..., gt: float = ..., ge: float = ..., lt: float = ..., le: float = ..., multiple_of: float = ..., min_length: int = ..., max_length: int = ..., max_digits: int = ..., decimal_places: int = ..., pattern: str = ..., examples: list[Any] = ..., openapi_examples: Any = ..., json_schema_extra: Any = ..., discriminator: str = ..., validation_alias: str = ..., deprecated: bool = ..., include_in_schema: bool = ...) -> Any: ...  # go: Cookie special
def Body(default: Any = ..., *, embed: bool = ..., alias: str = ..., title: str = ..., description: str = ..., gt: float = ..., ge: float = ..., lt: float = ..., le: float = ..., multiple_of: float = ..., min_length: int = ..., max_length: int = ..., max_digits: int = ..., decimal_places: int = ..., pattern: str = ..., examples: list[Any] = ..., openapi_examples: Any = ..., json_schema_extra: Any = ..., discriminator: str = ..., validation_alias: str = ..., deprecated: bool = ...) -> Any: ...  # go: Body special
def Form(default: Any = ..., *, alias: str = ..., title: str = ..., description: str = ..., gt: float = ..., ge: float = ..., lt: float = ..., le: float = ..., multiple_of: float = ..., min_length: int = ..., max_length: int = ..., max_digits: int = ..., decimal_places: int = ..., pattern: str = ..., examples: list[Any] = ..., openapi_examples: Any = ..., json_schema_extra: Any = ..., discriminator: str = ..., validation_alias: str = ..., deprecated: bool = ..., media_type: str = ..., include_in_schema: bool = ...) -> Any: ...  # go: Form special
def File(default: Any = ..., *, alias: str = ..., title: str = ..., description: str = ..., gt: float = ..., ge: float = ..., lt: float = ..., le: float = ..., multiple_of: float = ..., min_length: int = ..., max_length: int = ..., pattern: str = ..., examples: list[Any] = ..., openapi_examples: Any = ..., json_schema_extra: Any = ..., discriminator: str = ..., validation_alias: str = ..., deprecated: bool = ..., media_type: str = ..., include_in_schema: bool = ...) -> Any: ...  # go: File special
def Depends(dependency: Callable[..., object] = ..., *, use_cache: bool = ..., scope: str | None = ...) -> Any: ...  # go: Depends special

# of fastapi.exception_handlers
async def http_exception_handler(request: Request, exc: object) -> Response: ...  # go: HTTPExceptionHandler
async def request_validation_exception_handler(request: Request, exc: object) -> Response: ...  # go: RequestValidationExceptionHandler

# of fastapi.openapi
def get_openapi(*, title: str, version: str, routes: object, summary: str = ..., description: str = ..., tags: list[Any] = ..., servers: list[Any] = ..., terms_of_service: str = ..., contact: dict[str, Any] = ..., license_info: dict[str, Any] = ...) -> Any: ...  # go: GetOpenAPI(title, version, routes, Summary(summary), Description(description), OpenAPITags(tags), Servers(servers), TermsOfService(terms_of_service), Contact(contact), LicenseInfo(license_info))
def get_swagger_ui_html(*, openapi_url: str | None, title: str, swagger_js_url: str = ..., swagger_css_url: str = ..., swagger_favicon_url: str = ..., oauth2_redirect_url: str | None = ..., init_oauth: Any = ..., swagger_ui_parameters: Any = ...) -> HTMLResponse: ...  # go: GetSwaggerUIHTML(openapi_url, title, ScriptURL(swagger_js_url), StyleURL(swagger_css_url), FaviconURL(swagger_favicon_url), RedirectURL(oauth2_redirect_url), SwaggerUIInitOAuth(init_oauth), SwaggerUIParameters(swagger_ui_parameters))
def get_redoc_html(*, openapi_url: str | None, title: str, redoc_js_url: str = ..., redoc_favicon_url: str = ...) -> HTMLResponse: ...  # go: GetRedocHTML(openapi_url, title, ScriptURL(redoc_js_url), FaviconURL(redoc_favicon_url))
def get_swagger_ui_oauth2_redirect_html() -> HTMLResponse: ...  # go: GetSwaggerUIOAuth2RedirectHTML

def jsonable_encoder(obj: object) -> Any: ...  # go: JSONableEncoder

# of starlette.concurrency
async def run_in_threadpool[T](func: Callable[..., T], /, *args: object, **kwargs: object) -> T: ...  # go: RunInThreadpool special

# of fastapi.security
class Scheme:  # go: *Scheme
    pass
class OAuth2PasswordBearer(Scheme):  # go: *Scheme object=OAuth2PasswordBearerType
    def __init__(self, tokenUrl: str, scheme_name: str = ..., scopes: dict[str, str] = ..., description: str = ..., auto_error: bool = ..., refreshUrl: str = ...) -> None: ...  # go: NewOAuth2PasswordBearer(tokenUrl, SchemeName(scheme_name), FlowScopes(scopes), Description(description), AutoError(auto_error), RefreshURL(refreshUrl))
class OAuth2AuthorizationCodeBearer(Scheme):  # go: *Scheme object=OAuth2AuthorizationCodeBearerType
    def __init__(self, authorizationUrl: str, tokenUrl: str, refreshUrl: str = ..., scheme_name: str = ..., scopes: dict[str, str] = ..., description: str = ..., auto_error: bool = ...) -> None: ...  # go: NewOAuth2AuthorizationCodeBearer(authorizationUrl, tokenUrl, RefreshURL(refreshUrl), SchemeName(scheme_name), FlowScopes(scopes), Description(description), AutoError(auto_error))
class OpenIdConnect(Scheme):  # go: *Scheme object=OpenIDConnectType
    def __init__(self, *, openIdConnectUrl: str, scheme_name: str = ..., description: str = ..., auto_error: bool = ...) -> None: ...  # go: NewOpenIDConnect(openIdConnectUrl, SchemeName(scheme_name), Description(description), AutoError(auto_error))
class APIKeyHeader(Scheme):  # go: *Scheme object=APIKeyHeaderType
    def __init__(self, *, name: str, scheme_name: str = ..., description: str = ..., auto_error: bool = ...) -> None: ...  # go: NewAPIKeyHeader(name, SchemeName(scheme_name), Description(description), AutoError(auto_error))
class APIKeyQuery(Scheme):  # go: *Scheme object=APIKeyQueryType
    def __init__(self, *, name: str, scheme_name: str = ..., description: str = ..., auto_error: bool = ...) -> None: ...  # go: NewAPIKeyQuery(name, SchemeName(scheme_name), Description(description), AutoError(auto_error))
class APIKeyCookie(Scheme):  # go: *Scheme object=APIKeyCookieType
    def __init__(self, *, name: str, scheme_name: str = ..., description: str = ..., auto_error: bool = ...) -> None: ...  # go: NewAPIKeyCookie(name, SchemeName(scheme_name), Description(description), AutoError(auto_error))
class HTTPBearer(Scheme):  # go: *Scheme object=HTTPBearerType
    def __init__(self, *, bearerFormat: str = ..., scheme_name: str = ..., description: str = ..., auto_error: bool = ...) -> None: ...  # go: NewHTTPBearer(BearerFormat(bearerFormat), SchemeName(scheme_name), Description(description), AutoError(auto_error))
class HTTPDigest(Scheme):  # go: *Scheme object=HTTPDigestType
    def __init__(self, *, scheme_name: str = ..., description: str = ..., auto_error: bool = ...) -> None: ...  # go: NewHTTPDigest(SchemeName(scheme_name), Description(description), AutoError(auto_error))
class HTTPBasic(Scheme):  # go: *Scheme object=HTTPBasicType
    def __init__(self, *, scheme_name: str = ..., realm: str = ..., description: str = ..., auto_error: bool = ...) -> None: ...  # go: NewHTTPBasic(SchemeName(scheme_name), Realm(realm), Description(description), AutoError(auto_error))
class OAuth2: ...  # go: OAuth2Type floor object=OAuth2Type
class OAuthFlows: ...  # go: OAuthFlowsType floor object=OAuthFlowsType
def get_authorization_scheme_param(authorization_header_value: object) -> tuple[str, str]: ...  # go: AuthorizationSchemeParam
class HTTPAuthorizationCredentials:  # go: *HTTPAuthorizationCredentials
    scheme: str  # go: Scheme field
    credentials: str  # go: Credentials field
class HTTPBasicCredentials:  # go: *HTTPBasicCredentials
    username: str  # go: Username field
    password: str  # go: Password field
class OAuth2PasswordRequestForm:  # go: *OAuth2PasswordRequestForm
    grant_type: str | None  # go: GrantType field
    username: str  # go: Username field
    password: str  # go: Password field
    scopes: list[str]  # go: Scopes
    client_id: str | None  # go: ClientID field
    client_secret: str | None  # go: ClientSecret field
class OAuth2PasswordRequestFormStrict(OAuth2PasswordRequestForm):  # go: *OAuth2PasswordRequestForm
    pass
class SecurityScopes:  # go: *SecurityScopes
    scopes: list[str]  # go: Scopes
    scope_str: str  # go: ScopeStr
def Security(dependency: Callable[..., object] = ..., *, scopes: list[str] = ..., use_cache: bool = ..., scope: str | None = ...) -> Any: ...  # go: Depends special

# of pydantic
class AnyUrl:  # go: *HTTPURL
    def __str__(self) -> str: ...  # go: String
    scheme: str  # go: Scheme
    host: str | None  # go: Host
    path: str | None  # go: Path
    query: str | None  # go: Query
    fragment: str | None  # go: Fragment
    port: int | None  # go: Port

class HttpUrl(AnyUrl):  # go: *HTTPURL
    pass

class AnyHttpUrl(AnyUrl):  # go: *HTTPURL
    pass

class TypeAdapter:  # go: *TypeAdapter
    def __init__(self, type: Any) -> None: ...  # go: NewTypeAdapter special
    def validate_python(self, object: object) -> Any: ...  # go: ValidatePython err
    def validate_json(self, data: object) -> Any: ...  # go: ValidateJSON err
    def dump_python(self, instance: object, *, mode: str = "python") -> Any: ...  # go: DumpPython
    def dump_json(self, instance: object, *, indent: int = 0) -> bytes: ...  # go: DumpJSON
    def json_schema(self, *, mode: str = "validation") -> dict[str, Any]: ...  # go: JSONSchema

class SecretStr:  # go: *SecretStr
    def __init__(self, secret_value: str) -> None: ...  # go: NewSecretStr
    def get_secret_value(self) -> str: ...  # go: Value
    def __str__(self) -> str: ...  # go: String
    def __len__(self) -> nat: ...  # go: Len

class ValidationInfo:  # go: *ValidationInfo
    field_name: str  # go: FieldName
    data: dict[str, Any]  # go: Data
    mode: str  # go: Mode
