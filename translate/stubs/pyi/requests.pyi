# requests 2.34.
from datetime import timedelta

class CaseInsensitiveDict:  # go: *HeaderMap
    def __getitem__(self, key: str) -> str: ...  # go: At
    def __setitem__(self, key: str, value: str) -> None: ...  # go: Set
    def __contains__(self, key: str) -> bool: ...  # go: Contains
    def __len__(self) -> nat: ...  # go: Len
    def get(self, key: str) -> str | None: ...  # go: GetOpt
    def get(self, key: str, default: str) -> str: ...  # go: GetOr
    def update(self, other: object) -> None: ...  # go: Update
    def items(self) -> list[tuple[str, str]]: ...  # go: Items
    def keys(self) -> list[str]: ...  # go: Keys

class RequestsCookieJar:  # go: *Cookies
    def __getitem__(self, key: str) -> str: ...  # go: At
    def __setitem__(self, key: str, value: str) -> None: ...  # go: Set
    def __contains__(self, key: str) -> bool: ...  # go: Contains
    def __len__(self) -> nat: ...  # go: Len
    def get(self, key: str) -> str | None: ...  # go: GetOpt
    def get(self, key: str, default: str) -> str: ...  # go: GetOr
    def update(self, other: object) -> None: ...  # go: Update
    def items(self) -> list[tuple[str, str]]: ...  # go: Items
    def set(self, name: str, value: str) -> None: ...  # go: Set
    def clear(self) -> None: ...  # go: Clear
    def get_dict(self) -> dict[str, str]: ...  # go: GetDict

class PreparedRequest:  # go: *Request
    method: str  # go: Method field
    url: str  # go: URL
    headers: CaseInsensitiveDict  # go: Headers
    body: Any  # go: Body

Request = PreparedRequest

class Response:  # go: *Response
    def json(self) -> Any: ...  # go: JSON err
    def raise_for_status(self) -> None: ...  # go: RaiseForStatus err
    def close(self) -> None: ...  # go: Close
    def iter_content(self, chunk_size: int = 1) -> Iterable[bytes]: ...  # go: IterContent(chunk_size)
    def iter_content(self, chunk_size: int = 1, decode_unicode: Any = False) -> Any: ...  # go: - floor
    def iter_lines(self) -> Iterable[bytes]: ...  # go: IterLines()
    def iter_lines(self, chunk_size: object = 512, decode_unicode: Any = False) -> Any: ...  # go: - floor
    def __enter__(self) -> Self: ...  # go: -
    def __exit__(self) -> None: ...  # go: Close
    status_code: nat  # go: StatusCode field
    reason: str  # go: Reason field
    ok: bool  # go: OK
    text: str  # go: Text
    content: bytes  # go: Content
    headers: CaseInsensitiveDict  # go: Headers
    cookies: RequestsCookieJar  # go: Cookies
    url: str  # go: URL
    request: PreparedRequest  # go: Request
    history: list[Response]  # go: History
    encoding: str | None  # go: Encoding set
    apparent_encoding: str  # go: ApparentEncoding
    elapsed: timedelta  # go: Elapsed
    is_redirect: bool  # go: IsRedirect
    is_permanent_redirect: bool  # go: IsPermanentRedirect

class RequestException(Exception):  # go: RequestException exception
    request: PreparedRequest | None
    response: Response | None
