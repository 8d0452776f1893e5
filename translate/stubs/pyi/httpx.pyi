# httpx 0.28. AsyncClient.stream is written as an async function whose result is "entered": async with awaits it.

class URL:  # go: *URL
    def __init__(self, url: str) -> None: ...  # go: NewURL
    def __str__(self) -> str: ...  # go: String
    def join(self, url: Any) -> URL: ...  # go: Join
    scheme: str  # go: Scheme
    host: str  # go: Host
    port: int | None  # go: Port
    path: str  # go: Path
    query: bytes  # go: Query
    fragment: str  # go: Fragment
    params: Any  # go: Params

class Headers:  # go: *HeaderMap
    def __getitem__(self, key: str) -> str: ...  # go: At
    def __setitem__(self, key: str, value: str) -> None: ...  # go: Set
    def __contains__(self, key: str) -> bool: ...  # go: Contains
    def __len__(self) -> nat: ...  # go: Len
    def get(self, key: str) -> str | None: ...  # go: GetOpt
    def get(self, key: str, default: str) -> str: ...  # go: GetOr
    def get_list(self, key: str) -> list[str]: ...  # go: GetList
    def update(self, headers: object) -> None: ...  # go: Update
    def items(self) -> list[tuple[str, str]]: ...  # go: Items
    def multi_items(self) -> list[tuple[str, str]]: ...  # go: MultiItems
    def keys(self) -> list[str]: ...  # go: Keys
    def values(self) -> list[str]: ...  # go: Values

class Cookies:  # go: *Cookies
    def __getitem__(self, name: str) -> str: ...  # go: At
    def __setitem__(self, name: str, value: str) -> None: ...  # go: Set
    def __contains__(self, name: str) -> bool: ...  # go: Contains
    def __len__(self) -> nat: ...  # go: Len
    def get(self, name: str) -> str | None: ...  # go: GetOpt
    def set(self, name: str, value: str) -> None: ...  # go: Set

class Timeout:  # go: *Timeout
    def __init__(self, timeout: object = ..., *, connect: object = ..., read: object = ..., write: object = ..., pool: object = ...) -> None: ...  # go: NewTimeout(AllParts(timeout), ConnectPart(connect), ReadPart(read), WritePart(write), PoolPart(pool))

class Limits:  # go: *Limits
    def __init__(self, *, max_connections: Any = None, max_keepalive_connections: Any = None, keepalive_expiry: float = 5.0) -> None: ...  # go: NewLimits(max_connections, max_keepalive_connections, keepalive_expiry)

class BasicAuth:  # go: *BasicAuth
    def __init__(self, username: str, password: str) -> None: ...  # go: NewBasicAuth

class Request:  # go: *Request
    method: str  # go: Method
    url: URL  # go: URL
    headers: Headers  # go: Headers
    content: bytes  # go: Content

class Response:  # go: *Response
    def __init__(self, status_code: int, *, headers: object = ..., content: Any = ..., text: str = ..., html: str = ..., json: object = ..., request: Request = ...) -> None: ...  # go: NewResponse(status_code, Headers(headers), Content(content), TextBody(text), HTMLBody(html), JSONBody(json), OfRequest(request))
    def json(self) -> Any: ...  # go: JSON err
    def raise_for_status(self) -> Response: ...  # go: RaiseForStatus err
    def read(self) -> bytes: ...  # go: Read err
    async def aread(self) -> bytes: ...  # go: ARead
    def close(self) -> None: ...  # go: Close
    async def aclose(self) -> None: ...  # go: AClose
    def aiter_bytes(self, chunk_size: int = 0) -> AsyncIterable[bytes]: ...  # go: AIterBytes
    def aiter_raw(self, chunk_size: int = 0) -> AsyncIterable[bytes]: ...  # go: AIterBytes
    def aiter_text(self, chunk_size: int = 0) -> AsyncIterable[str]: ...  # go: AIterText
    def aiter_lines(self) -> AsyncIterable[str]: ...  # go: AIterLines
    def iter_bytes(self, chunk_size: int = 0) -> Iterable[bytes]: ...  # go: IterBytes
    def iter_raw(self, chunk_size: int = 0) -> Iterable[bytes]: ...  # go: IterBytes
    def iter_text(self, chunk_size: int = 0) -> Iterable[str]: ...  # go: IterText
    def iter_lines(self) -> Iterable[str]: ...  # go: IterLines
    status_code: nat  # go: StatusCode field
    reason_phrase: str  # go: ReasonPhrase
    text: str  # go: Text
    content: bytes  # go: Content
    headers: Headers  # go: Headers
    cookies: Cookies  # go: Cookies
    url: URL  # go: URL
    request: Request  # go: Request
    next_request: Request | None  # go: NextRequest
    encoding: str  # go: Encoding
    charset_encoding: str | None  # go: CharsetEncoding
    http_version: str  # go: HTTPVersion
    history: Any  # go: History
    elapsed: Any  # go: Elapsed
    has_redirect_location: bool  # go: HasRedirectLocation
    is_success: bool  # go: IsSuccess
    is_error: bool  # go: IsError
    is_redirect: bool  # go: IsRedirect
    is_client_error: bool  # go: IsClientError
    is_server_error: bool  # go: IsServerError
    is_informational: bool  # go: IsInformational
    is_closed: bool  # go: IsClosed

