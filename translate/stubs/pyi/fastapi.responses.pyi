# go: no module object
# Everything of package fastapi/responses lives in package fastapi.
from fastapi import FileResponse, HTMLResponse, JSONResponse, ORJSONResponse, PlainTextResponse, RedirectResponse, Response, StreamingResponse
