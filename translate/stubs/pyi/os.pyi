name: str  # go: Name
sep: str  # go: Sep
linesep: str  # go: Linesep
curdir: str  # go: Curdir
pardir: str  # go: Pardir
extsep: str  # go: Extsep
pathsep: str  # go: Pathsep
devnull: str  # go: Devnull
altsep: Any  # go: - floor
F_OK: Any  # go: - floor
R_OK: Any  # go: - floor
W_OK: Any  # go: - floor
X_OK: Any  # go: - floor
SEEK_SET: Any  # go: - floor
SEEK_CUR: Any  # go: - floor
SEEK_END: Any  # go: - floor
O_RDONLY: Any  # go: - floor
O_WRONLY: Any  # go: - floor
O_RDWR: Any  # go: - floor
O_CREAT: Any  # go: - floor
O_EXCL: Any  # go: - floor
O_TRUNC: Any  # go: - floor
O_APPEND: Any  # go: - floor
O_NONBLOCK: Any  # go: - floor
O_CLOEXEC: Any  # go: - floor
EX_OK: Any  # go: - floor
EX_USAGE: Any  # go: - floor
EX_DATAERR: Any  # go: - floor
EX_NOINPUT: Any  # go: - floor
EX_SOFTWARE: Any  # go: - floor
EX_OSERR: Any  # go: - floor
EX_IOERR: Any  # go: - floor
EX_TEMPFAIL: Any  # go: - floor
WNOHANG: Any  # go: - floor
error = OSError

class _Environ:  # go: *EnvironMapping
    def get(self, key: str) -> str | None: ...  # go: Get
    def get(self, key: str, default: str) -> str: ...  # go: GetOr
    def get(self, key, default=None) -> Any: ...  # go: - floor
    def setdefault(self, key: str, value: str) -> str: ...  # go: Setdefault
    def pop(self, key: str) -> str: ...  # go: Pop
    def pop(self, key, default=None) -> Any: ...  # go: - floor
    def copy(self) -> dict[str, str]: ...  # go: Copy
    def __getitem__(self, key: str, /) -> str: ...  # go: At
    def __setitem__(self, key: str, value: str, /) -> None: ...  # go: Set
    def __iter__(self) -> Iterator[str]: ...  # go: All

environ: _Environ  # go: Environ
class PathLike: ...  # go: PathLikeType floor
class DirEntry: ...  # go: DirEntryType floor
class stat_result:  # go: *StatResult
    @property
    def st_mode(self) -> nat: ...  # go: Mode bits=62
    @property
    def st_ino(self) -> nat: ...  # go: Ino bits=62
    @property
    def st_dev(self) -> nat: ...  # go: Dev bits=62
    @property
    def st_nlink(self) -> nat: ...  # go: Nlink bits=62
    @property
    def st_uid(self) -> nat: ...  # go: UID bits=62
    @property
    def st_gid(self) -> nat: ...  # go: GID bits=62
    @property
    def st_size(self) -> nat: ...  # go: Size bits=62
    @property
    def st_atime_ns(self) -> nat: ...  # go: AtimeNS bits=62
    @property
    def st_mtime_ns(self) -> nat: ...  # go: MtimeNS bits=62
    @property
    def st_ctime_ns(self) -> nat: ...  # go: CtimeNS bits=62
    @property
    def st_blksize(self) -> nat: ...  # go: Blksize bits=62
    @property
    def st_blocks(self) -> nat: ...  # go: Blocks bits=62
    @property
    def st_atime(self) -> float: ...  # go: Atime
    @property
    def st_mtime(self) -> float: ...  # go: Mtime
    @property
    def st_ctime(self) -> float: ...  # go: Ctime
class terminal_size: ...  # go: TerminalSize floor

