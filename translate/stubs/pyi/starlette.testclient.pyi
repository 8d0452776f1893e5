# go: no module object
from fastapi.testclient import TestClient
