class JSONDecodeError(ValueError):  # go: JSONDecodeError exception
    msg: str  # go: Msg
    doc: str  # go: Doc
    pos: nat  # go: Pos
    lineno: nat  # go: Lineno
    colno: nat  # go: Colno

class JSONEncoder:  # go: *JSONEncoder
    def __init__(self, *, skipkeys: bool = ..., ensure_ascii: bool = ..., check_circular: bool = ..., allow_nan: bool = ..., sort_keys: bool = ..., indent: object = ..., separators: object = ..., default: Any = ...) -> None: ...  # go: NewJSONEncoder(Skipkeys(skipkeys), EnsureASCII(ensure_ascii), CheckCircular(check_circular), AllowNaN(allow_nan), SortKeys(sort_keys), Indent(indent), Separators(separators), Default(default))
    def encode(self, o: object) -> str: ...  # go: Encode

class JSONDecoder:  # go: *JSONDecoder
    def __init__(self, *, object_hook: Any = ..., parse_float: Any = ..., parse_int: Any = ..., parse_constant: Any = ..., strict: bool = ..., object_pairs_hook: Any = ...) -> None: ...  # go: NewJSONDecoder(ObjectHook(object_hook), ParseFloat(parse_float), ParseInt(parse_int), ParseConstant(parse_constant), Strict(strict), ObjectPairsHook(object_pairs_hook))
    def decode(self, s: str) -> Any: ...  # go: Decode err
    def raw_decode(self, s: str, idx: int = 0) -> tuple[Any, nat]: ...  # go: RawDecode(s, idx) err

def dumps(obj: object, *, skipkeys: bool = ..., ensure_ascii: bool = ..., check_circular: bool = ..., allow_nan: bool = ..., cls: Any = ..., indent: object = ..., separators: object = ..., default: Any = ..., sort_keys: bool = ...) -> str: ...  # go: Dumps(obj, Skipkeys(skipkeys), EnsureASCII(ensure_ascii), CheckCircular(check_circular), AllowNaN(allow_nan), Cls(cls), Indent(indent), Separators(separators), Default(default), SortKeys(sort_keys))
def dump(obj: object, fp: Any, *, skipkeys: bool = ..., ensure_ascii: bool = ..., check_circular: bool = ..., allow_nan: bool = ..., cls: Any = ..., indent: object = ..., separators: object = ..., default: Any = ..., sort_keys: bool = ...) -> None: ...  # go: Dump(ctx, obj, fp, Skipkeys(skipkeys), EnsureASCII(ensure_ascii), CheckCircular(check_circular), AllowNaN(allow_nan), Cls(cls), Indent(indent), Separators(separators), Default(default), SortKeys(sort_keys)) ctx err
def loads(s: str, *, cls: Any = ..., object_hook: Any = ..., parse_float: Any = ..., parse_int: Any = ..., parse_constant: Any = ..., object_pairs_hook: Any = ..., strict: bool = ...) -> Any: ...  # go: Loads(s, Cls(cls), ObjectHook(object_hook), ParseFloat(parse_float), ParseInt(parse_int), ParseConstant(parse_constant), ObjectPairsHook(object_pairs_hook), Strict(strict)) err
def loads(s: object, *, cls: Any = ..., object_hook: Any = ..., parse_float: Any = ..., parse_int: Any = ..., parse_constant: Any = ..., object_pairs_hook: Any = ..., strict: bool = ...) -> Any: ...  # go: LoadsAny(s, Cls(cls), ObjectHook(object_hook), ParseFloat(parse_float), ParseInt(parse_int), ParseConstant(parse_constant), ObjectPairsHook(object_pairs_hook), Strict(strict)) err
def load(fp: Any, *, cls: Any = ..., object_hook: Any = ..., parse_float: Any = ..., parse_int: Any = ..., parse_constant: Any = ..., object_pairs_hook: Any = ..., strict: bool = ...) -> Any: ...  # go: Load(ctx, fp, Cls(cls), ObjectHook(object_hook), ParseFloat(parse_float), ParseInt(parse_int), ParseConstant(parse_constant), ObjectPairsHook(object_pairs_hook), Strict(strict)) ctx err