def getenv(key: str) -> str | None: ...  # go: Getenv
def getenv(key: str, default: str) -> str: ...  # go: GetenvOr
def getenv(key, default=None) -> Any: ...  # go: - floor
def putenv(name: str, value: str, /) -> None: ...  # go: Putenv
def unsetenv(name: str, /) -> None: ...  # go: Unsetenv
def getcwd() -> str: ...  # go: Getcwd
def getcwdb() -> bytes: ...  # go: - floor
def chdir(path: str) -> None: ...  # go: Chdir
def chdir(path) -> None: ...  # go: - floor
def listdir(path: str = ".") -> newlist[str]: ...  # go: Listdir(path)
def listdir(path=None) -> Any: ...  # go: - floor
def scandir(path=None) -> Any: ...  # go: - floor
def walk(top: str, topdown: bool = True, *, followlinks: bool = False) -> Iterator[tuple[str, List[str], List[str]]]: ...  # go: Walk(top, topdown, nil, followlinks)
def walk(top, topdown=True, onerror=None, followlinks=False) -> Any: ...  # go: - floor
def mkdir(path: str, mode: int = 511) -> None: ...  # go: Mkdir(path, mode)
def mkdir(path, mode=511, *, dir_fd=None) -> None: ...  # go: - floor
def makedirs(name: str, *, exist_ok: bool = False) -> None: ...  # go: Makedirs(name, exist_ok)
def makedirs(name, mode=511, exist_ok=False) -> None: ...  # go: - floor
def remove(path: str) -> None: ...  # go: Remove
def remove(path) -> None: ...  # go: - floor
def unlink(path: str) -> None: ...  # go: Remove
def unlink(path) -> None: ...  # go: - floor
def rmdir(path: str) -> None: ...  # go: Rmdir
def rmdir(path) -> None: ...  # go: - floor
def removedirs(name) -> None: ...  # go: - floor
def rename(src: str, dst: str) -> None: ...  # go: Rename
def rename(src, dst) -> None: ...  # go: - floor
def renames(old, new) -> None: ...  # go: - floor
def replace(src: str, dst: str) -> None: ...  # go: Rename
def replace(src, dst) -> None: ...  # go: - floor
def symlink(src, dst) -> None: ...  # go: - floor
def link(src, dst) -> None: ...  # go: - floor
def readlink(path) -> Any: ...  # go: - floor
def chmod(path, mode) -> None: ...  # go: - floor
def access(path, mode) -> bool: ...  # go: - floor
def utime(path, times=None) -> None: ...  # go: - floor
def truncate(path, length) -> None: ...  # go: - floor
def stat(path: object, *, follow_symlinks: bool = True) -> stat_result: ...  # go: Stat(path, follow_symlinks)
def stat(path, *, dir_fd=None, follow_symlinks=True) -> Any: ...  # go: - floor
def lstat(path: object) -> stat_result: ...  # go: Stat(path, false)
def lstat(path, *, dir_fd=None) -> Any: ...  # go: - floor
def fstat(fd) -> Any: ...  # go: - floor
def fspath(path) -> Any: ...  # go: - floor
def fsencode(filename) -> bytes: ...  # go: - floor
def fsdecode(filename) -> str: ...  # go: - floor
def getpid() -> int: ...  # go: Getpid bits=32
def getppid() -> int: ...  # go: Getppid bits=32
def getuid() -> Any: ...  # go: - floor
def geteuid() -> Any: ...  # go: - floor
def getgid() -> Any: ...  # go: - floor
def getegid() -> Any: ...  # go: - floor
def getpgid(pid) -> Any: ...  # go: - floor
def cpu_count() -> nat: ...  # go: CPUCount
def process_cpu_count() -> nat: ...  # go: CPUCount
def sched_getaffinity(pid) -> Any: ...  # go: - floor
def urandom(size: int, /) -> bytes: ...  # go: Urandom
def _exit(status: int) -> NoReturn: ...  # go: ExitNow
def abort() -> None: ...  # go: - floor
def kill(pid: int, signal: int, /) -> None: ...  # go: Kill wild
def kill(pid, signal, /) -> None: ...  # go: - floor wild
def killpg(pgid, signal, /) -> None: ...  # go: - floor
def system(command: str) -> int: ...  # go: System bits=32
def system(command) -> Any: ...  # go: - floor
def getlogin() -> str: ...  # go: Getlogin
def getloadavg() -> tuple[float, float, float]: ...  # go: Getloadavg
def strerror(code: int, /) -> str: ...  # go: Strerror
def uname() -> Any: ...  # go: - floor
def umask(mask, /) -> Any: ...  # go: - floor
def pipe() -> Any: ...  # go: - floor
def open(path, flags, mode=511) -> Any: ...  # go: - floor
def read(fd, length, /) -> Any: ...  # go: - floor
def write(fd, data, /) -> Any: ...  # go: - floor
def close(fd) -> None: ...  # go: - floor
def dup(fd, /) -> Any: ...  # go: - floor
def lseek(fd, position, whence, /) -> Any: ...  # go: - floor
def fsync(fd) -> None: ...  # go: - floor
def fdopen(fd, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True) -> Any: ...  # go: - floor
def isatty(fd, /) -> bool: ...  # go: - floor
def get_terminal_size(fd=1, /) -> Any: ...  # go: - floor
def waitstatus_to_exitcode(status) -> Any: ...  # go: - floor
def WEXITSTATUS(status) -> Any: ...  # go: - floor
def WIFEXITED(status) -> bool: ...  # go: - floor
def WIFSIGNALED(status) -> bool: ...  # go: - floor
def WTERMSIG(status) -> Any: ...  # go: - floor