class HTTPError(RequestException): ...  # go: HTTPError exception
class ConnectionError(RequestException): ...  # go: ConnectionError exception
class ProxyError(ConnectionError): ...  # go: ProxyError exception
class SSLError(ConnectionError): ...  # go: SSLError exception
class Timeout(RequestException): ...  # go: Timeout exception
class ConnectTimeout(Timeout): ...  # go: ConnectTimeout exception
class ReadTimeout(Timeout): ...  # go: ReadTimeout exception
class URLRequired(RequestException): ...  # go: URLRequired exception
class TooManyRedirects(RequestException): ...  # go: TooManyRedirects exception
class MissingSchema(RequestException): ...  # go: MissingSchema exception
class InvalidSchema(RequestException): ...  # go: InvalidSchema exception
class InvalidURL(RequestException): ...  # go: InvalidURL exception
class InvalidHeader(RequestException): ...  # go: InvalidHeader exception
class ChunkedEncodingError(RequestException): ...  # go: ChunkedEncodingError exception
class ContentDecodingError(RequestException): ...  # go: ContentDecodingError exception
class StreamConsumedError(RequestException): ...  # go: StreamConsumedError exception
class RetryError(RequestException): ...  # go: RetryError exception
class InvalidJSONError(RequestException): ...  # go: InvalidJSONError exception
class JSONDecodeError(InvalidJSONError): ...  # go: JSONDecodeError exception
class UnrewindableBodyError(RequestException): ...  # go: UnrewindableBodyError exception

__version__: str  # go: Version
codes: Any  # go: - floor

class HTTPBasicAuth:  # go: *BasicAuth
    def __init__(self, username: str, password: str) -> None: ...  # go: NewBasicAuth

class Session:  # go: *Session
    def __init__(self) -> None: ...  # go: NewSession()
    def get(self, url: Any, *, params: object = ..., data: object = ..., json: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., allow_redirects: bool = ..., stream: bool = ..., verify: object = ..., proxies: object = ..., files: object = ...) -> Response: ...  # go: Get(url, Params(params), Data(data), JSON(json), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), AllowRedirects(allow_redirects), Stream(stream), Verify(verify), Proxies(proxies), Files(files)) err
    def options(self, url: Any, *, params: object = ..., data: object = ..., json: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., allow_redirects: bool = ..., stream: bool = ..., verify: object = ..., proxies: object = ..., files: object = ...) -> Response: ...  # go: Options(url, Params(params), Data(data), JSON(json), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), AllowRedirects(allow_redirects), Stream(stream), Verify(verify), Proxies(proxies), Files(files)) err
    def head(self, url: Any, *, params: object = ..., data: object = ..., json: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., allow_redirects: bool = ..., stream: bool = ..., verify: object = ..., proxies: object = ..., files: object = ...) -> Response: ...  # go: Head(url, Params(params), Data(data), JSON(json), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), AllowRedirects(allow_redirects), Stream(stream), Verify(verify), Proxies(proxies), Files(files)) err
    def delete(self, url: Any, *, params: object = ..., data: object = ..., json: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., allow_redirects: bool = ..., stream: bool = ..., verify: object = ..., proxies: object = ..., files: object = ...) -> Response: ...  # go: Delete(url, Params(params), Data(data), JSON(json), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), AllowRedirects(allow_redirects), Stream(stream), Verify(verify), Proxies(proxies), Files(files)) err
    def post(self, url: Any, data: object = ..., json: object = ..., *, params: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., allow_redirects: bool = ..., stream: bool = ..., verify: object = ..., proxies: object = ..., files: object = ...) -> Response: ...  # go: Post(url, Data(data), JSON(json), Params(params), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), AllowRedirects(allow_redirects), Stream(stream), Verify(verify), Proxies(proxies), Files(files)) err
    def put(self, url: Any, data: object = ..., *, params: object = ..., json: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., allow_redirects: bool = ..., stream: bool = ..., verify: object = ..., proxies: object = ..., files: object = ...) -> Response: ...  # go: Put(url, Data(data), Params(params), JSON(json), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), AllowRedirects(allow_redirects), Stream(stream), Verify(verify), Proxies(proxies), Files(files)) err
    def patch(self, url: Any, data: object = ..., *, params: object = ..., json: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., allow_redirects: bool = ..., stream: bool = ..., verify: object = ..., proxies: object = ..., files: object = ...) -> Response: ...  # go: Patch(url, Data(data), Params(params), JSON(json), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), AllowRedirects(allow_redirects), Stream(stream), Verify(verify), Proxies(proxies), Files(files)) err
    def request(self, method: str, url: Any, *, params: object = ..., data: object = ..., json: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., allow_redirects: bool = ..., stream: bool = ..., verify: object = ..., proxies: object = ..., files: object = ...) -> Response: ...  # go: Send(method, url, Params(params), Data(data), JSON(json), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), AllowRedirects(allow_redirects), Stream(stream), Verify(verify), Proxies(proxies), Files(files)) err
    def close(self) -> None: ...  # go: Close
    def __enter__(self) -> Self: ...  # go: -
    def __exit__(self) -> None: ...  # go: Close
    headers: CaseInsensitiveDict  # go: Headers
    cookies: RequestsCookieJar  # go: Cookies

