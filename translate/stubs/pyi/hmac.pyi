class HMAC: ...  # go: HMACType floor
def new(key, msg=None, digestmod='') -> Any: ...  # go: - floor
def digest(key, msg, digest) -> bytes: ...  # go: - floor
def compare_digest(a, b, /) -> bool: ...  # go: - floor
