# go: no module object
from fastapi import WebSocket, WebSocketDisconnect, WebSocketState
