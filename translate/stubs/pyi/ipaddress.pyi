# ipaddress. Interfaces, address_exclude, compare_networks, teredo and sixtofour are left out. What ip_address() and ip_network() give is
# of either version: _Address and _Network.
class AddressValueError(ValueError): ...  # go: AddressValueError exception
class NetmaskValueError(ValueError): ...  # go: NetmaskValueError exception
class IPv4Address:  # go: *Address
    def __init__(self, address: object) -> None: ...  # go: NewIPv4Address
    @property
    def version(self) -> nat: ...  # go: Version bits=3
    @property
    def max_prefixlen(self) -> nat: ...  # go: MaxPrefixlen bits=8
    @property
    def exploded(self) -> str: ...  # go: Exploded
    @property
    def compressed(self) -> str: ...  # go: String
    @property
    def is_private(self) -> bool: ...  # go: IsPrivate
    @property
    def is_global(self) -> bool: ...  # go: IsGlobal
    @property
    def is_loopback(self) -> bool: ...  # go: IsLoopback
    @property
    def is_multicast(self) -> bool: ...  # go: IsMulticast
    @property
    def is_link_local(self) -> bool: ...  # go: IsLinkLocal
    @property
    def is_reserved(self) -> bool: ...  # go: IsReserved
    @property
    def is_unspecified(self) -> bool: ...  # go: IsUnspecified
    @property
    def packed(self) -> bytes: ...  # go: Packed
    @property
    def reverse_pointer(self) -> str: ...  # go: ReversePointer
    @property
    def ipv6_mapped(self) -> IPv6Address: ...  # go: IPv6Mapped
    def __add__(self, other: int) -> IPv4Address: ...  # go: Add
    def __sub__(self, other: int) -> IPv4Address: ...  # go: Sub
    def __eq__(self, other: IPv4Address) -> bool: ...  # go: Eq
    def __lt__(self, other: IPv4Address) -> bool: ...  # go: Lt
    def __le__(self, other: IPv4Address) -> bool: ...  # go: Le
    def __gt__(self, other: IPv4Address) -> bool: ...  # go: Gt
    def __ge__(self, other: IPv4Address) -> bool: ...  # go: Ge
class IPv6Address:  # go: *Address
    def __init__(self, address: object) -> None: ...  # go: NewIPv6Address
    @property
    def version(self) -> nat: ...  # go: Version bits=3
    @property
    def max_prefixlen(self) -> nat: ...  # go: MaxPrefixlen bits=8
    @property
    def exploded(self) -> str: ...  # go: Exploded
    @property
    def compressed(self) -> str: ...  # go: String
    @property
    def is_private(self) -> bool: ...  # go: IsPrivate
    @property
    def is_global(self) -> bool: ...  # go: IsGlobal
    @property
    def is_loopback(self) -> bool: ...  # go: IsLoopback
    @property
    def is_multicast(self) -> bool: ...  # go: IsMulticast
    @property
    def is_link_local(self) -> bool: ...  # go: IsLinkLocal
    @property
    def is_reserved(self) -> bool: ...  # go: IsReserved
    @property
    def is_unspecified(self) -> bool: ...  # go: IsUnspecified
    @property
    def packed(self) -> bytes: ...  # go: Packed
    @property
    def reverse_pointer(self) -> str: ...  # go: ReversePointer
    @property
    def ipv4_mapped(self) -> IPv4Address | None: ...  # go: IPv4Mapped
    @property
    def scope_id(self) -> str | None: ...  # go: ScopeID
    @property
    def is_site_local(self) -> bool: ...  # go: IsSiteLocal
    def __add__(self, other: int) -> IPv6Address: ...  # go: Add
    def __sub__(self, other: int) -> IPv6Address: ...  # go: Sub
    def __eq__(self, other: IPv6Address) -> bool: ...  # go: Eq
    def __lt__(self, other: IPv6Address) -> bool: ...  # go: Lt
    def __le__(self, other: IPv6Address) -> bool: ...  # go: Le
    def __gt__(self, other: IPv6Address) -> bool: ...  # go: Gt
    def __ge__(self, other: IPv6Address) -> bool: ...  # go: Ge
