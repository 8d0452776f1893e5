# go: no module object
# Everything of package fastapi/responses lives in package fastapi.
from fastapi import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response, StreamingResponse
