# aiohttp 3.14, the client. A request is `async def`: awaiting it, or entering it with async with (the class of its result
# is marked "entered"), sends it. Keyword arguments are options.

class ClientError(Exception): ...  # go: ClientError exception
class ClientResponseError(ClientError):  # go: ClientResponseError exception
    status: nat
    message: str
    headers: Any
    request_info: Any
    history: Any
class ContentTypeError(ClientResponseError): ...  # go: ContentTypeError exception
class WSServerHandshakeError(ClientResponseError): ...  # go: WSServerHandshakeError exception
class ClientHttpProxyError(ClientResponseError): ...  # go: ClientHttpProxyError exception
class TooManyRedirects(ClientResponseError): ...  # go: TooManyRedirects exception
class ClientConnectionError(ClientError): ...  # go: ClientConnectionError exception
class ClientConnectionResetError(ClientConnectionError): ...  # go: ClientConnectionResetError exception
class ClientOSError(ClientConnectionError):  # go: ClientOSError exception
    errno: Any
    strerror: Any
class ClientConnectorError(ClientOSError):  # go: ClientConnectorError exception
    host: str
    port: nat
    os_error: Any
class ClientConnectorDNSError(ClientConnectorError): ...  # go: ClientConnectorDNSError exception
class ClientProxyConnectionError(ClientConnectorError): ...  # go: ClientProxyConnectionError exception
class ClientSSLError(ClientConnectorError): ...  # go: ClientSSLError exception
class ClientConnectorSSLError(ClientSSLError): ...  # go: ClientConnectorSSLError exception
class ClientConnectorCertificateError(ClientSSLError): ...  # go: ClientConnectorCertificateError exception
class ServerConnectionError(ClientConnectionError): ...  # go: ServerConnectionError exception
class ServerDisconnectedError(ServerConnectionError): ...  # go: ServerDisconnectedError exception
class ServerTimeoutError(ServerConnectionError): ...  # go: ServerTimeoutError exception
class ConnectionTimeoutError(ServerTimeoutError): ...  # go: ConnectionTimeoutError exception
class SocketTimeoutError(ServerTimeoutError): ...  # go: SocketTimeoutError exception
class ServerFingerprintMismatch(ServerConnectionError): ...  # go: ServerFingerprintMismatch exception
class ClientPayloadError(ClientError): ...  # go: ClientPayloadError exception
class InvalidURL(ClientError):  # go: InvalidURL exception
    url: Any
class InvalidUrlClientError(InvalidURL): ...  # go: InvalidUrlClientError exception
class NonHttpUrlClientError(ClientError): ...  # go: NonHttpUrlClientError exception

__version__: str  # go: Version
WSMsgType: Any  # go: WSMsgType call

class MultiDict:  # go: *MultiDict
    def __getitem__(self, key: str) -> str: ...  # go: At
    def __contains__(self, key: str) -> bool: ...  # go: Contains
    def __len__(self) -> nat: ...  # go: Len
    def get(self, key: str) -> str | None: ...  # go: GetOpt
    def get(self, key: str, default: str) -> str: ...  # go: GetOr
    def getall(self, key: str) -> list[str]: ...  # go: GetAll
    def items(self) -> list[tuple[str, str]]: ...  # go: Items
    def keys(self) -> list[str]: ...  # go: Keys
    def values(self) -> list[str]: ...  # go: Values

class URL:  # go: *URL
    def __str__(self) -> str: ...  # go: String
    def __truediv__(self, name: str) -> URL: ...  # go: Div
    def join(self, url: URL) -> URL: ...  # go: Join
    def with_query(self, query: object) -> URL: ...  # go: WithQuery
    scheme: str  # go: Scheme
    host: str | None  # go: Host
    port: int | None  # go: Port
    path: str  # go: Path
    raw_path: str  # go: RawPath
    query: MultiDict  # go: Query
    query_string: str  # go: QueryString
    fragment: str  # go: Fragment
    name: str  # go: Name
    parts: tuple[str, ...]  # go: Parts

class RequestInfo:  # go: *RequestInfo
    url: URL  # go: URL
    real_url: URL  # go: RealURL
    method: str  # go: Method
    headers: MultiDict  # go: Headers

class Morsel:  # go: *Morsel
    def __str__(self) -> str: ...  # go: String
    key: str  # go: Key
    value: str  # go: Value