class IPv4Network:  # go: *Network
    def __init__(self, address: object, strict: bool = True) -> None: ...  # go: NewIPv4Network(address, strict)
    @property
    def version(self) -> nat: ...  # go: Version bits=3
    @property
    def max_prefixlen(self) -> nat: ...  # go: MaxPrefixlen bits=8
    @property
    def exploded(self) -> str: ...  # go: Exploded
    @property
    def compressed(self) -> str: ...  # go: String
    @property
    def is_private(self) -> bool: ...  # go: IsPrivate
    @property
    def is_global(self) -> bool: ...  # go: IsGlobal
    @property
    def is_loopback(self) -> bool: ...  # go: IsLoopback
    @property
    def is_multicast(self) -> bool: ...  # go: IsMulticast
    @property
    def is_link_local(self) -> bool: ...  # go: IsLinkLocal
    @property
    def is_reserved(self) -> bool: ...  # go: IsReserved
    @property
    def is_unspecified(self) -> bool: ...  # go: IsUnspecified
    @property
    def network_address(self) -> IPv4Address: ...  # go: NetworkAddress
    @property
    def broadcast_address(self) -> IPv4Address: ...  # go: BroadcastAddress
    @property
    def netmask(self) -> IPv4Address: ...  # go: Netmask
    @property
    def hostmask(self) -> IPv4Address: ...  # go: Hostmask
    @property
    def prefixlen(self) -> nat: ...  # go: Prefixlen bits=8
    @property
    def num_addresses(self) -> bigint: ...  # go: NumAddresses
    @property
    def with_prefixlen(self) -> str: ...  # go: String
    @property
    def with_netmask(self) -> str: ...  # go: WithNetmask
    @property
    def with_hostmask(self) -> str: ...  # go: WithHostmask
    def hosts(self) -> Iterator[IPv4Address]: ...  # go: Hosts
    def __iter__(self) -> Iterator[IPv4Address]: ...  # go: All
    def __getitem__(self, n: int) -> IPv4Address: ...  # go: At
    def overlaps(self, other: IPv4Network) -> bool: ...  # go: Overlaps
    def overlaps(self, other) -> Any: ...  # go: - floor
    def subnet_of(self, other: IPv4Network) -> bool: ...  # go: SubnetOf
    def subnet_of(self, other) -> Any: ...  # go: - floor
    def supernet_of(self, other: IPv4Network) -> bool: ...  # go: SupernetOf
    def supernet_of(self, other) -> Any: ...  # go: - floor
    def subnets(self, prefixlen_diff: int = 1, new_prefix: object = None) -> Iterator[IPv4Network]: ...  # go: Subnets(prefixlen_diff, new_prefix)
    def supernet(self, prefixlen_diff: int = 1, new_prefix: object = None) -> IPv4Network: ...  # go: Supernet(prefixlen_diff, new_prefix)
    def __eq__(self, other: IPv4Network) -> bool: ...  # go: Eq
    def __lt__(self, other: IPv4Network) -> bool: ...  # go: Lt
    def __le__(self, other: IPv4Network) -> bool: ...  # go: Le
    def __gt__(self, other: IPv4Network) -> bool: ...  # go: Gt
    def __ge__(self, other: IPv4Network) -> bool: ...  # go: Ge
