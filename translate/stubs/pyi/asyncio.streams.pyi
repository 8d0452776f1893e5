# asyncio.streams: streams, under the names that package asyncio gives them, and a mixin that programs name.
class FlowControlMixin: ...  # go: FlowControlMixin floor
from asyncio import StreamReader, StreamWriter, StreamReaderProtocol, open_connection, start_server, open_unix_connection
from asyncio import start_unix_server
