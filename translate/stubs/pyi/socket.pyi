AF_UNSPEC: Any  # go: - floor
AF_UNIX: Any  # go: - floor
AF_INET: Any  # go: - floor
AF_INET6: Any  # go: - floor
SOCK_STREAM: Any  # go: - floor
SOCK_DGRAM: Any  # go: - floor
SOCK_RAW: Any  # go: - floor
AI_PASSIVE: Any  # go: - floor
AI_CANONNAME: Any  # go: - floor
AI_NUMERICHOST: Any  # go: - floor
AI_NUMERICSERV: Any  # go: - floor
AI_ADDRCONFIG: Any  # go: - floor
SOL_SOCKET: Any  # go: - floor
SO_REUSEADDR: Any  # go: - floor
SO_KEEPALIVE: Any  # go: - floor
SO_BROADCAST: Any  # go: - floor
SO_RCVBUF: Any  # go: - floor
SO_SNDBUF: Any  # go: - floor
SO_ERROR: Any  # go: - floor
SO_TYPE: Any  # go: - floor
SO_LINGER: Any  # go: - floor
IPPROTO_IP: Any  # go: - floor
IPPROTO_TCP: Any  # go: - floor
IPPROTO_UDP: Any  # go: - floor
IPPROTO_IPV6: Any  # go: - floor
TCP_NODELAY: Any  # go: - floor
IPV6_V6ONLY: Any  # go: - floor
SOMAXCONN: Any  # go: - floor
SHUT_RD: Any  # go: - floor
SHUT_WR: Any  # go: - floor
SHUT_RDWR: Any  # go: - floor
INADDR_ANY: Any  # go: - floor
EAI_NONAME: Any  # go: - floor
EAI_AGAIN: Any  # go: - floor
EAI_FAMILY: Any  # go: - floor
EAI_SERVICE: Any  # go: - floor
has_ipv6: Any  # go: - floor
AddressFamily: Any  # go: - floor
SocketKind: Any  # go: - floor
error = OSError
timeout = TimeoutError
class herror(OSError): ...  # go: Herror exception
class gaierror(OSError): ...  # go: Gaierror exception
class socket: ...  # go: SocketType floor
SocketType: Any  # go: - floor
def create_server(address, *, family=2, backlog=None, reuse_port=False) -> Any: ...  # go: - floor
def create_connection(address, *args, **kw) -> Any: ...  # go: - floor
def socketpair(family=1, type=1, proto=0) -> Any: ...  # go: - floor
def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0) -> Any: ...  # go: - floor
def gethostname() -> Any: ...  # go: - floor
def gethostbyname(host, /) -> Any: ...  # go: - floor
def inet_aton(ip_addr, /) -> Any: ...  # go: - floor
def inet_ntoa(packed_ip, /) -> Any: ...  # go: - floor
def htons(x, /) -> Any: ...  # go: - floor
def ntohs(x, /) -> Any: ...  # go: - floor
def htonl(x, /) -> Any: ...  # go: - floor
def ntohl(x, /) -> Any: ...  # go: - floor
def getdefaulttimeout() -> Any: ...  # go: - floor
def setdefaulttimeout(timeout, /) -> Any: ...  # go: - floor
