from io import TextIOWrapper, _BinaryFile
class PurePath:  # go: *Path
    def __init__(self, *segments: object) -> None: ...  # go: NewPure
    @property
    def name(self) -> str: ...  # go: Name
    @property
    def stem(self) -> str: ...  # go: Stem
    @property
    def suffix(self) -> str: ...  # go: Suffix
    @property
    def suffixes(self) -> newlist[str]: ...  # go: Suffixes
    @property
    def parent(self) -> PurePath: ...  # go: Parent
    @property
    def parents(self) -> Any: ...  # go: Parents
    @property
    def parts(self) -> tuple[str, ...]: ...  # go: Parts
    @property
    def root(self) -> str: ...  # go: Root
    @property
    def anchor(self) -> str: ...  # go: Root
    @property
    def drive(self) -> str: ...  # go: Drive
    def __truediv__(self, key: object) -> PurePath: ...  # go: Div
    def __rtruediv__(self, key: object) -> PurePath: ...  # go: DivInto
    def __fspath__(self) -> str: ...  # go: String
    def as_posix(self) -> str: ...  # go: String
    def as_uri(self) -> str: ...  # go: AsURI
    def joinpath(self, *segments: object) -> PurePath: ...  # go: Joinpath
    def is_absolute(self) -> bool: ...  # go: IsAbsolute
    def with_name(self, name: str) -> PurePath: ...  # go: WithName
    def with_stem(self, stem: str) -> PurePath: ...  # go: WithStem
    def with_suffix(self, suffix: str) -> PurePath: ...  # go: WithSuffix
    def with_segments(self, *segments: object) -> PurePath: ...  # go: WithSegments
    def relative_to(self, other: object, /, *, walk_up: bool = False) -> PurePath: ...  # go: RelativeTo(other, walk_up)
    def is_relative_to(self, other: object, /) -> bool: ...  # go: IsRelativeTo
    def match(self, path_pattern: str) -> bool: ...  # go: Match
    def match(self, path_pattern, *, case_sensitive=None) -> bool: ...  # go: - floor
    def full_match(self, pattern: str) -> bool: ...  # go: FullMatch
    def full_match(self, pattern, *, case_sensitive=None) -> bool: ...  # go: - floor
class PurePosixPath:  # go: *Path
    def __init__(self, *segments: object) -> None: ...  # go: NewPure
    @property
    def name(self) -> str: ...  # go: Name
    @property
    def stem(self) -> str: ...  # go: Stem
    @property
    def suffix(self) -> str: ...  # go: Suffix
    @property
    def suffixes(self) -> newlist[str]: ...  # go: Suffixes
    @property
    def parent(self) -> PurePosixPath: ...  # go: Parent
    @property
    def parents(self) -> Any: ...  # go: Parents
    @property
    def parts(self) -> tuple[str, ...]: ...  # go: Parts
    @property
    def root(self) -> str: ...  # go: Root
    @property
    def anchor(self) -> str: ...  # go: Root
    @property
    def drive(self) -> str: ...  # go: Drive
    def __truediv__(self, key: object) -> PurePosixPath: ...  # go: Div
    def __rtruediv__(self, key: object) -> PurePosixPath: ...  # go: DivInto
    def __fspath__(self) -> str: ...  # go: String
    def as_posix(self) -> str: ...  # go: String
    def as_uri(self) -> str: ...  # go: AsURI
    def joinpath(self, *segments: object) -> PurePosixPath: ...  # go: Joinpath
    def is_absolute(self) -> bool: ...  # go: IsAbsolute
    def with_name(self, name: str) -> PurePosixPath: ...  # go: WithName
    def with_stem(self, stem: str) -> PurePosixPath: ...  # go: WithStem
    def with_suffix(self, suffix: str) -> PurePosixPath: ...  # go: WithSuffix
    def with_segments(self, *segments: object) -> PurePosixPath: ...  # go: WithSegments
    def relative_to(self, other: object, /, *, walk_up: bool = False) -> PurePosixPath: ...  # go: RelativeTo(other, walk_up)
    def is_relative_to(self, other: object, /) -> bool: ...  # go: IsRelativeTo
    def match(self, path_pattern: str) -> bool: ...  # go: Match
    def match(self, path_pattern, *, case_sensitive=None) -> bool: ...  # go: - floor
    def full_match(self, pattern: str) -> bool: ...  # go: FullMatch
    def full_match(self, pattern, *, case_sensitive=None) -> bool: ...  # go: - floor
