# asyncio.protocols: the base classes of protocols, under the names that package asyncio gives them.
# go: no module object
from asyncio import BaseProtocol, Protocol, BufferedProtocol, DatagramProtocol, SubprocessProtocol
