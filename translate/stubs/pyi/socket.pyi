AddressFamily: Any  # go: - floor
SocketKind: Any  # go: - floor
AddressInfo: Any  # go: - floor
MsgFlag: Any  # go: - floor
AF_UNSPEC: Any  # go: - floor
AF_UNIX: Any  # go: - floor
AF_INET: Any  # go: - floor
AF_AX25: Any  # go: - floor
AF_IPX: Any  # go: - floor
AF_APPLETALK: Any  # go: - floor
AF_NETROM: Any  # go: - floor
AF_BRIDGE: Any  # go: - floor
AF_ATMPVC: Any  # go: - floor
AF_X25: Any  # go: - floor
AF_INET6: Any  # go: - floor
AF_ROSE: Any  # go: - floor
AF_NETBEUI: Any  # go: - floor
AF_SECURITY: Any  # go: - floor
AF_KEY: Any  # go: - floor
AF_NETLINK: Any  # go: - floor
AF_PACKET: Any  # go: - floor
AF_ASH: Any  # go: - floor
AF_ECONET: Any  # go: - floor
AF_ATMSVC: Any  # go: - floor
AF_RDS: Any  # go: - floor
AF_SNA: Any  # go: - floor
AF_IRDA: Any  # go: - floor
AF_PPPOX: Any  # go: - floor
AF_WANPIPE: Any  # go: - floor
AF_LLC: Any  # go: - floor
AF_CAN: Any  # go: - floor
AF_TIPC: Any  # go: - floor
AF_ALG: Any  # go: - floor
AF_VSOCK: Any  # go: - floor
AF_QIPCRTR: Any  # go: - floor
AF_ROUTE: Any  # go: - floor
SOCK_STREAM: Any  # go: - floor
SOCK_DGRAM: Any  # go: - floor
SOCK_RAW: Any  # go: - floor
SOCK_RDM: Any  # go: - floor
SOCK_SEQPACKET: Any  # go: - floor
SOCK_NONBLOCK: Any  # go: - floor
SOCK_CLOEXEC: Any  # go: - floor
AI_PASSIVE: Any  # go: - floor
AI_CANONNAME: Any  # go: - floor
AI_NUMERICHOST: Any  # go: - floor
AI_V4MAPPED: Any  # go: - floor
AI_ALL: Any  # go: - floor
AI_ADDRCONFIG: Any  # go: - floor
AI_NUMERICSERV: Any  # go: - floor
MSG_OOB: Any  # go: - floor
MSG_PEEK: Any  # go: - floor
MSG_DONTROUTE: Any  # go: - floor
MSG_CTRUNC: Any  # go: - floor
MSG_TRUNC: Any  # go: - floor
MSG_DONTWAIT: Any  # go: - floor
MSG_EOR: Any  # go: - floor
MSG_WAITALL: Any  # go: - floor
MSG_CONFIRM: Any  # go: - floor
MSG_ERRQUEUE: Any  # go: - floor
MSG_NOSIGNAL: Any  # go: - floor
MSG_MORE: Any  # go: - floor
MSG_FASTOPEN: Any  # go: - floor
MSG_CMSG_CLOEXEC: Any  # go: - floor
EAI_ADDRFAMILY: int  # go: EAI_ADDRFAMILY  bits=63
EAI_AGAIN: int  # go: EAI_AGAIN  bits=63
EAI_BADFLAGS: int  # go: EAI_BADFLAGS  bits=63
EAI_FAIL: int  # go: EAI_FAIL  bits=63
EAI_FAMILY: int  # go: EAI_FAMILY  bits=63
EAI_MEMORY: int  # go: EAI_MEMORY  bits=63
EAI_NODATA: int  # go: EAI_NODATA  bits=63
EAI_NONAME: int  # go: EAI_NONAME  bits=63
EAI_OVERFLOW: int  # go: EAI_OVERFLOW  bits=63
EAI_SERVICE: int  # go: EAI_SERVICE  bits=63
EAI_SOCKTYPE: int  # go: EAI_SOCKTYPE  bits=63
EAI_SYSTEM: int  # go: EAI_SYSTEM  bits=63
ETHERTYPE_ARP: nat  # go: ETHERTYPE_ARP
ETHERTYPE_IP: nat  # go: ETHERTYPE_IP
ETHERTYPE_IPV6: nat  # go: ETHERTYPE_IPV6
ETHERTYPE_VLAN: nat  # go: ETHERTYPE_VLAN
ETH_P_ALL: nat  # go: ETH_P_ALL
INADDR_ALLHOSTS_GROUP: nat  # go: INADDR_ALLHOSTS_GROUP
INADDR_ANY: nat  # go: INADDR_ANY
INADDR_BROADCAST: nat  # go: INADDR_BROADCAST
INADDR_LOOPBACK: nat  # go: INADDR_LOOPBACK
INADDR_MAX_LOCAL_GROUP: nat  # go: INADDR_MAX_LOCAL_GROUP
INADDR_NONE: nat  # go: INADDR_NONE
INADDR_UNSPEC_GROUP: nat  # go: INADDR_UNSPEC_GROUP
IPPORT_RESERVED: nat  # go: IPPORT_RESERVED
IPPORT_USERRESERVED: nat  # go: IPPORT_USERRESERVED
IPPROTO_AH: nat  # go: IPPROTO_AH
IPPROTO_DSTOPTS: nat  # go: IPPROTO_DSTOPTS
IPPROTO_EGP: nat  # go: IPPROTO_EGP
IPPROTO_ESP: nat  # go: IPPROTO_ESP
IPPROTO_FRAGMENT: nat  # go: IPPROTO_FRAGMENT
IPPROTO_GRE: nat  # go: IPPROTO_GRE
IPPROTO_HOPOPTS: nat  # go: IPPROTO_HOPOPTS
IPPROTO_ICMP: nat  # go: IPPROTO_ICMP
IPPROTO_ICMPV6: nat  # go: IPPROTO_ICMPV6
IPPROTO_IDP: nat  # go: IPPROTO_IDP
IPPROTO_IGMP: nat  # go: IPPROTO_IGMP
IPPROTO_IP: nat  # go: IPPROTO_IP
IPPROTO_IPIP: nat  # go: IPPROTO_IPIP
IPPROTO_IPV6: nat  # go: IPPROTO_IPV6
IPPROTO_MPTCP: nat  # go: IPPROTO_MPTCP
IPPROTO_NONE: nat  # go: IPPROTO_NONE
IPPROTO_PIM: nat  # go: IPPROTO_PIM
IPPROTO_PUP: nat  # go: IPPROTO_PUP
IPPROTO_RAW: nat  # go: IPPROTO_RAW
IPPROTO_ROUTING: nat  # go: IPPROTO_ROUTING
IPPROTO_RSVP: nat  # go: IPPROTO_RSVP
IPPROTO_SCTP: nat  # go: IPPROTO_SCTP
IPPROTO_TCP: nat  # go: IPPROTO_TCP
IPPROTO_TP: nat  # go: IPPROTO_TP
IPPROTO_UDP: nat  # go: IPPROTO_UDP
IPPROTO_UDPLITE: nat  # go: IPPROTO_UDPLITE
IPV6_CHECKSUM: nat  # go: IPV6_CHECKSUM
IPV6_DONTFRAG: nat  # go: IPV6_DONTFRAG
IPV6_DSTOPTS: nat  # go: IPV6_DSTOPTS
IPV6_HOPLIMIT: nat  # go: IPV6_HOPLIMIT
IPV6_HOPOPTS: nat  # go: IPV6_HOPOPTS
IPV6_JOIN_GROUP: nat  # go: IPV6_JOIN_GROUP
IPV6_LEAVE_GROUP: nat  # go: IPV6_LEAVE_GROUP
IPV6_MULTICAST_HOPS: nat  # go: IPV6_MULTICAST_HOPS
IPV6_MULTICAST_IF: nat  # go: IPV6_MULTICAST_IF
IPV6_MULTICAST_LOOP: nat  # go: IPV6_MULTICAST_LOOP
IPV6_NEXTHOP: nat  # go: IPV6_NEXTHOP
IPV6_PATHMTU: nat  # go: IPV6_PATHMTU
IPV6_PKTINFO: nat  # go: IPV6_PKTINFO
IPV6_RECVDSTOPTS: nat  # go: IPV6_RECVDSTOPTS
IPV6_RECVHOPLIMIT: nat  # go: IPV6_RECVHOPLIMIT
IPV6_RECVHOPOPTS: nat  # go: IPV6_RECVHOPOPTS
IPV6_RECVPATHMTU: nat  # go: IPV6_RECVPATHMTU
IPV6_RECVPKTINFO: nat  # go: IPV6_RECVPKTINFO
IPV6_RECVRTHDR: nat  # go: IPV6_RECVRTHDR
IPV6_RECVTCLASS: nat  # go: IPV6_RECVTCLASS
IPV6_RTHDR: nat  # go: IPV6_RTHDR
IPV6_RTHDRDSTOPTS: nat  # go: IPV6_RTHDRDSTOPTS
IPV6_RTHDR_TYPE_0: nat  # go: IPV6_RTHDR_TYPE_0
IPV6_TCLASS: nat  # go: IPV6_TCLASS
IPV6_UNICAST_HOPS: nat  # go: IPV6_UNICAST_HOPS
IPV6_V6ONLY: nat  # go: IPV6_V6ONLY
IP_ADD_MEMBERSHIP: nat  # go: IP_ADD_MEMBERSHIP
IP_ADD_SOURCE_MEMBERSHIP: nat  # go: IP_ADD_SOURCE_MEMBERSHIP
IP_BIND_ADDRESS_NO_PORT: nat  # go: IP_BIND_ADDRESS_NO_PORT
IP_BLOCK_SOURCE: nat  # go: IP_BLOCK_SOURCE
IP_DEFAULT_MULTICAST_LOOP: nat  # go: IP_DEFAULT_MULTICAST_LOOP
IP_DEFAULT_MULTICAST_TTL: nat  # go: IP_DEFAULT_MULTICAST_TTL
IP_DROP_MEMBERSHIP: nat  # go: IP_DROP_MEMBERSHIP
IP_DROP_SOURCE_MEMBERSHIP: nat  # go: IP_DROP_SOURCE_MEMBERSHIP
IP_HDRINCL: nat  # go: IP_HDRINCL
IP_MAX_MEMBERSHIPS: nat  # go: IP_MAX_MEMBERSHIPS
IP_MULTICAST_IF: nat  # go: IP_MULTICAST_IF
IP_MULTICAST_LOOP: nat  # go: IP_MULTICAST_LOOP
IP_MULTICAST_TTL: nat  # go: IP_MULTICAST_TTL
IP_OPTIONS: nat  # go: IP_OPTIONS
IP_PKTINFO: nat  # go: IP_PKTINFO
IP_RECVOPTS: nat  # go: IP_RECVOPTS
IP_RECVRETOPTS: nat  # go: IP_RECVRETOPTS
IP_RECVTOS: nat  # go: IP_RECVTOS
IP_RETOPTS: nat  # go: IP_RETOPTS
IP_TOS: nat  # go: IP_TOS
IP_TRANSPARENT: nat  # go: IP_TRANSPARENT
IP_TTL: nat  # go: IP_TTL
IP_UNBLOCK_SOURCE: nat  # go: IP_UNBLOCK_SOURCE
NI_DGRAM: nat  # go: NI_DGRAM
NI_IDN: nat  # go: NI_IDN
NI_MAXHOST: nat  # go: NI_MAXHOST
NI_MAXSERV: nat  # go: NI_MAXSERV
NI_NAMEREQD: nat  # go: NI_NAMEREQD
NI_NOFQDN: nat  # go: NI_NOFQDN
NI_NUMERICHOST: nat  # go: NI_NUMERICHOST
NI_NUMERICSERV: nat  # go: NI_NUMERICSERV
SCM_CREDENTIALS: nat  # go: SCM_CREDENTIALS
SCM_RIGHTS: nat  # go: SCM_RIGHTS
SHUT_RD: nat  # go: SHUT_RD
SHUT_RDWR: nat  # go: SHUT_RDWR
SHUT_WR: nat  # go: SHUT_WR
SOL_IP: nat  # go: SOL_IP
SOL_SOCKET: nat  # go: SOL_SOCKET
SOL_TCP: nat  # go: SOL_TCP
SOL_UDP: nat  # go: SOL_UDP
SOMAXCONN: nat  # go: SOMAXCONN
SO_ACCEPTCONN: nat  # go: SO_ACCEPTCONN
SO_BINDTODEVICE: nat  # go: SO_BINDTODEVICE
SO_BINDTOIFINDEX: nat  # go: SO_BINDTOIFINDEX
SO_BROADCAST: nat  # go: SO_BROADCAST
SO_DEBUG: nat  # go: SO_DEBUG
SO_DOMAIN: nat  # go: SO_DOMAIN
SO_DONTROUTE: nat  # go: SO_DONTROUTE
SO_ERROR: nat  # go: SO_ERROR
SO_INCOMING_CPU: nat  # go: SO_INCOMING_CPU
SO_KEEPALIVE: nat  # go: SO_KEEPALIVE
SO_LINGER: nat  # go: SO_LINGER
SO_MARK: nat  # go: SO_MARK
SO_OOBINLINE: nat  # go: SO_OOBINLINE
SO_PASSCRED: nat  # go: SO_PASSCRED
SO_PASSSEC: nat  # go: SO_PASSSEC
SO_PEERCRED: nat  # go: SO_PEERCRED
SO_PEERSEC: nat  # go: SO_PEERSEC
SO_PRIORITY: nat  # go: SO_PRIORITY
SO_PROTOCOL: nat  # go: SO_PROTOCOL
SO_RCVBUF: nat  # go: SO_RCVBUF
SO_RCVLOWAT: nat  # go: SO_RCVLOWAT
SO_RCVTIMEO: nat  # go: SO_RCVTIMEO
SO_REUSEADDR: nat  # go: SO_REUSEADDR
SO_REUSEPORT: nat  # go: SO_REUSEPORT
SO_SNDBUF: nat  # go: SO_SNDBUF
SO_SNDLOWAT: nat  # go: SO_SNDLOWAT
SO_SNDTIMEO: nat  # go: SO_SNDTIMEO
SO_TYPE: nat  # go: SO_TYPE
TCP_CC_INFO: nat  # go: TCP_CC_INFO
TCP_CONGESTION: nat  # go: TCP_CONGESTION
TCP_CORK: nat  # go: TCP_CORK
TCP_DEFER_ACCEPT: nat  # go: TCP_DEFER_ACCEPT
TCP_FASTOPEN: nat  # go: TCP_FASTOPEN
TCP_FASTOPEN_CONNECT: nat  # go: TCP_FASTOPEN_CONNECT
TCP_FASTOPEN_KEY: nat  # go: TCP_FASTOPEN_KEY
TCP_FASTOPEN_NO_COOKIE: nat  # go: TCP_FASTOPEN_NO_COOKIE
TCP_INFO: nat  # go: TCP_INFO
TCP_INQ: nat  # go: TCP_INQ
TCP_KEEPCNT: nat  # go: TCP_KEEPCNT
TCP_KEEPIDLE: nat  # go: TCP_KEEPIDLE
TCP_KEEPINTVL: nat  # go: TCP_KEEPINTVL
TCP_LINGER2: nat  # go: TCP_LINGER2
TCP_MAXSEG: nat  # go: TCP_MAXSEG
TCP_MD5SIG: nat  # go: TCP_MD5SIG
TCP_MD5SIG_EXT: nat  # go: TCP_MD5SIG_EXT
TCP_NODELAY: nat  # go: TCP_NODELAY
TCP_NOTSENT_LOWAT: nat  # go: TCP_NOTSENT_LOWAT
TCP_QUEUE_SEQ: nat  # go: TCP_QUEUE_SEQ
TCP_QUICKACK: nat  # go: TCP_QUICKACK
TCP_REPAIR: nat  # go: TCP_REPAIR
TCP_REPAIR_OPTIONS: nat  # go: TCP_REPAIR_OPTIONS
TCP_REPAIR_QUEUE: nat  # go: TCP_REPAIR_QUEUE
TCP_REPAIR_WINDOW: nat  # go: TCP_REPAIR_WINDOW
TCP_SAVED_SYN: nat  # go: TCP_SAVED_SYN
TCP_SAVE_SYN: nat  # go: TCP_SAVE_SYN
TCP_SYNCNT: nat  # go: TCP_SYNCNT
TCP_THIN_DUPACK: nat  # go: TCP_THIN_DUPACK
TCP_THIN_LINEAR_TIMEOUTS: nat  # go: TCP_THIN_LINEAR_TIMEOUTS
TCP_TIMESTAMP: nat  # go: TCP_TIMESTAMP
TCP_TX_DELAY: nat  # go: TCP_TX_DELAY
TCP_ULP: nat  # go: TCP_ULP
TCP_USER_TIMEOUT: nat  # go: TCP_USER_TIMEOUT
TCP_WINDOW_CLAMP: nat  # go: TCP_WINDOW_CLAMP
TCP_ZEROCOPY_RECEIVE: nat  # go: TCP_ZEROCOPY_RECEIVE
has_ipv6: Any  # go: - floor
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
def inet_pton(address_family, ip_string, /) -> Any: ...  # go: - floor
def inet_ntop(address_family, packed_ip, /) -> Any: ...  # go: - floor
def getservbyname(servicename, protocolname=None, /) -> Any: ...  # go: - floor
def getservbyport(port, protocolname=None, /) -> Any: ...  # go: - floor
def getprotobyname(protocolname, /) -> Any: ...  # go: - floor
def gethostbyaddr(ip_address, /) -> Any: ...  # go: - floor
def gethostbyname_ex(host, /) -> Any: ...  # go: - floor
def getnameinfo(sockaddr, flags, /) -> Any: ...  # go: - floor
def getfqdn(name="") -> Any: ...  # go: - floor
def if_nameindex() -> Any: ...  # go: - floor
def if_nametoindex(oname, /) -> Any: ...  # go: - floor
def if_indextoname(index, /) -> Any: ...  # go: - floor
def has_dualstack_ipv6() -> Any: ...  # go: - floor
def close(fd, /) -> Any: ...  # go: - floor
def dup(fd, /) -> Any: ...  # go: - floor
def fromfd(fd, family, type, proto=0) -> Any: ...  # go: - floor
def CMSG_LEN(length, /) -> Any: ...  # go: - floor
def CMSG_SPACE(length, /) -> Any: ...  # go: - floor
def sethostname(name, /) -> Any: ...  # go: - floor
def send_fds(sock, buffers, fds, flags=0, address=None) -> Any: ...  # go: - floor
def recv_fds(sock, bufsize, maxfds, flags=0) -> Any: ...  # go: - floor
