class TemporaryDirectory: ...  # go: TemporaryDirectoryType floor
def gettempdir() -> str: ...  # go: Gettempdir
def gettempprefix() -> str: ...  # go: - floor
def mkdtemp(suffix=None, prefix=None, dir=None) -> str: ...  # go: - floor
def mkstemp(suffix=None, prefix=None, dir=None, text=False) -> Any: ...  # go: - floor
def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *, errors=None, delete_on_close=True) -> Any: ...  # go: - floor
def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None) -> Any: ...  # go: - floor
def SpooledTemporaryFile(max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None) -> Any: ...  # go: - floor
