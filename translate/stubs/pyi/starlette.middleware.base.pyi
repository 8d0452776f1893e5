# go: no module object
from fastapi import BaseHTTPMiddleware, RequestResponseEndpoint, DispatchFunction