class IPv6Network:  # go: *Network
    def __init__(self, address: object, strict: bool = True) -> None: ...  # go: NewIPv6Network(address, strict)
    @property
    def version(self) -> nat: ...  # go: Version bits=3
    @property
    def max_prefixlen(self) -> nat: ...  # go: MaxPrefixlen bits=8
    @property
    def exploded(self) -> str: ...  # go: Exploded
    @property
    def compressed(self) -> str: ...  # go: String
    @property
    def is_private(self) -> bool: ...  # go: IsPrivate
    @property
    def is_global(self) -> bool: ...  # go: IsGlobal
    @property
    def is_loopback(self) -> bool: ...  # go: IsLoopback
    @property
    def is_multicast(self) -> bool: ...  # go: IsMulticast
    @property
    def is_link_local(self) -> bool: ...  # go: IsLinkLocal
    @property
    def is_reserved(self) -> bool: ...  # go: IsReserved
    @property
    def is_unspecified(self) -> bool: ...  # go: IsUnspecified
    @property
    def network_address(self) -> IPv6Address: ...  # go: NetworkAddress
    @property
    def broadcast_address(self) -> IPv6Address: ...  # go: BroadcastAddress
    @property
    def netmask(self) -> IPv6Address: ...  # go: Netmask
    @property
    def hostmask(self) -> IPv6Address: ...  # go: Hostmask
    @property
    def prefixlen(self) -> nat: ...  # go: Prefixlen bits=8
    @property
    def num_addresses(self) -> bigint: ...  # go: NumAddresses
    @property
    def with_prefixlen(self) -> str: ...  # go: String
    @property
    def with_netmask(self) -> str: ...  # go: WithNetmask
    @property
    def with_hostmask(self) -> str: ...  # go: WithHostmask
    def hosts(self) -> Iterator[IPv6Address]: ...  # go: Hosts
    def __iter__(self) -> Iterator[IPv6Address]: ...  # go: All
    def __getitem__(self, n: int) -> IPv6Address: ...  # go: At
    def overlaps(self, other: IPv6Network) -> bool: ...  # go: Overlaps
    def overlaps(self, other) -> Any: ...  # go: - floor
    def subnet_of(self, other: IPv6Network) -> bool: ...  # go: SubnetOf
    def subnet_of(self, other) -> Any: ...  # go: - floor
    def supernet_of(self, other: IPv6Network) -> bool: ...  # go: SupernetOf
    def supernet_of(self, other) -> Any: ...  # go: - floor
    def subnets(self, prefixlen_diff: int = 1, new_prefix: object = None) -> Iterator[IPv6Network]: ...  # go: Subnets(prefixlen_diff, new_prefix)
    def supernet(self, prefixlen_diff: int = 1, new_prefix: object = None) -> IPv6Network: ...  # go: Supernet(prefixlen_diff, new_prefix)
    def __eq__(self, other: IPv6Network) -> bool: ...  # go: Eq
    def __lt__(self, other: IPv6Network) -> bool: ...  # go: Lt
    def __le__(self, other: IPv6Network) -> bool: ...  # go: Le
    def __gt__(self, other: IPv6Network) -> bool: ...  # go: Gt
    def __ge__(self, other: IPv6Network) -> bool: ...  # go: Ge
class _Address:  # go: *Address
    @property
    def version(self) -> nat: ...  # go: Version bits=3
    @property
    def max_prefixlen(self) -> nat: ...  # go: MaxPrefixlen bits=8
    @property
    def exploded(self) -> str: ...  # go: Exploded
    @property
    def compressed(self) -> str: ...  # go: String
    @property
    def is_private(self) -> bool: ...  # go: IsPrivate
    @property
    def is_global(self) -> bool: ...  # go: IsGlobal
    @property
    def is_loopback(self) -> bool: ...  # go: IsLoopback
    @property
    def is_multicast(self) -> bool: ...  # go: IsMulticast
    @property
    def is_link_local(self) -> bool: ...  # go: IsLinkLocal
    @property
    def is_reserved(self) -> bool: ...  # go: IsReserved
    @property
    def is_unspecified(self) -> bool: ...  # go: IsUnspecified
    @property
    def packed(self) -> bytes: ...  # go: Packed
    @property
    def reverse_pointer(self) -> str: ...  # go: ReversePointer
    def __add__(self, other: int) -> _Address: ...  # go: Add
    def __sub__(self, other: int) -> _Address: ...  # go: Sub
    def __eq__(self, other: _Address) -> bool: ...  # go: Eq
    def __lt__(self, other: _Address) -> bool: ...  # go: Lt
    def __le__(self, other: _Address) -> bool: ...  # go: Le
    def __gt__(self, other: _Address) -> bool: ...  # go: Gt
    def __ge__(self, other: _Address) -> bool: ...  # go: Ge
