class UUID:  # go: UUIDType floor
    hex: Any
NAMESPACE_DNS: Any  # go: - floor
NAMESPACE_URL: Any  # go: - floor
NAMESPACE_OID: Any  # go: - floor
NAMESPACE_X500: Any  # go: - floor
def uuid1(node=None, clock_seq=None) -> Any: ...  # go: - floor
def uuid3(namespace, name) -> Any: ...  # go: - floor
def uuid4() -> Any: ...  # go: - floor
def uuid5(namespace, name) -> Any: ...  # go: - floor
def getnode() -> Any: ...  # go: - floor
