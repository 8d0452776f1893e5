# difflib. HtmlDiff, diff_bytes and the tables of a SequenceMatcher (b2j, bjunk, bpopular) are left out.
class SequenceMatcher:  # go: *SequenceMatcher
    def __init__(self, isjunk: object = None, a: object = "", b: object = "", autojunk: bool = True) -> None: ...  # go: NewSequenceMatcher(isjunk, a, b, autojunk)
    a: Any  # go: A
    b: Any  # go: B
    def set_seqs(self, a: object, b: object) -> None: ...  # go: SetSeqs
    def set_seq1(self, a: object) -> None: ...  # go: SetSeq1
    def set_seq2(self, b: object) -> None: ...  # go: SetSeq2
    def ratio(self) -> float: ...  # go: Ratio
    def quick_ratio(self) -> float: ...  # go: QuickRatio
    def real_quick_ratio(self) -> float: ...  # go: RealQuickRatio
    def find_longest_match(self, alo: int = 0, ahi: object = None, blo: int = 0, bhi: object = None) -> Any: ...  # go: FindLongestMatch(alo, ahi, blo, bhi)
    def get_matching_blocks(self) -> List[Any]: ...  # go: GetMatchingBlocks
    def get_opcodes(self) -> List[tuple[str, nat, nat, nat, nat]]: ...  # go: GetOpcodes
    def get_grouped_opcodes(self, n: int = 3) -> Iterator[List[tuple[str, nat, nat, nat, nat]]]: ...  # go: GetGroupedOpcodes(n)
class Differ:  # go: *Differ
    def __init__(self, linejunk: object = None, charjunk: object = None) -> None: ...  # go: NewDiffer(linejunk, charjunk)
    def compare(self, a: Sequence[str], b: Sequence[str]) -> Iterator[str]: ...  # go: Compare
    def compare(self, a, b) -> Any: ...  # go: - floor
Match: Any  # go: - floor
def unified_diff(a: Sequence[str], b: Sequence[str], fromfile: str = ..., tofile: str = ..., fromfiledate: str = ..., tofiledate: str = ..., n: int = ..., lineterm: str = ...) -> Iterator[str]: ...  # go: UnifiedDiff(a, b, Fromfile(fromfile), Tofile(tofile), Fromfiledate(fromfiledate), Tofiledate(tofiledate), N(n), Lineterm(lineterm))
def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n") -> Any: ...  # go: - floor
def context_diff(a: Sequence[str], b: Sequence[str], fromfile: str = ..., tofile: str = ..., fromfiledate: str = ..., tofiledate: str = ..., n: int = ..., lineterm: str = ...) -> Iterator[str]: ...  # go: ContextDiff(a, b, Fromfile(fromfile), Tofile(tofile), Fromfiledate(fromfiledate), Tofiledate(tofiledate), N(n), Lineterm(lineterm))
def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n") -> Any: ...  # go: - floor
def ndiff(a: Sequence[str], b: Sequence[str]) -> Iterator[str]: ...  # go: Ndiff
def ndiff(a: Sequence[str], b: Sequence[str], linejunk: object, charjunk: object) -> Iterator[str]: ...  # go: NdiffJunk
def ndiff(a, b, linejunk=None, charjunk=None) -> Any: ...  # go: - floor
def restore(delta: Iterable[str], which: int) -> Iterator[str]: ...  # go: Restore
def restore(delta, which) -> Any: ...  # go: - floor
def get_close_matches(word: str, possibilities: Sequence[str], n: int = 3, cutoff: float = 0.6) -> newlist[str]: ...  # go: GetCloseMatches(word, possibilities, n, cutoff)
def get_close_matches(word, possibilities, n=3, cutoff=0.6) -> Any: ...  # go: - floor
def IS_LINE_JUNK(line: str) -> bool: ...  # go: IsLineJunk
def IS_LINE_JUNK(line, pat=None) -> Any: ...  # go: - floor
def IS_CHARACTER_JUNK(ch: str) -> bool: ...  # go: IsCharacterJunk
def IS_CHARACTER_JUNK(ch, ws=" \t") -> Any: ...  # go: - floor
