DEFAULT_PROTOCOL: nat  # go: DefaultProtocol
HIGHEST_PROTOCOL: nat  # go: HighestProtocol
class PickleError(Exception): ...  # go: PickleError exception
class PicklingError(PickleError): ...  # go: PicklingError exception
class UnpicklingError(PickleError): ...  # go: UnpicklingError exception
def dumps(obj: Any, protocol: Any = None) -> bytes: ...  # go: Dumps(obj, protocol) wild
def dumps(obj: Any, protocol: Any = None, *, fix_imports=True) -> bytes: ...  # go: - floor wild
def loads(data: Any, /) -> Any: ...  # go: Loads(data) wild
def loads(data: Any, /, *, fix_imports=True, encoding='ASCII', errors='strict') -> Any: ...  # go: - floor wild
def dump(obj: Any, file: Any, protocol: Any = None) -> None: ...  # go: Dump(ctx, obj, file, protocol) ctx err
def dump(obj: Any, file: Any, protocol: Any = None, *, fix_imports=True) -> None: ...  # go: - floor wild
def load(file: Any) -> Any: ...  # go: Load(ctx, file) ctx err
def load(file: Any, *, fix_imports=True, encoding='ASCII', errors='strict') -> Any: ...  # go: - floor wild