class _AsyncStream(Response):  # go: *Response entered
    async def __aenter__(self) -> Self: ...  # go: -
    async def __aexit__(self) -> None: ...  # go: Close

class _Stream(Response):  # go: *Response
    def __enter__(self) -> Self: ...  # go: -
    def __exit__(self) -> None: ...  # go: Close

class HTTPError(Exception):  # go: HTTPError exception
    request: Request
class RequestError(HTTPError): ...  # go: RequestError exception
class TransportError(RequestError): ...  # go: TransportError exception
class TimeoutException(TransportError): ...  # go: TimeoutException exception
class ConnectTimeout(TimeoutException): ...  # go: ConnectTimeout exception
class ReadTimeout(TimeoutException): ...  # go: ReadTimeout exception
class WriteTimeout(TimeoutException): ...  # go: WriteTimeout exception
class PoolTimeout(TimeoutException): ...  # go: PoolTimeout exception
class NetworkError(TransportError): ...  # go: NetworkError exception
class ConnectError(NetworkError): ...  # go: ConnectError exception
class ReadError(NetworkError): ...  # go: ReadError exception
class WriteError(NetworkError): ...  # go: WriteError exception
class CloseError(NetworkError): ...  # go: CloseError exception
class ProtocolError(TransportError): ...  # go: ProtocolError exception
class LocalProtocolError(ProtocolError): ...  # go: LocalProtocolError exception
class RemoteProtocolError(ProtocolError): ...  # go: RemoteProtocolError exception
class ProxyError(TransportError): ...  # go: ProxyError exception
class UnsupportedProtocol(TransportError): ...  # go: UnsupportedProtocol exception
class DecodingError(RequestError): ...  # go: DecodingError exception
class TooManyRedirects(RequestError): ...  # go: TooManyRedirects exception
class HTTPStatusError(HTTPError):  # go: HTTPStatusError exception
    response: Response
class InvalidURL(Exception): ...  # go: InvalidURL exception
class StreamError(RuntimeError): ...  # go: StreamError exception
class ResponseNotRead(StreamError): ...  # go: ResponseNotRead exception
class StreamConsumed(StreamError): ...  # go: StreamConsumed exception
class StreamClosed(StreamError): ...  # go: StreamClosed exception

__version__: str  # go: Version
codes: Any  # go: - floor

class ASGITransport:  # go: *ASGITransport
    def __init__(self, app: object, raise_app_exceptions: bool = True, root_path: str = ..., client: object = ...) -> None: ...  # go: NewASGITransport(app, raise_app_exceptions, RootPath(root_path), ClientAddress(client))

class MockTransport:  # go: *MockTransport
    def __init__(self, handler: Callable[[Request], form]) -> None: ...  # go: NewMockTransport

