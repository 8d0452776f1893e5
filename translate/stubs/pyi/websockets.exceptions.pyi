# go: no module object
from websockets import WebSocketException, ConnectionClosed, ConnectionClosedOK, ConnectionClosedError, InvalidURI, InvalidHandshake, InvalidMessage, InvalidStatus, NegotiationError, ProtocolError, PayloadTooBig, ConcurrencyError
