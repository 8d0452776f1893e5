# go: no module object
from websockets import connect, ClientConnection
