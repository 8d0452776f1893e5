sep: str  # go: Sep
curdir: str  # go: Curdir
pardir: str  # go: Pardir
extsep: str  # go: Extsep
pathsep: str  # go: Pathsep
devnull: str  # go: Devnull
def join(a: str, /, *p: str) -> str: ...  # go: Join
def join(a: PurePath, /, *p: str) -> str: ...  # go: Join(PathText(a), p)
def join(a, *p) -> Any: ...  # go: - floor
def split(p: str) -> tuple[str, str]: ...  # go: Split
def split(p: PurePath) -> tuple[str, str]: ...  # go: Split(PathText(p))
def split(p) -> Any: ...  # go: - floor
def splitext(p: str) -> tuple[str, str]: ...  # go: Splitext
def splitext(p: PurePath) -> tuple[str, str]: ...  # go: Splitext(PathText(p))
def splitext(p) -> Any: ...  # go: - floor
def splitdrive(p: str) -> tuple[str, str]: ...  # go: Splitdrive
def basename(p: str) -> str: ...  # go: Basename
def basename(p: PurePath) -> str: ...  # go: Basename(PathText(p))
def basename(p) -> Any: ...  # go: - floor
def dirname(p: str) -> str: ...  # go: Dirname
def dirname(p: PurePath) -> str: ...  # go: Dirname(PathText(p))
def dirname(p) -> Any: ...  # go: - floor
def normpath(path: str) -> str: ...  # go: Normpath
def normcase(s: str) -> str: ...  # go: Normcase
def isabs(s: str) -> bool: ...  # go: Isabs
def abspath(path: str) -> str: ...  # go: Abspath
def abspath(path: PurePath) -> str: ...  # go: Abspath(PathText(path))
def abspath(path) -> Any: ...  # go: - floor
def realpath(filename: str) -> str: ...  # go: Realpath
def realpath(filename: PurePath) -> str: ...  # go: Realpath(PathText(filename))
def realpath(filename, *, strict: bool = False) -> Any: ...  # go: - floor
def relpath(path: str, start: str = ".") -> str: ...  # go: Relpath(path, start)
def relpath(path: PurePath, start: PurePath) -> str: ...  # go: Relpath(PathText(path), PathText(start))
def relpath(path: str, start: PurePath) -> str: ...  # go: Relpath(path, PathText(start))
def relpath(path: PurePath, start: str = ".") -> str: ...  # go: Relpath(PathText(path), start)
def relpath(path, start=None) -> Any: ...  # go: - floor
def commonpath(paths: Sequence[str]) -> str: ...  # go: Commonpath
def commonprefix(m: Sequence[str]) -> str: ...  # go: Commonprefix
def exists(path: str) -> bool: ...  # go: Exists
def exists(path: PurePath) -> bool: ...  # go: Exists(PathText(path))
def exists(path) -> bool: ...  # go: - floor
def lexists(path: str) -> bool: ...  # go: Lexists
def lexists(path: PurePath) -> bool: ...  # go: Lexists(PathText(path))
def lexists(path) -> bool: ...  # go: - floor
def isfile(path: str) -> bool: ...  # go: Isfile
def isfile(path: PurePath) -> bool: ...  # go: Isfile(PathText(path))
def isfile(path) -> bool: ...  # go: - floor
def isdir(s: str) -> bool: ...  # go: Isdir
def isdir(s: PurePath) -> bool: ...  # go: Isdir(PathText(s))
def isdir(s) -> bool: ...  # go: - floor
def islink(path: str) -> bool: ...  # go: Islink
def islink(path: PurePath) -> bool: ...  # go: Islink(PathText(path))
def islink(path) -> bool: ...  # go: - floor
def ismount(path) -> bool: ...  # go: - floor
def getsize(filename: str) -> int: ...  # go: Getsize bits=62
def getsize(filename: PurePath) -> int: ...  # go: Getsize(PathText(filename)) bits=62
def getsize(filename) -> Any: ...  # go: - floor
def getmtime(filename: str) -> float: ...  # go: Getmtime
def getmtime(filename: PurePath) -> float: ...  # go: Getmtime(PathText(filename))
def getmtime(filename) -> float: ...  # go: - floor
def getatime(filename) -> float: ...  # go: - floor
def getctime(filename) -> float: ...  # go: - floor
def samefile(f1, f2) -> bool: ...  # go: - floor
def expanduser(path: str) -> str: ...  # go: Expanduser
def expandvars(path: str) -> str: ...  # go: Expandvars

# at the end, for pathlib imports from os
from pathlib import PurePath
