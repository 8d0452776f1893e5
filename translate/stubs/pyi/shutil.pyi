class Error(OSError): ...  # go: Error exception
class SameFileError(Error): ...  # go: SameFileError exception
def copyfile(src, dst, *, follow_symlinks=True) -> Any: ...  # go: - floor
def copymode(src, dst, *, follow_symlinks=True) -> None: ...  # go: - floor
def copystat(src, dst, *, follow_symlinks=True) -> None: ...  # go: - floor
def copy(src: str, dst: str) -> str: ...  # go: Copy
def copy(src, dst, *, follow_symlinks=True) -> Any: ...  # go: - floor
def copy2(src: str, dst: str) -> str: ...  # go: Copy2
def copy2(src, dst, *, follow_symlinks=True) -> Any: ...  # go: - floor
def copyfileobj(fsrc, fdst, length=0) -> None: ...  # go: - floor
def copytree(src, dst, symlinks=False, ignore=None, copy_function=None, ignore_dangling_symlinks=False, dirs_exist_ok=False) -> Any: ...  # go: - floor
def ignore_patterns(*patterns) -> Any: ...  # go: - floor
def rmtree(path: str) -> None: ...  # go: Rmtree
def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None) -> None: ...  # go: - floor
def move(src: str, dst: str) -> str: ...  # go: Move
def move(src, dst, copy_function=None) -> Any: ...  # go: - floor
def which(cmd: str) -> str | None: ...  # go: Which
def which(cmd, mode=1, path=None) -> Any: ...  # go: - floor
def disk_usage(path) -> Any: ...  # go: - floor
def get_terminal_size(fallback=(80, 24)) -> Any: ...  # go: - floor
class ReadError(OSError): ...  # go: shutil_archive.ReadError exception
def make_archive(base_name: Any, format: str, root_dir: Any = None, base_dir: Any = None) -> str: ...  # go: shutil_archive.MakeArchive(base_name, format, root_dir, base_dir)
def unpack_archive(filename: Any, extract_dir: Any = None, format: Any = None) -> None: ...  # go: shutil_archive.UnpackArchive(filename, extract_dir, format)
