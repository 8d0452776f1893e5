class error(Exception): ...  # go: Error exception
class Struct: ...  # go: StructType floor
def pack(format: str, /, *values: object) -> bytes: ...  # go: Pack
def pack_into(format, buffer, offset, /, *values) -> None: ...  # go: - floor
def unpack(format: str, buffer: bytes, /) -> Any: ...  # go: UnpackAs special
def unpack_from(format, /, buffer, offset=0) -> Any: ...  # go: - floor
def iter_unpack(format, buffer, /) -> Any: ...  # go: - floor
def calcsize(format: str, /) -> nat: ...  # go: Calcsize
def calcsize(format, /) -> Any: ...  # go: - floor