class AsyncClient:  # go: *AsyncClient
    def __init__(self, *, base_url: object = ..., headers: object = ..., params: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., follow_redirects: bool = ..., max_redirects: int = ..., limits: Limits = ..., verify: Any = ..., proxy: object = ..., http1: bool = ..., http2: bool = ..., trust_env: bool = ..., transport: object = ...) -> None: ...  # go: NewAsyncClient(BaseURL(base_url), Headers(headers), Params(params), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), FollowRedirects(follow_redirects), MaxRedirects(max_redirects), LimitsOf(limits), Verify(verify), Proxy(proxy), HTTP2(http1), HTTP2(http2), TrustEnv(trust_env), TransportOf(transport))
    async def get(self, url: Any, *, params: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., follow_redirects: bool = ...) -> Response: ...  # go: Get(ctx, url, Params(params), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), FollowRedirects(follow_redirects))
    async def options(self, url: Any, *, params: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., follow_redirects: bool = ...) -> Response: ...  # go: Options(ctx, url, Params(params), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), FollowRedirects(follow_redirects))
    async def head(self, url: Any, *, params: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., follow_redirects: bool = ...) -> Response: ...  # go: Head(ctx, url, Params(params), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), FollowRedirects(follow_redirects))
    async def delete(self, url: Any, *, params: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., follow_redirects: bool = ...) -> Response: ...  # go: Delete(ctx, url, Params(params), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), FollowRedirects(follow_redirects))
    async def post(self, url: Any, *, params: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., follow_redirects: bool = ..., content: Any = ..., data: object = ..., files: object = ..., json: object = ...) -> Response: ...  # go: Post(ctx, url, Params(params), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), FollowRedirects(follow_redirects), Content(content), Data(data), Files(files), JSON(json))
    async def put(self, url: Any, *, params: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., follow_redirects: bool = ..., content: Any = ..., data: object = ..., files: object = ..., json: object = ...) -> Response: ...  # go: Put(ctx, url, Params(params), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), FollowRedirects(follow_redirects), Content(content), Data(data), Files(files), JSON(json))
    async def patch(self, url: Any, *, params: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., follow_redirects: bool = ..., content: Any = ..., data: object = ..., files: object = ..., json: object = ...) -> Response: ...  # go: Patch(ctx, url, Params(params), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), FollowRedirects(follow_redirects), Content(content), Data(data), Files(files), JSON(json))
    async def request(self, method: str, url: Any, *, params: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., follow_redirects: bool = ..., content: Any = ..., data: object = ..., files: object = ..., json: object = ...) -> Response: ...  # go: Request(ctx, method, url, Params(params), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), FollowRedirects(follow_redirects), Content(content), Data(data), Files(files), JSON(json))
    async def stream(self, method: str, url: Any, *, params: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., follow_redirects: bool = ..., content: Any = ..., data: object = ..., files: object = ..., json: object = ...) -> _AsyncStream: ...  # go: Stream(ctx, method, url, Params(params), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), FollowRedirects(follow_redirects), Content(content), Data(data), Files(files), JSON(json))
    async def aclose(self) -> None: ...  # go: AClose
    async def __aenter__(self) -> Self: ...  # go: -
    async def __aexit__(self) -> None: ...  # go: CloseNow
    is_closed: bool  # go: IsClosed
    headers: Headers  # go: Headers
    cookies: Cookies  # go: Cookies
    timeout: Timeout  # go: Timeout
    base_url: URL  # go: BaseURL

class Client:  # go: *Client
    def __init__(self, *, base_url: object = ..., headers: object = ..., params: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., follow_redirects: bool = ..., max_redirects: int = ..., limits: Limits = ..., verify: Any = ..., proxy: object = ..., http1: bool = ..., http2: bool = ..., trust_env: bool = ..., transport: object = ...) -> None: ...  # go: NewClient(BaseURL(base_url), Headers(headers), Params(params), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), FollowRedirects(follow_redirects), MaxRedirects(max_redirects), LimitsOf(limits), Verify(verify), Proxy(proxy), HTTP2(http1), HTTP2(http2), TrustEnv(trust_env), TransportOf(transport))
    def get(self, url: Any, *, params: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., follow_redirects: bool = ...) -> Response: ...  # go: Get(url, Params(params), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), FollowRedirects(follow_redirects)) err
    def options(self, url: Any, *, params: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., follow_redirects: bool = ...) -> Response: ...  # go: Options(url, Params(params), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), FollowRedirects(follow_redirects)) err
    def head(self, url: Any, *, params: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., follow_redirects: bool = ...) -> Response: ...  # go: Head(url, Params(params), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), FollowRedirects(follow_redirects)) err
    def delete(self, url: Any, *, params: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., follow_redirects: bool = ...) -> Response: ...  # go: Delete(url, Params(params), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), FollowRedirects(follow_redirects)) err
    def post(self, url: Any, *, params: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., follow_redirects: bool = ..., content: Any = ..., data: object = ..., files: object = ..., json: object = ...) -> Response: ...  # go: Post(url, Params(params), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), FollowRedirects(follow_redirects), Content(content), Data(data), Files(files), JSON(json)) err
    def put(self, url: Any, *, params: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., follow_redirects: bool = ..., content: Any = ..., data: object = ..., files: object = ..., json: object = ...) -> Response: ...  # go: Put(url, Params(params), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), FollowRedirects(follow_redirects), Content(content), Data(data), Files(files), JSON(json)) err
    def patch(self, url: Any, *, params: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., follow_redirects: bool = ..., content: Any = ..., data: object = ..., files: object = ..., json: object = ...) -> Response: ...  # go: Patch(url, Params(params), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), FollowRedirects(follow_redirects), Content(content), Data(data), Files(files), JSON(json)) err
    def request(self, method: str, url: Any, *, params: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., follow_redirects: bool = ..., content: Any = ..., data: object = ..., files: object = ..., json: object = ...) -> Response: ...  # go: Send(method, url, Params(params), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), FollowRedirects(follow_redirects), Content(content), Data(data), Files(files), JSON(json)) err
    def stream(self, method: str, url: Any, *, params: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., follow_redirects: bool = ..., content: Any = ..., data: object = ..., files: object = ..., json: object = ...) -> _Stream: ...  # go: Stream(method, url, Params(params), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), FollowRedirects(follow_redirects), Content(content), Data(data), Files(files), JSON(json)) err
    def close(self) -> None: ...  # go: Close
    def __enter__(self) -> Self: ...  # go: -
    def __exit__(self) -> None: ...  # go: Close
    is_closed: bool  # go: IsClosed
    headers: Headers  # go: Headers
    cookies: Cookies  # go: Cookies
    timeout: Timeout  # go: Timeout
    base_url: URL  # go: BaseURL

