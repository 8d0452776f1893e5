# go: no module object
from fastapi import FastAPIError, HTTPException, RequestValidationError, ResponseValidationError, WebSocketException
