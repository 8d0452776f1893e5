from fastapi import WebSocket, WebSocketDisconnect