class SimpleCookie:  # go: *SimpleCookie
    def __getitem__(self, key: str) -> Morsel: ...  # go: At
    def __contains__(self, key: str) -> bool: ...  # go: Contains
    def __len__(self) -> nat: ...  # go: Len
    def get(self, key: str) -> Morsel | None: ...  # go: Get
    def items(self) -> list[tuple[str, Morsel]]: ...  # go: Items

class CookieJar:  # go: *Jar
    def __init__(self, *, unsafe: bool = False) -> None: ...  # go: NewJar
    def clear(self) -> None: ...  # go: Clear
    def update_cookies(self, cookies: object) -> None: ...  # go: UpdateCookies
    def __len__(self) -> nat: ...  # go: Len

class BasicAuth:  # go: *BasicAuth
    def __init__(self, login: str, password: str = "") -> None: ...  # go: NewBasicAuth
    def encode(self) -> str: ...  # go: Encode

class FormData:  # go: *FormData
    def __init__(self, fields: object = None) -> None: ...  # go: NewFormData(fields)
    def add_field(self, name: str, value: Any, *, content_type: object = ..., filename: object = ...) -> None: ...  # go: AddField(name, value, FieldType(content_type), Filename(filename))

class ClientTimeout:  # go: *ClientTimeout
    def __init__(self, total: object = ..., connect: object = ..., sock_read: object = ..., sock_connect: object = ..., ceil_threshold: object = ...) -> None: ...  # go: NewClientTimeout(Total(total), Connect(connect), SockRead(sock_read), SockConnect(sock_connect), CeilThreshold(ceil_threshold))
    total: Any  # go: Total
    connect: Any  # go: Connect
    sock_read: Any  # go: SockRead
    sock_connect: Any  # go: SockConnect

class TCPConnector:  # go: *TCPConnector
    def __init__(self, *, limit: int = ..., limit_per_host: int = ..., ssl: Any = ..., verify_ssl: bool = ..., force_close: bool = ..., ttl_dns_cache: object = ..., use_dns_cache: object = ..., keepalive_timeout: object = ..., enable_cleanup_closed: object = ..., family: Any = ..., happy_eyeballs_delay: object = ...) -> None: ...  # go: NewTCPConnector(ctx, Limit(limit), LimitPerHost(limit_per_host), ConnectorSSL(ssl), ConnectorSSL(verify_ssl), ForceClose(force_close), Ignored(ttl_dns_cache), Ignored(use_dns_cache), Ignored(keepalive_timeout), Ignored(enable_cleanup_closed), Ignored(family), Ignored(happy_eyeballs_delay)) ctx
    async def close(self) -> None: ...  # go: Close
    limit: int  # go: Limit
    limit_per_host: int  # go: LimitPerHost
    closed: bool  # go: Closed

class StreamReader:  # go: *StreamReader
    async def read(self, n: int = -1) -> bytes: ...  # go: Read
    async def readany(self) -> bytes: ...  # go: ReadAny
    async def readline(self) -> bytes: ...  # go: ReadLine
    async def readexactly(self, n: int) -> bytes: ...  # go: ReadExactly
    def at_eof(self) -> bool: ...  # go: AtEOF
    def iter_chunked(self, n: int) -> AsyncIterable[bytes]: ...  # go: IterChunked
    def iter_any(self) -> AsyncIterable[bytes]: ...  # go: IterAny
    def __aiter__(self) -> AsyncIterable[bytes]: ...  # go: Lines

class ClientResponse:  # go: *ClientResponse entered
    async def read(self) -> bytes: ...  # go: Read
    async def text(self, encoding: object = ..., errors: str = ...) -> str: ...  # go: Text(ctx, Encoding(encoding), Errors(errors))
    async def json(self, *, encoding: object = ..., loads: Any = ..., content_type: object = ...) -> Any: ...  # go: JSON(ctx, Encoding(encoding), Loads(loads), ContentType(content_type))
    def raise_for_status(self) -> None: ...  # go: RaiseForStatus err
    def release(self) -> None: ...  # go: Release
    def close(self) -> None: ...  # go: Close
    def get_encoding(self) -> str: ...  # go: GetEncoding
    async def __aenter__(self) -> Self: ...  # go: -
    async def __aexit__(self) -> None: ...  # go: Release
    status: nat  # go: Status field
    reason: str  # go: Reason field
    method: str  # go: Method field
    url: URL  # go: URL field
    real_url: URL  # go: RealURL
    ok: bool  # go: OK
    headers: MultiDict  # go: Headers
    host: str  # go: Host
    request_info: RequestInfo  # go: RequestInfo
    history: Any  # go: History
    content: StreamReader  # go: Content
    content_type: str  # go: ContentType
    charset: str | None  # go: Charset
    content_length: int | None  # go: ContentLength
    cookies: SimpleCookie  # go: Cookies
    closed: bool  # go: Closed

