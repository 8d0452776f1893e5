class SplitResult:  # go: *SplitURL handle
    def __init__(self, scheme: str, netloc: str, path: str, query: str, fragment: str) -> None: ...  # go: NewSplitURL
    scheme: str  # go: Scheme
    netloc: str  # go: Netloc
    path: str  # go: Path
    query: str  # go: Query
    fragment: str  # go: Fragment
    username: str | None  # go: Username
    password: str | None  # go: Password
    hostname: str | None  # go: Hostname
    port: int | None  # go: Port
    def geturl(self) -> str: ...  # go: Geturl
    def encode(self, encoding='ascii', errors='strict') -> Any: ...  # go: - floor
    def _replace(self, **kwargs) -> Any: ...  # go: - floor
    def _asdict(self) -> Any: ...  # go: - floor
    def count(self, value) -> Any: ...  # go: - floor
    def index(self, value) -> Any: ...  # go: - floor
    _fields: Any  # go: Fields
    def __iter__(self) -> Iterator[str]: ...  # go: All
    def __getitem__(self, i: int, /) -> str: ...  # go: At
class ParseResult:  # go: *ParsedURL handle
    def __init__(self, scheme: str, netloc: str, path: str, params: str, query: str, fragment: str) -> None: ...  # go: NewParsedURL
    scheme: str  # go: Scheme
    netloc: str  # go: Netloc
    path: str  # go: Path
    params: str  # go: Params
    query: str  # go: Query
    fragment: str  # go: Fragment
    username: str | None  # go: Username
    password: str | None  # go: Password
    hostname: str | None  # go: Hostname
    port: int | None  # go: Port
    def geturl(self) -> str: ...  # go: Geturl
    def encode(self, encoding='ascii', errors='strict') -> Any: ...  # go: - floor
    def _replace(self, **kwargs) -> Any: ...  # go: - floor
    def _asdict(self) -> Any: ...  # go: - floor
    def count(self, value) -> Any: ...  # go: - floor
    def index(self, value) -> Any: ...  # go: - floor
    _fields: Any  # go: Fields
    def __iter__(self) -> Iterator[str]: ...  # go: All
    def __getitem__(self, i: int, /) -> str: ...  # go: At
class DefragResult: ...  # go: DefragResult floor
class SplitResultBytes: ...  # go: - floor
class ParseResultBytes: ...  # go: - floor
class DefragResultBytes: ...  # go: - floor
def urlsplit(url: str, scheme: str = "", allow_fragments: bool = True) -> SplitResult: ...  # go: Urlsplit(url, scheme, allow_fragments)
def urlsplit(url, scheme='', allow_fragments=True) -> Any: ...  # go: - floor
def urlparse(url: str, scheme: str = "", allow_fragments: bool = True) -> ParseResult: ...  # go: Urlparse(url, scheme, allow_fragments)
def urlparse(url, scheme='', allow_fragments=True) -> Any: ...  # go: - floor
def urlunsplit(components: tuple[str, str, str, str, str]) -> str: ...  # go: Urlunsplit
def urlunsplit(components: Sequence[str]) -> str: ...  # go: UrlunsplitOf
def urlunsplit(components) -> Any: ...  # go: - floor
def urlunparse(components: tuple[str, str, str, str, str, str]) -> str: ...  # go: Urlunparse
def urlunparse(components: Sequence[str]) -> str: ...  # go: UrlunparseOf
def urlunparse(components) -> Any: ...  # go: - floor
def urljoin(base: str, url: str, allow_fragments: bool = True) -> str: ...  # go: Urljoin(base, url, allow_fragments)
def urljoin(base: bytes, url: bytes, allow_fragments: bool = True) -> bytes: ...  # go: UrljoinBytes(base, url, allow_fragments)
def urljoin(base: str, url: object, allow_fragments=True) -> str: ...  # go: - floor
def urljoin(base: object, url: str, allow_fragments=True) -> str: ...  # go: - floor
def urljoin(base: object, url: object, allow_fragments=True) -> Any: ...  # go: - floor
def urldefrag(url) -> Any: ...  # go: - floor
def quote(string: str, safe: str = "/") -> str: ...  # go: Quote(string, safe)
def quote(string, safe='/', encoding=None, errors=None) -> str: ...  # go: - floor
def quote_plus(string: str, safe: str = "") -> str: ...  # go: QuotePlus(string, safe)
def quote_plus(string, safe='', encoding=None, errors=None) -> str: ...  # go: - floor
def quote_from_bytes(bs, safe='/') -> str: ...  # go: - floor
def unquote(string: str) -> str: ...  # go: Unquote
def unquote(string, encoding='utf-8', errors='replace') -> str: ...  # go: - floor
def unquote_plus(string: str) -> str: ...  # go: UnquotePlus
def unquote_plus(string, encoding='utf-8', errors='replace') -> str: ...  # go: - floor
def unquote_to_bytes(string: str) -> bytes: ...  # go: UnquoteToBytes
def unquote_to_bytes(string) -> bytes: ...  # go: - floor
def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=None) -> str: ...  # go: - floor
def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None, separator='&') -> Any: ...  # go: - floor
def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None, separator='&') -> Any: ...  # go: - floor
