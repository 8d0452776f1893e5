# asyncio.streams: where asyncio's own names of streams are made, and a mixin that programs name.
class FlowControlMixin: ...  # go: FlowControlMixin floor
class StreamReader: ...  # go: StreamReader floor
class StreamWriter: ...  # go: StreamWriter floor
class StreamReaderProtocol(FlowControlMixin): ...  # go: StreamReaderProtocol floor
def open_connection(host: Any = None, port: Any = None, **kwds: Any) -> Any: ...  # go: OpenConnection floor
def start_server(client_connected_cb: Any, host: Any = None, port: Any = None, **kwds: Any) -> Any: ...  # go: StartServer floor
def open_unix_connection(path: Any = None, **kwds: Any) -> Any: ...  # go: OpenUnixConnection floor
def start_unix_server(client_connected_cb: Any, path: Any = None, **kwds: Any) -> Any: ...  # go: StartUnixServer floor
