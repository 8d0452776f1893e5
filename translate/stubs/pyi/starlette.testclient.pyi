# go: no module object
from fastapi.testclient import TestClient
from fastapi.testclient import WebSocketTestSession