def get(url: Any, *, params: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., follow_redirects: bool = ..., verify: Any = ..., proxy: object = ..., trust_env: bool = ...) -> Response: ...  # go: Get(url, Params(params), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), FollowRedirects(follow_redirects), Verify(verify), Proxy(proxy), TrustEnv(trust_env)) err
def options(url: Any, *, params: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., follow_redirects: bool = ..., verify: Any = ..., proxy: object = ..., trust_env: bool = ...) -> Response: ...  # go: Options(url, Params(params), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), FollowRedirects(follow_redirects), Verify(verify), Proxy(proxy), TrustEnv(trust_env)) err
def head(url: Any, *, params: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., follow_redirects: bool = ..., verify: Any = ..., proxy: object = ..., trust_env: bool = ...) -> Response: ...  # go: Head(url, Params(params), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), FollowRedirects(follow_redirects), Verify(verify), Proxy(proxy), TrustEnv(trust_env)) err
def delete(url: Any, *, params: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., follow_redirects: bool = ..., verify: Any = ..., proxy: object = ..., trust_env: bool = ...) -> Response: ...  # go: Delete(url, Params(params), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), FollowRedirects(follow_redirects), Verify(verify), Proxy(proxy), TrustEnv(trust_env)) err
def post(url: Any, *, params: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., follow_redirects: bool = ..., content: Any = ..., data: object = ..., files: object = ..., json: object = ..., verify: Any = ..., proxy: object = ..., trust_env: bool = ...) -> Response: ...  # go: Post(url, Params(params), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), FollowRedirects(follow_redirects), Content(content), Data(data), Files(files), JSON(json), Verify(verify), Proxy(proxy), TrustEnv(trust_env)) err
def put(url: Any, *, params: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., follow_redirects: bool = ..., content: Any = ..., data: object = ..., files: object = ..., json: object = ..., verify: Any = ..., proxy: object = ..., trust_env: bool = ...) -> Response: ...  # go: Put(url, Params(params), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), FollowRedirects(follow_redirects), Content(content), Data(data), Files(files), JSON(json), Verify(verify), Proxy(proxy), TrustEnv(trust_env)) err
def patch(url: Any, *, params: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., follow_redirects: bool = ..., content: Any = ..., data: object = ..., files: object = ..., json: object = ..., verify: Any = ..., proxy: object = ..., trust_env: bool = ...) -> Response: ...  # go: Patch(url, Params(params), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), FollowRedirects(follow_redirects), Content(content), Data(data), Files(files), JSON(json), Verify(verify), Proxy(proxy), TrustEnv(trust_env)) err
def request(method: str, url: Any, *, params: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., follow_redirects: bool = ..., content: Any = ..., data: object = ..., files: object = ..., json: object = ..., verify: Any = ..., proxy: object = ..., trust_env: bool = ...) -> Response: ...  # go: Send(method, url, Params(params), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), FollowRedirects(follow_redirects), Content(content), Data(data), Files(files), JSON(json), Verify(verify), Proxy(proxy), TrustEnv(trust_env)) err
def stream(method: str, url: Any, *, params: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., follow_redirects: bool = ..., content: Any = ..., data: object = ..., files: object = ..., json: object = ..., verify: Any = ..., proxy: object = ..., trust_env: bool = ...) -> _Stream: ...  # go: Stream(method, url, Params(params), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), FollowRedirects(follow_redirects), Content(content), Data(data), Files(files), JSON(json), Verify(verify), Proxy(proxy), TrustEnv(trust_env)) err
