# asyncio.transports: the base classes of transports, under the names that package asyncio gives them.
# go: no module object
from asyncio import BaseTransport, ReadTransport, WriteTransport, Transport, DatagramTransport, SubprocessTransport
