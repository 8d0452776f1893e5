# go: no module object
from fastapi import Mount, Route, WebSocketRoute
