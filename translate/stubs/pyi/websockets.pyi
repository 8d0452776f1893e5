# websockets 17. connect and serve are `async def`: awaiting the call, or entering it with async with, opens a connection or a server.
from asyncio import Future

__version__: str  # go: Version

class WebSocketException(Exception): ...  # go: WebSocketException exception
class ConnectionClosed(WebSocketException):  # go: ConnectionClosed exception
    rcvd: Any
    sent: Any
    code: nat
    reason: str
class ConnectionClosedOK(ConnectionClosed): ...  # go: ConnectionClosedOK exception
class ConnectionClosedError(ConnectionClosed): ...  # go: ConnectionClosedError exception
class InvalidURI(WebSocketException): ...  # go: InvalidURI exception
class InvalidHandshake(WebSocketException): ...  # go: InvalidHandshake exception
class InvalidMessage(InvalidHandshake): ...  # go: InvalidMessage exception
class InvalidStatus(InvalidHandshake):  # go: InvalidStatus exception
    response: Any
class NegotiationError(InvalidHandshake): ...  # go: NegotiationError exception
class ProtocolError(WebSocketException): ...  # go: ProtocolError exception
class PayloadTooBig(WebSocketException): ...  # go: PayloadTooBig exception
class ConcurrencyError(WebSocketException): ...  # go: ConcurrencyError exception

class Headers:  # go: *Headers
    def __getitem__(self, key: str) -> str: ...  # go: At
    def __contains__(self, key: str) -> bool: ...  # go: Contains
    def get(self, key: str) -> str | None: ...  # go: Get

class Request:  # go: *Request
    path: str  # go: Path field
    headers: Headers  # go: Headers field

class Response:  # go: *Response
    status_code: nat  # go: Status field
    reason_phrase: str  # go: Reason field
    headers: Headers  # go: Headers field

class ServerConnection:  # go: *Connection entered
    async def recv(self) -> Any: ...  # go: Recv
    async def recv(self, decode: Any) -> Any: ...  # go: RecvDecoded
    async def send(self, message: Any) -> None: ...  # go: Send
    async def close(self, code: int = 1000, reason: str = "") -> None: ...  # go: Close
    async def wait_closed(self) -> None: ...  # go: WaitClosed
    async def ping(self, data: Any = None) -> Future[float]: ...  # go: Ping(ctx, data)
    async def pong(self, data: Any = None) -> None: ...  # go: Pong(ctx, data)
    def respond(self, status: Any, text: str) -> Response: ...  # go: Respond
    def __aiter__(self) -> AsyncIterable[Any]: ...  # go: Messages
    async def __aenter__(self) -> Self: ...  # go: -
    async def __aexit__(self) -> None: ...  # go: Exit sees
    remote_address: Any  # go: RemoteAddress
    local_address: Any  # go: LocalAddress
    subprotocol: str | None  # go: Subprotocol
    close_code: int | None  # go: CloseCode
    close_reason: str | None  # go: CloseReason
    latency: float  # go: Latency
    request: Request  # go: Request
    response: Response  # go: Response
class ClientConnection(ServerConnection): ...  # go: *Connection entered

class Server:  # go: *Server entered
    def close(self, close_connections: bool = True) -> None: ...  # go: Close(ctx, close_connections) ctx
    async def wait_closed(self) -> None: ...  # go: WaitClosed
    async def serve_forever(self) -> None: ...  # go: ServeForever
    async def start_serving(self) -> None: ...  # go: StartServing
    def is_serving(self) -> bool: ...  # go: IsServing
    sockets: Any  # go: Sockets
    connections: Any  # go: Connections
    async def __aenter__(self) -> Self: ...  # go: -
    async def __aexit__(self) -> None: ...  # go: Exit waits

async def connect(uri: str, *, origin: object = ..., subprotocols: object = ..., compression: object = ..., additional_headers: object = ..., user_agent_header: object = ..., open_timeout: object = ..., ping_interval: object = ..., ping_timeout: object = ..., close_timeout: object = ..., max_size: object = ..., max_queue: object = ..., write_limit: object = ..., logger: object = ..., ssl: object = ..., server_hostname: object = ...) -> ServerConnection: ...  # go: Connect(ctx, uri, Origin(origin), Subprotocols(subprotocols), Ignored(compression), AdditionalHeaders(additional_headers), UserAgent(user_agent_header), OpenTimeout(open_timeout), PingInterval(ping_interval), PingTimeout(ping_timeout), CloseTimeout(close_timeout), MaxSize(max_size), Ignored(max_queue), Ignored(write_limit), Ignored(logger), SSL(ssl), ServerHostname(server_hostname))
async def serve(handler: Callable[[ServerConnection], form], host: object = None, port: object = None, *, origins: object = ..., subprotocols: object = ..., compression: object = ..., process_request: Any = ..., server_header: object = ..., open_timeout: object = ..., ping_interval: object = ..., ping_timeout: object = ..., close_timeout: object = ..., max_size: object = ..., max_queue: object = ..., write_limit: object = ..., logger: object = ..., ssl: object = ..., start_serving: object = ...) -> Server: ...  # go: Serve(ctx, handler, host, port, Origins(origins), Subprotocols(subprotocols), Ignored(compression), ProcessRequest(process_request), ServerHeader(server_header), OpenTimeout(open_timeout), PingInterval(ping_interval), PingTimeout(ping_timeout), CloseTimeout(close_timeout), MaxSize(max_size), Ignored(max_queue), Ignored(write_limit), Ignored(logger), SSL(ssl), StartServing(start_serving))
def _serving(handler: Any, host: object = None, port: object = None, **kwargs: object) -> Any: ...  # go: - floor
def _connections(uri: str, *, origin: object = ..., subprotocols: object = ..., compression: object = ..., additional_headers: object = ..., user_agent_header: object = ..., open_timeout: object = ..., ping_interval: object = ..., ping_timeout: object = ..., close_timeout: object = ..., max_size: object = ..., max_queue: object = ..., write_limit: object = ..., logger: object = ..., ssl: object = ..., server_hostname: object = ...) -> AsyncIterable[ServerConnection]: ...  # go: Connections(uri, Origin(origin), Subprotocols(subprotocols), Ignored(compression), AdditionalHeaders(additional_headers), UserAgent(user_agent_header), OpenTimeout(open_timeout), PingInterval(ping_interval), PingTimeout(ping_timeout), CloseTimeout(close_timeout), MaxSize(max_size), Ignored(max_queue), Ignored(write_limit), Ignored(logger), SSL(ssl), ServerHostname(server_hostname))
def broadcast(connections: Any, message: Any) -> None: ...  # go: Broadcast err
