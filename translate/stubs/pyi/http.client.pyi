class HTTPException(Exception): ...  # go: HTTPException exception
class NotConnected(HTTPException): ...  # go: NotConnected exception
class InvalidURL(HTTPException): ...  # go: InvalidURL exception
class UnknownProtocol(HTTPException): ...  # go: UnknownProtocol exception
class IncompleteRead(HTTPException): ...  # go: IncompleteRead exception
class ImproperConnectionState(HTTPException): ...  # go: ImproperConnectionState exception
class CannotSendRequest(ImproperConnectionState): ...  # go: CannotSendRequest exception
class CannotSendHeader(ImproperConnectionState): ...  # go: CannotSendHeader exception
class ResponseNotReady(ImproperConnectionState): ...  # go: ResponseNotReady exception
class BadStatusLine(HTTPException): ...  # go: BadStatusLine exception
class LineTooLong(HTTPException): ...  # go: LineTooLong exception
class RemoteDisconnected: ...  # go: RemoteDisconnected floor
class HTTPConnection: ...  # go: HTTPConnectionType floor
class HTTPSConnection: ...  # go: HTTPSConnectionType floor
class HTTPResponse: ...  # go: ResponseType floor
class HTTPMessage: ...  # go: MessageType floor
HTTP_PORT: Any  # go: - floor
HTTPS_PORT: Any  # go: - floor
responses: Any  # go: - floor
