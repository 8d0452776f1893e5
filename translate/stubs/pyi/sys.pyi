def exit(code: object = None, /) -> NoReturn: ...  # go: - special
argv: List[str]  # go: Argv call
stdout: Any  # go: CurrentStdout call
stderr: Any  # go: CurrentStderr call
stdin: Any  # go: - floor
__stdout__: Any  # go: - floor
__stderr__: Any  # go: - floor
__stdin__: Any  # go: - floor
maxsize: int  # go: Maxsize
maxunicode: nat  # go: Maxunicode
byteorder: str  # go: Byteorder
platform: str  # go: Platform call
version: str  # go: Version
hexversion: nat  # go: Hexversion
copyright: str  # go: Copyright
executable: str  # go: Executable call
version_info: Any  # go: VersionInfo call
float_info: Any  # go: - floor
int_info: Any  # go: - floor
hash_info: Any  # go: - floor
path: Any  # go: - floor
modules: Any  # go: Modules call
prefix: Any  # go: - floor
exec_prefix: Any  # go: - floor
flags: Any  # go: - floor
dont_write_bytecode: Any  # go: - floor
implementation: Any  # go: - floor
ps1: Any  # go: - floor
warnoptions: Any  # go: - floor
def getrecursionlimit() -> nat: ...  # go: Getrecursionlimit
def setrecursionlimit(limit: int, /) -> None: ...  # go: Setrecursionlimit
def getswitchinterval() -> float: ...  # go: Getswitchinterval
def setswitchinterval(interval: float, /) -> None: ...  # go: Setswitchinterval
def intern(string: str, /) -> str: ...  # go: Intern
def getdefaultencoding() -> str: ...  # go: Getdefaultencoding
def getfilesystemencoding() -> str: ...  # go: Getfilesystemencoding
def getsizeof(object: object, default: int = 0) -> nat: ...  # go: Getsizeof(object)
def getrefcount(object: object, /) -> nat: ...  # go: Getrefcount
def gettrace() -> Any: ...  # go: - floor
def settrace(f, /) -> None: ...  # go: - floor
def is_finalizing() -> bool: ...  # go: - floor
def exc_info() -> Any: ...  # go: - floor handling
def exception() -> Any: ...  # go: - floor handling
excepthook: Any  # go: - floor
__excepthook__: Any  # go: - floor
displayhook: Any  # go: - floor
__displayhook__: Any  # go: - floor
float_repr_style: Any  # go: - floor
platlibdir: Any  # go: - floor
api_version: Any  # go: - floor
abiflags: Any  # go: - floor
base_prefix: Any  # go: - floor
base_exec_prefix: Any  # go: - floor
pycache_prefix: Any  # go: - floor
orig_argv: Any  # go: - floor
stdlib_module_names: Any  # go: - floor
builtin_module_names: Any  # go: - floor
thread_info: Any  # go: - floor
def get_int_max_str_digits() -> Any: ...  # go: - floor
def set_int_max_str_digits(maxdigits) -> Any: ...  # go: - floor
def getfilesystemencodeerrors() -> Any: ...  # go: - floor
def getallocatedblocks() -> Any: ...  # go: - floor
def getprofile() -> Any: ...  # go: - floor
def get_coroutine_origin_tracking_depth() -> Any: ...  # go: - floor
def get_asyncgen_hooks() -> Any: ...  # go: - floor
def audit(event, /, *args) -> Any: ...  # go: - floor
def _getframe(depth=0, /) -> Any: ...  # go: - floor
