class HASH:  # go: *Hash
    def update(self, obj: bytes, /) -> None: ...  # go: Update
    def digest(self) -> bytes: ...  # go: Digest
    def hexdigest(self) -> str: ...  # go: Hexdigest
    def copy(self) -> HASH: ...  # go: Copy
    @property
    def name(self) -> str: ...  # go: Name
    @property
    def digest_size(self) -> nat: ...  # go: DigestSize
    @property
    def block_size(self) -> nat: ...  # go: BlockSize
def md5(string: bytes) -> HASH: ...  # go: Md5(string)
def md5(string=b'', *, usedforsecurity=True) -> Any: ...  # go: - floor
def sha1(string: bytes) -> HASH: ...  # go: Sha1(string)
def sha1(string=b'', *, usedforsecurity=True) -> Any: ...  # go: - floor
def sha224(string: bytes) -> HASH: ...  # go: Sha224(string)
def sha224(string=b'', *, usedforsecurity=True) -> Any: ...  # go: - floor
def sha256(string: bytes) -> HASH: ...  # go: Sha256(string)
def sha256(string=b'', *, usedforsecurity=True) -> Any: ...  # go: - floor
def sha384(string: bytes) -> HASH: ...  # go: Sha384(string)
def sha384(string=b'', *, usedforsecurity=True) -> Any: ...  # go: - floor
def sha512(string: bytes) -> HASH: ...  # go: Sha512(string)
def sha512(string=b'', *, usedforsecurity=True) -> Any: ...  # go: - floor
def sha3_224(string=b'', *, usedforsecurity=True) -> Any: ...  # go: - floor
def sha3_256(string=b'', *, usedforsecurity=True) -> Any: ...  # go: - floor
def sha3_384(string=b'', *, usedforsecurity=True) -> Any: ...  # go: - floor
def sha3_512(string=b'', *, usedforsecurity=True) -> Any: ...  # go: - floor
def shake_128(string=b'', *, usedforsecurity=True) -> Any: ...  # go: - floor
def shake_256(string=b'', *, usedforsecurity=True) -> Any: ...  # go: - floor
def blake2b(data=b'', /, *, digest_size=64, key=b'') -> Any: ...  # go: - floor
def blake2s(data=b'', /, *, digest_size=32, key=b'') -> Any: ...  # go: - floor
def new(name: str, data: bytes) -> HASH: ...  # go: New
def new(name, data=b'', *, usedforsecurity=True) -> Any: ...  # go: - floor
def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None) -> bytes: ...  # go: - floor
def file_digest(fileobj, digest, /) -> Any: ...  # go: - floor
algorithms_guaranteed: Any  # go: - floor
algorithms_available: Any  # go: - floor