class PosixPath: ...  # go: PosixPathType floor
class Path(PurePath):  # go: *Path
    def __init__(self, *segments: object) -> None: ...  # go: New
    @classmethod
    def cwd(cls) -> Path: ...  # go: Cwd()
    @classmethod
    def home(cls) -> Path: ...  # go: Home()
    @property
    def name(self) -> str: ...  # go: Name
    @property
    def stem(self) -> str: ...  # go: Stem
    @property
    def suffix(self) -> str: ...  # go: Suffix
    @property
    def suffixes(self) -> newlist[str]: ...  # go: Suffixes
    @property
    def parent(self) -> Path: ...  # go: Parent
    @property
    def parents(self) -> Any: ...  # go: Parents
    @property
    def parts(self) -> tuple[str, ...]: ...  # go: Parts
    @property
    def root(self) -> str: ...  # go: Root
    @property
    def anchor(self) -> str: ...  # go: Root
    @property
    def drive(self) -> str: ...  # go: Drive
    def __truediv__(self, key: object) -> Path: ...  # go: Div
    def __rtruediv__(self, key: object) -> Path: ...  # go: DivInto
    def __fspath__(self) -> str: ...  # go: String
    def as_posix(self) -> str: ...  # go: String
    def as_uri(self) -> str: ...  # go: AsURI
    def joinpath(self, *segments: object) -> Path: ...  # go: Joinpath
    def is_absolute(self) -> bool: ...  # go: IsAbsolute
    def with_name(self, name: str) -> Path: ...  # go: WithName
    def with_stem(self, stem: str) -> Path: ...  # go: WithStem
    def with_suffix(self, suffix: str) -> Path: ...  # go: WithSuffix
    def with_segments(self, *segments: object) -> Path: ...  # go: WithSegments
    def relative_to(self, other: object, /, *, walk_up: bool = False) -> Path: ...  # go: RelativeTo(other, walk_up)
    def is_relative_to(self, other: object, /) -> bool: ...  # go: IsRelativeTo
    def match(self, path_pattern: str) -> bool: ...  # go: Match
    def match(self, path_pattern, *, case_sensitive=None) -> bool: ...  # go: - floor
    def full_match(self, pattern: str) -> bool: ...  # go: FullMatch
    def full_match(self, pattern, *, case_sensitive=None) -> bool: ...  # go: - floor
    def exists(self, *, follow_symlinks: bool = True) -> bool: ...  # go: Exists()
    def is_file(self, *, follow_symlinks: bool = True) -> bool: ...  # go: IsFile()
    def is_dir(self, *, follow_symlinks: bool = True) -> bool: ...  # go: IsDir()
    def is_symlink(self) -> bool: ...  # go: IsSymlink
    def is_mount(self) -> bool: ...  # go: - floor
    def is_socket(self) -> bool: ...  # go: - floor
    def is_fifo(self) -> bool: ...  # go: - floor
    def samefile(self, other_path: object) -> bool: ...  # go: Samefile
    def stat(self, *, follow_symlinks: bool = True) -> stat_result: ...  # go: Stat(follow_symlinks)
    def lstat(self) -> stat_result: ...  # go: Stat(false)
    def owner(self) -> str: ...  # go: Owner
    def iterdir(self) -> Iterator[Path]: ...  # go: Iterdir
    def glob(self, pattern: str) -> Iterator[Path]: ...  # go: Glob
    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False) -> Any: ...  # go: - floor
    def rglob(self, pattern: str) -> Iterator[Path]: ...  # go: Rglob
    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False) -> Any: ...  # go: - floor
    def walk(self, top_down: bool = True) -> Iterator[tuple[Path, List[str], List[str]]]: ...  # go: Walk(top_down)
    def walk(self, top_down=True, on_error=None, follow_symlinks=False) -> Any: ...  # go: - floor
    def mkdir(self, mode: int = 511, parents: bool = False, exist_ok: bool = False) -> None: ...  # go: Mkdir(mode, parents, exist_ok)
    def rmdir(self) -> None: ...  # go: Rmdir
    def rename(self, target: object) -> Path: ...  # go: Rename
    def replace(self, target: object) -> Path: ...  # go: Rename
    def chmod(self, mode: int) -> None: ...  # go: Chmod
    def chmod(self, mode, *, follow_symlinks=True) -> None: ...  # go: - floor
    def readlink(self) -> Path: ...  # go: Readlink
    def symlink_to(self, target: object, target_is_directory: bool = False) -> None: ...  # go: SymlinkTo(target)
    def hardlink_to(self, target: object) -> None: ...  # go: HardlinkTo
    def absolute(self) -> Path: ...  # go: Absolute
    def resolve(self, strict: bool = False) -> Path: ...  # go: Resolve(strict)
    def expanduser(self) -> Path: ...  # go: Expanduser
    def unlink(self, missing_ok: bool = False) -> None: ...  # go: Unlink(missing_ok)
    def touch(self, mode: int = 438, exist_ok: bool = True) -> None: ...  # go: Touch(mode, exist_ok)
    def open(self, mode: Literal["r", "r+", "rt", "rt+", "r+t", "w", "w+", "wt", "wt+", "w+t", "a", "a+", "at", "at+", "a+t", "x", "x+", "xt", "xt+", "x+t"] = "r", buffering: int = ..., encoding: object = ..., errors: object = ..., newline: object = ...) -> TextIOWrapper: ...  # go: Open(mode, io.Buffering(buffering), io.Encoding(encoding), io.Errors(errors), io.Newline(newline)) err
    def open(self, mode: Literal["rb", "rb+", "r+b", "br", "wb", "wb+", "w+b", "bw", "ab", "ab+", "a+b", "ba", "xb", "xb+", "x+b", "bx"], buffering: int = ..., encoding: object = ..., errors: object = ..., newline: object = ...) -> _BinaryFile: ...  # go: OpenBinary(mode, io.Buffering(buffering), io.Encoding(encoding), io.Errors(errors), io.Newline(newline)) err
    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None) -> Any: ...  # go: - floor
    def read_text(self, encoding: object = ..., errors: object = ..., newline: object = ...) -> str: ...  # go: ReadText(io.Encoding(encoding), io.Errors(errors), io.Newline(newline)) err
    def read_bytes(self) -> bytes: ...  # go: ReadBytes err
    def write_text(self, data: str, encoding: object = ..., errors: object = ..., newline: object = ...) -> nat: ...  # go: WriteText(data, io.Encoding(encoding), io.Errors(errors), io.Newline(newline)) err
    def write_text(self, data, encoding=None, errors=None, newline=None) -> Any: ...  # go: - floor
    def write_bytes(self, data: bytes) -> nat: ...  # go: WriteBytes err
    def write_bytes(self, data) -> Any: ...  # go: - floor

# at the end, for os imports from here
from os import stat_result
