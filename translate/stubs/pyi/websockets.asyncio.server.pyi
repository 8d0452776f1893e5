# go: no module object
from websockets import serve, broadcast, ServerConnection, Server, Request, Response
