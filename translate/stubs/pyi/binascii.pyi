class Error(ValueError): ...  # go: Error exception
class Incomplete(Exception): ...  # go: Incomplete exception
def hexlify(data: bytes) -> bytes: ...  # go: Hexlify
def hexlify(data, sep=None, bytes_per_sep=1) -> bytes: ...  # go: - floor
def b2a_hex(data, sep=None, bytes_per_sep=1) -> bytes: ...  # go: - floor
def unhexlify(hexstr: bytes) -> bytes: ...  # go: Unhexlify
def unhexlify(hexstr) -> bytes: ...  # go: - floor
def a2b_hex(hexstr) -> bytes: ...  # go: - floor
def crc32(data: bytes, crc: int = 0, /) -> int: ...  # go: CRC32(data, crc) bits=32
def crc32(data, crc=0, /) -> Any: ...  # go: - floor
def crc_hqx(data, crc, /) -> Any: ...  # go: - floor
def b2a_base64(data, /, *, newline=True) -> bytes: ...  # go: - floor
def a2b_base64(data, /, *, strict_mode=False) -> bytes: ...  # go: - floor
