class error(Exception): ...  # go: Error exception
Z_BEST_COMPRESSION: Any  # go: - floor
Z_BEST_SPEED: Any  # go: - floor
Z_DEFAULT_COMPRESSION: Any  # go: - floor
MAX_WBITS: Any  # go: - floor
Z_SYNC_FLUSH: Any  # go: - floor
Z_FULL_FLUSH: Any  # go: - floor
Z_FINISH: Any  # go: - floor
def compress(data: bytes, /, level: int = -1) -> bytes: ...  # go: Compress(data, level)
def compress(data, /, level=-1, wbits=15) -> bytes: ...  # go: - floor
def decompress(data: bytes, /) -> bytes: ...  # go: Decompress
def decompress(data, /, wbits=15, bufsize=16384) -> bytes: ...  # go: - floor
def crc32(data: bytes, value: int = 0, /) -> int: ...  # go: CRC32(data, value) bits=32
def crc32(data, value=0, /) -> Any: ...  # go: - floor
def adler32(data: bytes, value: int = 1, /) -> int: ...  # go: Adler32(data, value) bits=32
def adler32(data, value=1, /) -> Any: ...  # go: - floor
def compressobj(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None) -> Any: ...  # go: - floor
def decompressobj(wbits=15, zdict=None) -> Any: ...  # go: - floor
DEFLATED: Any  # go: - floor
DEF_BUF_SIZE: Any  # go: - floor
DEF_MEM_LEVEL: Any  # go: - floor
ZLIB_RUNTIME_VERSION: Any  # go: - floor
ZLIB_VERSION: Any  # go: - floor
Z_BLOCK: Any  # go: - floor
Z_DEFAULT_STRATEGY: Any  # go: - floor
Z_FILTERED: Any  # go: - floor
Z_FIXED: Any  # go: - floor
Z_HUFFMAN_ONLY: Any  # go: - floor
Z_NO_COMPRESSION: Any  # go: - floor
Z_NO_FLUSH: Any  # go: - floor
Z_PARTIAL_FLUSH: Any  # go: - floor
Z_RLE: Any  # go: - floor
Z_TREES: Any  # go: - floor
