name: str  # go: Name
sep: str  # go: Sep
linesep: str  # go: Linesep
curdir: str  # go: Curdir
pardir: str  # go: Pardir
extsep: str  # go: Extsep
pathsep: str  # go: Pathsep
devnull: str  # go: Devnull
altsep: Any  # go: - floor
CLD_CONTINUED: nat  # go: CLD_CONTINUED
CLD_DUMPED: nat  # go: CLD_DUMPED
CLD_EXITED: nat  # go: CLD_EXITED
CLD_KILLED: nat  # go: CLD_KILLED
CLD_STOPPED: nat  # go: CLD_STOPPED
CLD_TRAPPED: nat  # go: CLD_TRAPPED
CLONE_FILES: nat  # go: CLONE_FILES
CLONE_FS: nat  # go: CLONE_FS
CLONE_NEWCGROUP: nat  # go: CLONE_NEWCGROUP
CLONE_NEWIPC: nat  # go: CLONE_NEWIPC
CLONE_NEWNET: nat  # go: CLONE_NEWNET
CLONE_NEWNS: nat  # go: CLONE_NEWNS
CLONE_NEWPID: nat  # go: CLONE_NEWPID
CLONE_NEWTIME: nat  # go: CLONE_NEWTIME
CLONE_NEWUSER: nat  # go: CLONE_NEWUSER
CLONE_NEWUTS: nat  # go: CLONE_NEWUTS
CLONE_SIGHAND: nat  # go: CLONE_SIGHAND
CLONE_SYSVSEM: nat  # go: CLONE_SYSVSEM
CLONE_THREAD: nat  # go: CLONE_THREAD
CLONE_VM: nat  # go: CLONE_VM
EFD_CLOEXEC: nat  # go: EFD_CLOEXEC
EFD_NONBLOCK: nat  # go: EFD_NONBLOCK
EFD_SEMAPHORE: nat  # go: EFD_SEMAPHORE
EX_CANTCREAT: nat  # go: EX_CANTCREAT
EX_CONFIG: nat  # go: EX_CONFIG
EX_DATAERR: nat  # go: EX_DATAERR
EX_IOERR: nat  # go: EX_IOERR
EX_NOHOST: nat  # go: EX_NOHOST
EX_NOINPUT: nat  # go: EX_NOINPUT
EX_NOPERM: nat  # go: EX_NOPERM
EX_NOUSER: nat  # go: EX_NOUSER
EX_OK: nat  # go: EX_OK
EX_OSERR: nat  # go: EX_OSERR
EX_OSFILE: nat  # go: EX_OSFILE
EX_PROTOCOL: nat  # go: EX_PROTOCOL
EX_SOFTWARE: nat  # go: EX_SOFTWARE
EX_TEMPFAIL: nat  # go: EX_TEMPFAIL
EX_UNAVAILABLE: nat  # go: EX_UNAVAILABLE
EX_USAGE: nat  # go: EX_USAGE
F_LOCK: nat  # go: F_LOCK
F_OK: nat  # go: F_OK
F_TEST: nat  # go: F_TEST
F_TLOCK: nat  # go: F_TLOCK
F_ULOCK: nat  # go: F_ULOCK
GRND_NONBLOCK: nat  # go: GRND_NONBLOCK
GRND_RANDOM: nat  # go: GRND_RANDOM
MFD_ALLOW_SEALING: nat  # go: MFD_ALLOW_SEALING
MFD_CLOEXEC: nat  # go: MFD_CLOEXEC
MFD_HUGETLB: nat  # go: MFD_HUGETLB
MFD_HUGE_16GB: nat  # go: MFD_HUGE_16GB
MFD_HUGE_16MB: nat  # go: MFD_HUGE_16MB
MFD_HUGE_1GB: nat  # go: MFD_HUGE_1GB
MFD_HUGE_1MB: nat  # go: MFD_HUGE_1MB
MFD_HUGE_256MB: nat  # go: MFD_HUGE_256MB
MFD_HUGE_2GB: nat  # go: MFD_HUGE_2GB
MFD_HUGE_2MB: nat  # go: MFD_HUGE_2MB
MFD_HUGE_32MB: nat  # go: MFD_HUGE_32MB
MFD_HUGE_512KB: nat  # go: MFD_HUGE_512KB
MFD_HUGE_512MB: nat  # go: MFD_HUGE_512MB
MFD_HUGE_64KB: nat  # go: MFD_HUGE_64KB
MFD_HUGE_8MB: nat  # go: MFD_HUGE_8MB
MFD_HUGE_MASK: nat  # go: MFD_HUGE_MASK
MFD_HUGE_SHIFT: nat  # go: MFD_HUGE_SHIFT
NGROUPS_MAX: nat  # go: NGROUPS_MAX
O_ACCMODE: nat  # go: O_ACCMODE
O_APPEND: nat  # go: O_APPEND
O_ASYNC: nat  # go: O_ASYNC
O_CLOEXEC: nat  # go: O_CLOEXEC
O_CREAT: nat  # go: O_CREAT
O_DIRECT: nat  # go: O_DIRECT
O_DIRECTORY: nat  # go: O_DIRECTORY
O_DSYNC: nat  # go: O_DSYNC
O_EXCL: nat  # go: O_EXCL
O_FSYNC: nat  # go: O_FSYNC
O_LARGEFILE: nat  # go: O_LARGEFILE
O_NDELAY: nat  # go: O_NDELAY
O_NOATIME: nat  # go: O_NOATIME
O_NOCTTY: nat  # go: O_NOCTTY
O_NOFOLLOW: nat  # go: O_NOFOLLOW
O_NONBLOCK: nat  # go: O_NONBLOCK
O_PATH: nat  # go: O_PATH
O_RDONLY: nat  # go: O_RDONLY
O_RDWR: nat  # go: O_RDWR
O_RSYNC: nat  # go: O_RSYNC
O_SYNC: nat  # go: O_SYNC
O_TMPFILE: nat  # go: O_TMPFILE
O_TRUNC: nat  # go: O_TRUNC
O_WRONLY: nat  # go: O_WRONLY
POSIX_FADV_DONTNEED: nat  # go: POSIX_FADV_DONTNEED
POSIX_FADV_NOREUSE: nat  # go: POSIX_FADV_NOREUSE
POSIX_FADV_NORMAL: nat  # go: POSIX_FADV_NORMAL
POSIX_FADV_RANDOM: nat  # go: POSIX_FADV_RANDOM
POSIX_FADV_SEQUENTIAL: nat  # go: POSIX_FADV_SEQUENTIAL
POSIX_FADV_WILLNEED: nat  # go: POSIX_FADV_WILLNEED
POSIX_SPAWN_CLOSE: nat  # go: POSIX_SPAWN_CLOSE
POSIX_SPAWN_CLOSEFROM: nat  # go: POSIX_SPAWN_CLOSEFROM
POSIX_SPAWN_DUP2: nat  # go: POSIX_SPAWN_DUP2
POSIX_SPAWN_OPEN: nat  # go: POSIX_SPAWN_OPEN
PRIO_PGRP: nat  # go: PRIO_PGRP
PRIO_PROCESS: nat  # go: PRIO_PROCESS
PRIO_USER: nat  # go: PRIO_USER
P_ALL: nat  # go: P_ALL
P_NOWAIT: nat  # go: P_NOWAIT
P_NOWAITO: nat  # go: P_NOWAITO
P_PGID: nat  # go: P_PGID
P_PID: nat  # go: P_PID
P_PIDFD: nat  # go: P_PIDFD
P_WAIT: nat  # go: P_WAIT
RTLD_DEEPBIND: nat  # go: RTLD_DEEPBIND
RTLD_GLOBAL: nat  # go: RTLD_GLOBAL
RTLD_LAZY: nat  # go: RTLD_LAZY
RTLD_LOCAL: nat  # go: RTLD_LOCAL
RTLD_NODELETE: nat  # go: RTLD_NODELETE
RTLD_NOLOAD: nat  # go: RTLD_NOLOAD
RTLD_NOW: nat  # go: RTLD_NOW
RWF_APPEND: nat  # go: RWF_APPEND
RWF_DSYNC: nat  # go: RWF_DSYNC
RWF_HIPRI: nat  # go: RWF_HIPRI
RWF_NOWAIT: nat  # go: RWF_NOWAIT
RWF_SYNC: nat  # go: RWF_SYNC
R_OK: nat  # go: R_OK
SCHED_BATCH: nat  # go: SCHED_BATCH
SCHED_FIFO: nat  # go: SCHED_FIFO
SCHED_IDLE: nat  # go: SCHED_IDLE
SCHED_OTHER: nat  # go: SCHED_OTHER
SCHED_RESET_ON_FORK: nat  # go: SCHED_RESET_ON_FORK
SCHED_RR: nat  # go: SCHED_RR
SEEK_CUR: nat  # go: SEEK_CUR
SEEK_DATA: nat  # go: SEEK_DATA
SEEK_END: nat  # go: SEEK_END
SEEK_HOLE: nat  # go: SEEK_HOLE
SEEK_SET: nat  # go: SEEK_SET
SPLICE_F_MORE: nat  # go: SPLICE_F_MORE
SPLICE_F_MOVE: nat  # go: SPLICE_F_MOVE
SPLICE_F_NONBLOCK: nat  # go: SPLICE_F_NONBLOCK
ST_APPEND: nat  # go: ST_APPEND
ST_MANDLOCK: nat  # go: ST_MANDLOCK
ST_NOATIME: nat  # go: ST_NOATIME
ST_NODEV: nat  # go: ST_NODEV
ST_NODIRATIME: nat  # go: ST_NODIRATIME
ST_NOEXEC: nat  # go: ST_NOEXEC
ST_NOSUID: nat  # go: ST_NOSUID
ST_RDONLY: nat  # go: ST_RDONLY
ST_RELATIME: nat  # go: ST_RELATIME
ST_SYNCHRONOUS: nat  # go: ST_SYNCHRONOUS
ST_WRITE: nat  # go: ST_WRITE
TFD_CLOEXEC: nat  # go: TFD_CLOEXEC
TFD_NONBLOCK: nat  # go: TFD_NONBLOCK
TFD_TIMER_ABSTIME: nat  # go: TFD_TIMER_ABSTIME
TFD_TIMER_CANCEL_ON_SET: nat  # go: TFD_TIMER_CANCEL_ON_SET
TMP_MAX: nat  # go: TMP_MAX
WCONTINUED: nat  # go: WCONTINUED
WEXITED: nat  # go: WEXITED
WNOHANG: nat  # go: WNOHANG
WNOWAIT: nat  # go: WNOWAIT
WSTOPPED: nat  # go: WSTOPPED
WUNTRACED: nat  # go: WUNTRACED
W_OK: nat  # go: W_OK
XATTR_CREATE: nat  # go: XATTR_CREATE
XATTR_REPLACE: nat  # go: XATTR_REPLACE
XATTR_SIZE_MAX: nat  # go: XATTR_SIZE_MAX
X_OK: nat  # go: X_OK
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
def chdir(path: PurePath) -> None: ...  # go: Chdir(PathText(path))
def chdir(path) -> None: ...  # go: - floor
def listdir(path: str = ".") -> newlist[str]: ...  # go: Listdir(path)
def listdir(path: PurePath) -> newlist[str]: ...  # go: Listdir(PathText(path))
def listdir(path=None) -> Any: ...  # go: - floor
def scandir(path=None) -> Any: ...  # go: - floor
def walk(top: str, topdown: bool = True, *, followlinks: bool = False) -> Iterator[tuple[str, List[str], List[str]]]: ...  # go: Walk(top, topdown, nil, followlinks)
def walk(top: PurePath, topdown: bool = True, *, followlinks: bool = False) -> Iterator[tuple[str, List[str], List[str]]]: ...  # go: Walk(PathText(top), topdown, nil, followlinks)
def walk(top, topdown=True, onerror=None, followlinks=False) -> Any: ...  # go: - floor
def mkdir(path: str, mode: int = 511) -> None: ...  # go: Mkdir(path, mode)
def mkdir(path: PurePath, mode: int = 511) -> None: ...  # go: Mkdir(PathText(path), mode)
def mkdir(path, mode=511, *, dir_fd=None) -> None: ...  # go: - floor
def makedirs(name: str, *, exist_ok: bool = False) -> None: ...  # go: Makedirs(name, exist_ok)
def makedirs(name: PurePath, *, exist_ok: bool = False) -> None: ...  # go: Makedirs(PathText(name), exist_ok)
def makedirs(name, mode=511, exist_ok=False) -> None: ...  # go: - floor
def remove(path: str) -> None: ...  # go: Remove
def remove(path: PurePath) -> None: ...  # go: Remove(PathText(path))
def remove(path) -> None: ...  # go: - floor
def unlink(path: str) -> None: ...  # go: Remove
def unlink(path: PurePath) -> None: ...  # go: Remove(PathText(path))
def unlink(path) -> None: ...  # go: - floor
def rmdir(path: str) -> None: ...  # go: Rmdir
def rmdir(path: PurePath) -> None: ...  # go: Rmdir(PathText(path))
def rmdir(path) -> None: ...  # go: - floor
def removedirs(name) -> None: ...  # go: - floor
def rename(src: str, dst: str) -> None: ...  # go: Rename
def rename(src: PurePath, dst: PurePath) -> None: ...  # go: Rename(PathText(src), PathText(dst))
def rename(src: PurePath, dst: str) -> None: ...  # go: Rename(PathText(src), dst)
def rename(src: str, dst: PurePath) -> None: ...  # go: Rename(src, PathText(dst))
def rename(src, dst) -> None: ...  # go: - floor
def renames(old, new) -> None: ...  # go: - floor
def replace(src: str, dst: str) -> None: ...  # go: Rename
def replace(src: PurePath, dst: PurePath) -> None: ...  # go: Rename(PathText(src), PathText(dst))
def replace(src: PurePath, dst: str) -> None: ...  # go: Rename(PathText(src), dst)
def replace(src: str, dst: PurePath) -> None: ...  # go: Rename(src, PathText(dst))
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
def dup2(fd, fd2, inheritable=True) -> Any: ...  # go: - floor
def ftruncate(fd, length) -> Any: ...  # go: - floor
def fchmod(fd, mode) -> Any: ...  # go: - floor
def fchown(fd, uid, gid) -> Any: ...  # go: - floor
def fchdir(fd) -> Any: ...  # go: - floor
def closerange(fd_low, fd_high, /) -> Any: ...  # go: - floor
def pread(fd, length, offset, /) -> Any: ...  # go: - floor
def pwrite(fd, buffer, offset, /) -> Any: ...  # go: - floor
def readv(fd, buffers, /) -> Any: ...  # go: - floor
def writev(fd, buffers, /) -> Any: ...  # go: - floor
def get_blocking(fd, /) -> Any: ...  # go: - floor
def set_blocking(fd, blocking, /) -> Any: ...  # go: - floor
def get_inheritable(fd, /) -> Any: ...  # go: - floor
def set_inheritable(fd, inheritable, /) -> Any: ...  # go: - floor
def device_encoding(fd) -> Any: ...  # go: - floor
def chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True) -> Any: ...  # go: - floor
def lchown(path, uid, gid) -> Any: ...  # go: - floor
def mkfifo(path, mode=438, *, dir_fd=None) -> Any: ...  # go: - floor
def sync() -> Any: ...  # go: - floor
def spawnv(mode, file, args) -> Any: ...  # go: - floor
def spawnvp(mode, file, args) -> Any: ...  # go: - floor
def spawnve(mode, file, args, env) -> Any: ...  # go: - floor
def spawnvpe(mode, file, args, env) -> Any: ...  # go: - floor
def spawnl(mode, file, *args) -> Any: ...  # go: - floor
def spawnlp(mode, file, *args) -> Any: ...  # go: - floor
def posix_spawn(path, argv, env, /) -> Any: ...  # go: - floor
def posix_spawnp(path, argv, env, /) -> Any: ...  # go: - floor
def wait() -> Any: ...  # go: - floor
def waitpid(pid, options, /) -> Any: ...  # go: - floor
def WIFSTOPPED(status) -> Any: ...  # go: - floor
def WIFCONTINUED(status) -> Any: ...  # go: - floor
def WCOREDUMP(status, /) -> Any: ...  # go: - floor
def WSTOPSIG(status) -> Any: ...  # go: - floor
def get_exec_path(env=None) -> Any: ...  # go: - floor
def popen(cmd, mode="r", buffering=-1) -> Any: ...  # go: - floor
def times() -> Any: ...  # go: - floor
def getpriority(which, who) -> Any: ...  # go: - floor
def setpriority(which, who, priority) -> Any: ...  # go: - floor
def nice(increment, /) -> Any: ...  # go: - floor
def getpgrp() -> Any: ...  # go: - floor
def setpgrp() -> Any: ...  # go: - floor
def setpgid(pid, pgrp, /) -> Any: ...  # go: - floor
def setsid() -> Any: ...  # go: - floor
def getsid(pid, /) -> Any: ...  # go: - floor
def getgroups() -> Any: ...  # go: - floor
def setuid(uid, /) -> Any: ...  # go: - floor
def setgid(gid, /) -> Any: ...  # go: - floor
def seteuid(euid, /) -> Any: ...  # go: - floor
def setegid(egid, /) -> Any: ...  # go: - floor
def setgroups(groups, /) -> Any: ...  # go: - floor
def chroot(path) -> Any: ...  # go: - floor
def ctermid() -> Any: ...  # go: - floor
def getenvb(key, default=None) -> Any: ...  # go: - floor
def register_at_fork(*, before=None, after_in_child=None, after_in_parent=None) -> Any: ...  # go: - floor
def sched_yield() -> Any: ...  # go: - floor
def sysconf(name, /) -> Any: ...  # go: - floor
def confstr(name, /) -> Any: ...  # go: - floor
def fdatasync(fd) -> Any: ...  # go: - floor
def pipe2(flags, /) -> Any: ...  # go: - floor
def sendfile(out_fd, in_fd, offset, count) -> Any: ...  # go: - floor
def statvfs(path) -> Any: ...  # go: - floor
def fstatvfs(fd, /) -> Any: ...  # go: - floor
def getrandom(size, flags=0) -> Any: ...  # go: - floor
def getresuid() -> Any: ...  # go: - floor
def getresgid() -> Any: ...  # go: - floor
def listxattr(path=None, *, follow_symlinks=True) -> Any: ...  # go: - floor
def getxattr(path, attribute, *, follow_symlinks=True) -> Any: ...  # go: - floor
def setxattr(path, attribute, value, flags=0, *, follow_symlinks=True) -> Any: ...  # go: - floor
def removexattr(path, attribute, *, follow_symlinks=True) -> Any: ...  # go: - floor
def major(device, /) -> Any: ...  # go: - floor
def minor(device, /) -> Any: ...  # go: - floor
def makedev(major, minor, /) -> Any: ...  # go: - floor
times_result: Any  # go: - floor
sysconf_names: Any  # go: - floor
confstr_names: Any  # go: - floor
supports_bytes_environ: Any  # go: - floor
defpath: Any  # go: - floor

# at the end, for pathlib imports from here
from pathlib import PurePath
