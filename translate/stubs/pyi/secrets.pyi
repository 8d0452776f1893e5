from random import SystemRandom
DEFAULT_ENTROPY: nat  # go: DefaultEntropy
def token_bytes(nbytes: int = 32) -> bytes: ...  # go: TokenBytes(nbytes)
def token_bytes(nbytes=None) -> bytes: ...  # go: - floor
def token_hex(nbytes: int = 32) -> str: ...  # go: TokenHex(nbytes)
def token_hex(nbytes=None) -> str: ...  # go: - floor
def token_urlsafe(nbytes: int = 32) -> str: ...  # go: TokenUrlsafe(nbytes)
def token_urlsafe(nbytes=None) -> str: ...  # go: - floor
def randbelow(exclusive_upper_bound: int) -> int: ...  # go: Randbelow
def randbits(k: int) -> bigint: ...  # go: Randbits
def choice(seq) -> Any: ...  # go: - floor
def compare_digest(a, b, /) -> bool: ...  # go: - floor
