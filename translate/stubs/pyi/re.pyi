# re. Patterns and matches of str are typed; those of bytes, and functions that are called with a pattern whose type is not
# known, go through the floor.
class PatternError(Exception):  # go: PatternError exception
    msg: str  # go: Msg
    pattern: Any  # go: Pattern
    pos: Any  # go: Pos
    lineno: Any  # go: Lineno
    colno: Any  # go: Colno

error = PatternError

class Match:  # go: *Match
    re: Pattern  # go: Re
    string: str  # go: Subject
    pos: nat  # go: Pos
    endpos: nat  # go: Endpos
    lastindex: int | None  # go: LastIndex
    lastgroup: str | None  # go: LastGroup
    regs: Any  # go: Regs
    def group(self) -> str: ...  # go: Group()
    def group(self, group: int, /) -> str | None: ...  # go: GroupAt
    def group(self, group: str, /) -> str | None: ...  # go: GroupNamed
    def group(self, *groups: Any) -> Any: ...  # go: GroupAny
    def __getitem__(self, key: int, /) -> str | None: ...  # go: GroupAt
    def __getitem__(self, key: str, /) -> str | None: ...  # go: GroupNamed
    def groups(self, default: object = None) -> Any: ...  # go: Groups(default)
    def groupdict(self) -> dict[str, str | None]: ...  # go: GroupDict
    def groupdict(self, default: str) -> dict[str, str]: ...  # go: GroupDictOr
    def groupdict(self, default: object = None) -> Any: ...  # go: Groupdict(default)
    def start(self) -> nat: ...  # go: Start()
    def start(self, group: object, /) -> int: ...  # go: StartOf
    def end(self) -> nat: ...  # go: End()
    def end(self, group: object, /) -> int: ...  # go: EndOf
    def span(self) -> tuple[int, int]: ...  # go: Span()
    def span(self, group: object, /) -> tuple[int, int]: ...  # go: SpanOf
    def expand(self, template: str) -> str: ...  # go: Expand

class Pattern:  # go: *Pattern
    pattern: str  # go: Source
    flags: nat  # go: Flags
    groups: nat  # go: Groups
    groupindex: Any  # go: Groupindex
    def search(self, string: str) -> Match | None: ...  # go: Search
    def search(self, string: str, pos: int, endpos: object = None) -> Match | None: ...  # go: SearchIn(string, pos, endpos)
    def match(self, string: str) -> Match | None: ...  # go: Match
    def match(self, string: str, pos: int, endpos: object = None) -> Match | None: ...  # go: MatchIn(string, pos, endpos)
    def fullmatch(self, string: str) -> Match | None: ...  # go: Fullmatch
    def fullmatch(self, string: str, pos: int, endpos: object = None) -> Match | None: ...  # go: FullmatchIn(string, pos, endpos)
    def findall(self, string: str) -> Any: ...  # go: Findall
    def finditer(self, string: str) -> Iterator[Match]: ...  # go: Finditer
    def split(self, string: str, maxsplit: int = 0) -> Any: ...  # go: Split(string, maxsplit)
    def sub(self, repl: str, string: str, count: int = 0) -> str: ...  # go: Sub(repl, string, count)
    def sub(self, repl: Any, string: str, count: int = 0) -> str: ...  # go: SubFunc(repl, string, count)
    def subn(self, repl: str, string: str, count: int = 0) -> tuple[str, int]: ...  # go: Subn(repl, string, count)

class RegexFlag: ...  # go: RegexFlag floor

def compile(pattern: str, flags: Any = None) -> Pattern: ...  # go: Compile(pattern, flags)
def compile(pattern, flags=0) -> Any: ...  # go: - floor
def search(pattern: str, string: str, flags: Any = None) -> Match | None: ...  # go: Search(pattern, string, flags)
def search(pattern, string, flags=0) -> Any: ...  # go: - floor
def match(pattern: str, string: str, flags: Any = None) -> Match | None: ...  # go: MatchStart(pattern, string, flags)
def match(pattern, string, flags=0) -> Any: ...  # go: - floor
def fullmatch(pattern: str, string: str, flags: Any = None) -> Match | None: ...  # go: Fullmatch(pattern, string, flags)
def fullmatch(pattern, string, flags=0) -> Any: ...  # go: - floor
def findall(pattern: Regex[0, 1], string: str, flags: Any = None) -> newlist[str]: ...  # go: FindAll(pattern, string, flags)
def findall(pattern: Regex[2], string: str, flags: Any = None) -> newlist[tuple[str, str]]: ...  # go: FindAll2(pattern, string, flags)
def findall(pattern: Regex[3], string: str, flags: Any = None) -> newlist[tuple[str, str, str]]: ...  # go: FindAll3(pattern, string, flags)
def findall(pattern, string, flags=0) -> Any: ...  # go: - floor
def finditer(pattern: str, string: str, flags: Any = None) -> Iterator[Match]: ...  # go: Finditer(pattern, string, flags)
def finditer(pattern, string, flags=0) -> Any: ...  # go: - floor
def split(pattern: Regex[0], string: str, maxsplit: int = 0, flags: Any = None) -> newlist[str]: ...  # go: SplitText(pattern, string, maxsplit, flags)
def split(pattern, string, maxsplit=0, flags=0) -> Any: ...  # go: - floor
def sub(pattern: str, repl: str, string: str, count: int = 0, flags: Any = None) -> str: ...  # go: Sub(pattern, repl, string, count, flags)
def sub(pattern: str, repl: Any, string: str, count: int = 0, flags: Any = None) -> str: ...  # go: SubFunc(pattern, repl, string, count, flags)
def sub(pattern, repl, string, count=0, flags=0) -> Any: ...  # go: - floor
def subn(pattern: str, repl: str, string: str, count: int = 0, flags: Any = None) -> tuple[str, int]: ...  # go: Subn(pattern, repl, string, count, flags)
def subn(pattern, repl, string, count=0, flags=0) -> Any: ...  # go: - floor
def escape(pattern: str) -> str: ...  # go: Escape
def escape(pattern) -> Any: ...  # go: - floor
def purge() -> None: ...  # go: Purge
NOFLAG: Any  # go: - floor
ASCII: Any  # go: - floor
A: Any  # go: - floor
IGNORECASE: Any  # go: - floor
I: Any  # go: - floor
LOCALE: Any  # go: - floor
L: Any  # go: - floor
UNICODE: Any  # go: - floor
U: Any  # go: - floor
MULTILINE: Any  # go: - floor
M: Any  # go: - floor
DOTALL: Any  # go: - floor
S: Any  # go: - floor
VERBOSE: Any  # go: - floor
X: Any  # go: - floor
DEBUG: Any  # go: - floor