class _Network:  # go: *Network
    @property
    def version(self) -> nat: ...  # go: Version bits=3
    @property
    def max_prefixlen(self) -> nat: ...  # go: MaxPrefixlen bits=8
    @property
    def exploded(self) -> str: ...  # go: Exploded
    @property
    def compressed(self) -> str: ...  # go: String
    @property
    def is_private(self) -> bool: ...  # go: IsPrivate
    @property
    def is_global(self) -> bool: ...  # go: IsGlobal
    @property
    def is_loopback(self) -> bool: ...  # go: IsLoopback
    @property
    def is_multicast(self) -> bool: ...  # go: IsMulticast
    @property
    def is_link_local(self) -> bool: ...  # go: IsLinkLocal
    @property
    def is_reserved(self) -> bool: ...  # go: IsReserved
    @property
    def is_unspecified(self) -> bool: ...  # go: IsUnspecified
    @property
    def network_address(self) -> _Address: ...  # go: NetworkAddress
    @property
    def broadcast_address(self) -> _Address: ...  # go: BroadcastAddress
    @property
    def netmask(self) -> _Address: ...  # go: Netmask
    @property
    def hostmask(self) -> _Address: ...  # go: Hostmask
    @property
    def prefixlen(self) -> nat: ...  # go: Prefixlen bits=8
    @property
    def num_addresses(self) -> bigint: ...  # go: NumAddresses
    @property
    def with_prefixlen(self) -> str: ...  # go: String
    @property
    def with_netmask(self) -> str: ...  # go: WithNetmask
    @property
    def with_hostmask(self) -> str: ...  # go: WithHostmask
    def hosts(self) -> Iterator[_Address]: ...  # go: Hosts
    def __iter__(self) -> Iterator[_Address]: ...  # go: All
    def __getitem__(self, n: int) -> _Address: ...  # go: At
    def overlaps(self, other: _Network) -> bool: ...  # go: Overlaps
    def overlaps(self, other) -> Any: ...  # go: - floor
    def subnet_of(self, other: _Network) -> bool: ...  # go: SubnetOf
    def subnet_of(self, other) -> Any: ...  # go: - floor
    def supernet_of(self, other: _Network) -> bool: ...  # go: SupernetOf
    def supernet_of(self, other) -> Any: ...  # go: - floor
    def subnets(self, prefixlen_diff: int = 1, new_prefix: object = None) -> Iterator[_Network]: ...  # go: Subnets(prefixlen_diff, new_prefix)
    def supernet(self, prefixlen_diff: int = 1, new_prefix: object = None) -> _Network: ...  # go: Supernet(prefixlen_diff, new_prefix)
    def __eq__(self, other: _Network) -> bool: ...  # go: Eq
    def __lt__(self, other: _Network) -> bool: ...  # go: Lt
    def __le__(self, other: _Network) -> bool: ...  # go: Le
    def __gt__(self, other: _Network) -> bool: ...  # go: Gt
    def __ge__(self, other: _Network) -> bool: ...  # go: Ge
def ip_address(address: object) -> _Address: ...  # go: IPAddress
def ip_network(address: object, strict: bool = True) -> _Network: ...  # go: IPNetwork(address, strict)
def summarize_address_range(first: IPv4Address, last: IPv4Address) -> Iterator[IPv4Network]: ...  # go: SummarizeAddressRange
def summarize_address_range(first: IPv6Address, last: IPv6Address) -> Iterator[IPv6Network]: ...  # go: SummarizeAddressRange
def summarize_address_range(first: _Address, last: _Address) -> Iterator[_Network]: ...  # go: SummarizeAddressRange
def summarize_address_range(first, last) -> Any: ...  # go: - floor
def collapse_addresses(addresses) -> Any: ...  # go: - floor
