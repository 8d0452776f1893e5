def b64encode(s: bytes) -> bytes: ...  # go: B64encode
def b64encode(s, altchars=None) -> bytes: ...  # go: - floor
def b64decode(s: bytes) -> bytes: ...  # go: B64decode
def b64decode(s: str) -> bytes: ...  # go: B64decodeStr
def b64decode(s, altchars=None, validate=False) -> bytes: ...  # go: - floor
def standard_b64encode(s) -> bytes: ...  # go: - floor
def standard_b64decode(s) -> bytes: ...  # go: - floor
def urlsafe_b64encode(s: bytes) -> bytes: ...  # go: UrlsafeB64encode
def urlsafe_b64encode(s) -> bytes: ...  # go: - floor
def urlsafe_b64decode(s: bytes) -> bytes: ...  # go: UrlsafeB64decode
def urlsafe_b64decode(s: str) -> bytes: ...  # go: UrlsafeB64decodeStr
def urlsafe_b64decode(s) -> bytes: ...  # go: - floor
def b32encode(s: bytes) -> bytes: ...  # go: B32encode
def b32encode(s) -> bytes: ...  # go: - floor
def b32decode(s, casefold=False, map01=None) -> bytes: ...  # go: - floor
def b32hexencode(s) -> bytes: ...  # go: - floor
def b32hexdecode(s, casefold=False) -> bytes: ...  # go: - floor
def b16encode(s: bytes) -> bytes: ...  # go: B16encode
def b16encode(s) -> bytes: ...  # go: - floor
def b16decode(s, casefold=False) -> bytes: ...  # go: - floor
def b85encode(b: bytes, pad: bool = False) -> bytes: ...  # go: B85encode(b, pad)
def b85encode(b, pad=False) -> bytes: ...  # go: - floor
def b85decode(b) -> bytes: ...  # go: - floor
def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False) -> bytes: ...  # go: - floor
def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' ') -> bytes: ...  # go: - floor
def encodebytes(s) -> bytes: ...  # go: - floor
def decodebytes(s) -> bytes: ...  # go: - floor
