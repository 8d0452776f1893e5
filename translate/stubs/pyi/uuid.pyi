class UUID:  # go: *UUID
    def __init__(self, hex: str) -> None: ...  # go: Parse
    def __init__(self, *, int: bigint) -> None: ...  # go: FromInt
    def __init__(self, hex: object = None, bytes: object = None, bytes_le: object = None, fields: object = None, int: object = None, version: object = None) -> None: ...  # go: New(hex, bytes, bytes_le, fields, int, version)
    def __str__(self) -> str: ...  # go: String
    @property
    def hex(self) -> str: ...  # go: Hex
    @property
    def bytes(self) -> bytes: ...  # go: Bytes
    @property
    def bytes_le(self) -> Any: ...  # go: BytesLe
    @property
    def int(self) -> bigint: ...  # go: Int
    @property
    def urn(self) -> str: ...  # go: Urn
    @property
    def variant(self) -> str: ...  # go: Variant
    @property
    def version(self) -> int | None: ...  # go: Version
    @property
    def fields(self) -> Any: ...  # go: Fields
    @property
    def time(self) -> int: ...  # go: Time bits=61
    @property
    def clock_seq(self) -> nat: ...  # go: ClockSeq bits=14
    @property
    def node(self) -> int: ...  # go: Node bits=49
NAMESPACE_DNS: UUID  # go: NamespaceDNS
NAMESPACE_URL: UUID  # go: NamespaceURL
NAMESPACE_OID: UUID  # go: NamespaceOID
NAMESPACE_X500: UUID  # go: NamespaceX500
def uuid1() -> UUID: ...  # go: Uuid1()
def uuid1(node=None, clock_seq=None) -> Any: ...  # go: - floor
def uuid3(namespace: UUID, name: str) -> UUID: ...  # go: Uuid3
def uuid3(namespace, name) -> Any: ...  # go: - floor
def uuid4() -> UUID: ...  # go: Uuid4
def uuid5(namespace: UUID, name: str) -> UUID: ...  # go: Uuid5
def uuid5(namespace, name) -> Any: ...  # go: - floor
def getnode() -> Any: ...  # go: - floor
