# go: no module object
# Everything of package fastapi/sse lives in package fastapi.
from fastapi import EventSourceResponse, ServerSentEvent