class ClientSession:  # go: *ClientSession
    def __init__(self, base_url: object = ..., *, connector: TCPConnector = ..., cookies: object = ..., headers: object = ..., auth: object = ..., json_serialize: Any = ..., cookie_jar: object = ..., raise_for_status: Any = ..., timeout: object = ..., trust_env: bool = ..., proxy: object = ..., skip_auto_headers: object = ...) -> None: ...  # go: NewClientSession(ctx, BaseURL(base_url), Connector(connector), Cookies(cookies), Headers(headers), Auth(auth), JSONSerialize(json_serialize), CookieJar(cookie_jar), RaiseForStatus(raise_for_status), Timeout(timeout), TrustEnv(trust_env), Proxy(proxy), SkipAutoHeaders(skip_auto_headers)) ctx
    async def get(self, url: Any, *, params: object = ..., data: Any = ..., json: object = ..., cookies: object = ..., headers: object = ..., auth: object = ..., allow_redirects: bool = ..., max_redirects: int = ..., proxy: object = ..., timeout: object = ..., ssl: Any = ..., verify_ssl: bool = ..., raise_for_status: Any = ..., skip_auto_headers: object = ...) -> ClientResponse: ...  # go: Get(ctx, url, Params(params), Data(data), JSON(json), Cookies(cookies), Headers(headers), Auth(auth), AllowRedirects(allow_redirects), MaxRedirects(max_redirects), Proxy(proxy), Timeout(timeout), SSL(ssl), SSL(verify_ssl), RaiseForStatus(raise_for_status), SkipAutoHeaders(skip_auto_headers))
    async def options(self, url: Any, *, params: object = ..., data: Any = ..., json: object = ..., cookies: object = ..., headers: object = ..., auth: object = ..., allow_redirects: bool = ..., max_redirects: int = ..., proxy: object = ..., timeout: object = ..., ssl: Any = ..., verify_ssl: bool = ..., raise_for_status: Any = ..., skip_auto_headers: object = ...) -> ClientResponse: ...  # go: Options(ctx, url, Params(params), Data(data), JSON(json), Cookies(cookies), Headers(headers), Auth(auth), AllowRedirects(allow_redirects), MaxRedirects(max_redirects), Proxy(proxy), Timeout(timeout), SSL(ssl), SSL(verify_ssl), RaiseForStatus(raise_for_status), SkipAutoHeaders(skip_auto_headers))
    async def head(self, url: Any, *, params: object = ..., data: Any = ..., json: object = ..., cookies: object = ..., headers: object = ..., auth: object = ..., allow_redirects: bool = ..., max_redirects: int = ..., proxy: object = ..., timeout: object = ..., ssl: Any = ..., verify_ssl: bool = ..., raise_for_status: Any = ..., skip_auto_headers: object = ...) -> ClientResponse: ...  # go: Head(ctx, url, Params(params), Data(data), JSON(json), Cookies(cookies), Headers(headers), Auth(auth), AllowRedirects(allow_redirects), MaxRedirects(max_redirects), Proxy(proxy), Timeout(timeout), SSL(ssl), SSL(verify_ssl), RaiseForStatus(raise_for_status), SkipAutoHeaders(skip_auto_headers))
    async def post(self, url: Any, *, params: object = ..., data: Any = ..., json: object = ..., cookies: object = ..., headers: object = ..., auth: object = ..., allow_redirects: bool = ..., max_redirects: int = ..., proxy: object = ..., timeout: object = ..., ssl: Any = ..., verify_ssl: bool = ..., raise_for_status: Any = ..., skip_auto_headers: object = ...) -> ClientResponse: ...  # go: Post(ctx, url, Params(params), Data(data), JSON(json), Cookies(cookies), Headers(headers), Auth(auth), AllowRedirects(allow_redirects), MaxRedirects(max_redirects), Proxy(proxy), Timeout(timeout), SSL(ssl), SSL(verify_ssl), RaiseForStatus(raise_for_status), SkipAutoHeaders(skip_auto_headers))
    async def put(self, url: Any, *, params: object = ..., data: Any = ..., json: object = ..., cookies: object = ..., headers: object = ..., auth: object = ..., allow_redirects: bool = ..., max_redirects: int = ..., proxy: object = ..., timeout: object = ..., ssl: Any = ..., verify_ssl: bool = ..., raise_for_status: Any = ..., skip_auto_headers: object = ...) -> ClientResponse: ...  # go: Put(ctx, url, Params(params), Data(data), JSON(json), Cookies(cookies), Headers(headers), Auth(auth), AllowRedirects(allow_redirects), MaxRedirects(max_redirects), Proxy(proxy), Timeout(timeout), SSL(ssl), SSL(verify_ssl), RaiseForStatus(raise_for_status), SkipAutoHeaders(skip_auto_headers))
    async def patch(self, url: Any, *, params: object = ..., data: Any = ..., json: object = ..., cookies: object = ..., headers: object = ..., auth: object = ..., allow_redirects: bool = ..., max_redirects: int = ..., proxy: object = ..., timeout: object = ..., ssl: Any = ..., verify_ssl: bool = ..., raise_for_status: Any = ..., skip_auto_headers: object = ...) -> ClientResponse: ...  # go: Patch(ctx, url, Params(params), Data(data), JSON(json), Cookies(cookies), Headers(headers), Auth(auth), AllowRedirects(allow_redirects), MaxRedirects(max_redirects), Proxy(proxy), Timeout(timeout), SSL(ssl), SSL(verify_ssl), RaiseForStatus(raise_for_status), SkipAutoHeaders(skip_auto_headers))
    async def delete(self, url: Any, *, params: object = ..., data: Any = ..., json: object = ..., cookies: object = ..., headers: object = ..., auth: object = ..., allow_redirects: bool = ..., max_redirects: int = ..., proxy: object = ..., timeout: object = ..., ssl: Any = ..., verify_ssl: bool = ..., raise_for_status: Any = ..., skip_auto_headers: object = ...) -> ClientResponse: ...  # go: Delete(ctx, url, Params(params), Data(data), JSON(json), Cookies(cookies), Headers(headers), Auth(auth), AllowRedirects(allow_redirects), MaxRedirects(max_redirects), Proxy(proxy), Timeout(timeout), SSL(ssl), SSL(verify_ssl), RaiseForStatus(raise_for_status), SkipAutoHeaders(skip_auto_headers))
    async def request(self, method: str, url: Any, *, params: object = ..., data: Any = ..., json: object = ..., cookies: object = ..., headers: object = ..., auth: object = ..., allow_redirects: bool = ..., max_redirects: int = ..., proxy: object = ..., timeout: object = ..., ssl: Any = ..., verify_ssl: bool = ..., raise_for_status: Any = ..., skip_auto_headers: object = ...) -> ClientResponse: ...  # go: Request(ctx, method, url, Params(params), Data(data), JSON(json), Cookies(cookies), Headers(headers), Auth(auth), AllowRedirects(allow_redirects), MaxRedirects(max_redirects), Proxy(proxy), Timeout(timeout), SSL(ssl), SSL(verify_ssl), RaiseForStatus(raise_for_status), SkipAutoHeaders(skip_auto_headers))
    async def close(self) -> None: ...  # go: Close
    async def __aenter__(self) -> Self: ...  # go: -
    async def __aexit__(self) -> None: ...  # go: CloseNow
    closed: bool  # go: Closed
    headers: MultiDict  # go: Headers
    timeout: ClientTimeout  # go: Timeout
    connector: TCPConnector  # go: Connector
    cookie_jar: CookieJar  # go: CookieJar

async def request(method: str, url: Any, *, params: object = ..., data: Any = ..., json: object = ..., cookies: object = ..., headers: object = ..., auth: object = ..., allow_redirects: bool = ..., max_redirects: int = ..., proxy: object = ..., timeout: object = ..., ssl: Any = ..., verify_ssl: bool = ..., raise_for_status: Any = ..., skip_auto_headers: object = ...) -> ClientResponse: ...  # go: Request(ctx, method, url, Params(params), Data(data), JSON(json), Cookies(cookies), Headers(headers), Auth(auth), AllowRedirects(allow_redirects), MaxRedirects(max_redirects), Proxy(proxy), Timeout(timeout), SSL(ssl), SSL(verify_ssl), RaiseForStatus(raise_for_status), SkipAutoHeaders(skip_auto_headers))
