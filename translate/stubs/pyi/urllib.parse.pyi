class SplitResult: ...  # go: SplitResult floor
class ParseResult: ...  # go: ParseResult floor
class DefragResult: ...  # go: DefragResult floor
class SplitResultBytes: ...  # go: - floor
class ParseResultBytes: ...  # go: - floor
class DefragResultBytes: ...  # go: - floor
def urlsplit(url, scheme='', allow_fragments=True) -> Any: ...  # go: - floor
def urlparse(url, scheme='', allow_fragments=True) -> Any: ...  # go: - floor
def urlunsplit(components) -> Any: ...  # go: - floor
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
