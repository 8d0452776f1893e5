class TemporaryDirectory:  # go: *TemporaryDirectory
    def __init__(self, suffix: object = None, prefix: object = None, dir: object = None, ignore_cleanup_errors: bool = False, *, delete: bool = True) -> None: ...  # go: NewTemporaryDirectory(suffix, prefix, dir, delete)
    @property
    def name(self) -> str: ...  # go: Name
    def cleanup(self) -> None: ...  # go: Cleanup
    def __enter__(self) -> str: ...  # go: Enter
    def __exit__(self, *args: object) -> None: ...  # go: Leave
def gettempdir() -> str: ...  # go: Gettempdir
def gettempprefix() -> str: ...  # go: - floor
def mkdtemp(suffix: object = None, prefix: object = None, dir: object = None) -> str: ...  # go: Mkdtemp(suffix, prefix, dir)
def mkdtemp(suffix=None, prefix=None, dir=None) -> str: ...  # go: - floor
def mkstemp(suffix=None, prefix=None, dir=None, text=False) -> Any: ...  # go: - floor
def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *, errors=None, delete_on_close=True) -> Any: ...  # go: - floor
def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None) -> Any: ...  # go: - floor
class SpooledTemporaryFile: ...  # go: SpooledTemporaryFileType floor
TMP_MAX: nat  # go: TMPMAX
template: str  # go: - floor
tempdir: Any  # go: - floor
def gettempdirb() -> bytes: ...  # go: - floor
def gettempprefixb() -> bytes: ...  # go: - floor
def mktemp(suffix='', prefix='tmp', dir=None) -> str: ...  # go: - floor