def session() -> Session: ...  # go: NewSession()
def get(url: Any, params: object = ..., *, data: object = ..., json: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., allow_redirects: bool = ..., stream: bool = ..., verify: object = ..., proxies: object = ..., files: object = ...) -> Response: ...  # go: Get(url, Params(params), Data(data), JSON(json), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), AllowRedirects(allow_redirects), Stream(stream), Verify(verify), Proxies(proxies), Files(files)) err
def options(url: Any, *, params: object = ..., data: object = ..., json: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., allow_redirects: bool = ..., stream: bool = ..., verify: object = ..., proxies: object = ..., files: object = ...) -> Response: ...  # go: Options(url, Params(params), Data(data), JSON(json), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), AllowRedirects(allow_redirects), Stream(stream), Verify(verify), Proxies(proxies), Files(files)) err
def head(url: Any, *, params: object = ..., data: object = ..., json: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., allow_redirects: bool = ..., stream: bool = ..., verify: object = ..., proxies: object = ..., files: object = ...) -> Response: ...  # go: Head(url, Params(params), Data(data), JSON(json), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), AllowRedirects(allow_redirects), Stream(stream), Verify(verify), Proxies(proxies), Files(files)) err
def delete(url: Any, *, params: object = ..., data: object = ..., json: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., allow_redirects: bool = ..., stream: bool = ..., verify: object = ..., proxies: object = ..., files: object = ...) -> Response: ...  # go: Delete(url, Params(params), Data(data), JSON(json), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), AllowRedirects(allow_redirects), Stream(stream), Verify(verify), Proxies(proxies), Files(files)) err
def post(url: Any, data: object = ..., json: object = ..., *, params: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., allow_redirects: bool = ..., stream: bool = ..., verify: object = ..., proxies: object = ..., files: object = ...) -> Response: ...  # go: Post(url, Data(data), JSON(json), Params(params), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), AllowRedirects(allow_redirects), Stream(stream), Verify(verify), Proxies(proxies), Files(files)) err
def put(url: Any, data: object = ..., *, params: object = ..., json: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., allow_redirects: bool = ..., stream: bool = ..., verify: object = ..., proxies: object = ..., files: object = ...) -> Response: ...  # go: Put(url, Data(data), Params(params), JSON(json), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), AllowRedirects(allow_redirects), Stream(stream), Verify(verify), Proxies(proxies), Files(files)) err
def patch(url: Any, data: object = ..., *, params: object = ..., json: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., allow_redirects: bool = ..., stream: bool = ..., verify: object = ..., proxies: object = ..., files: object = ...) -> Response: ...  # go: Patch(url, Data(data), Params(params), JSON(json), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), AllowRedirects(allow_redirects), Stream(stream), Verify(verify), Proxies(proxies), Files(files)) err
def request(method: str, url: Any, *, params: object = ..., data: object = ..., json: object = ..., headers: object = ..., cookies: object = ..., auth: object = ..., timeout: object = ..., allow_redirects: bool = ..., stream: bool = ..., verify: object = ..., proxies: object = ..., files: object = ...) -> Response: ...  # go: Send(method, url, Params(params), Data(data), JSON(json), Headers(headers), CookiesOf(cookies), Auth(auth), TimeoutOf(timeout), AllowRedirects(allow_redirects), Stream(stream), Verify(verify), Proxies(proxies), Files(files)) err
