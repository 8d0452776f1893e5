# go: no module object
from fastapi import ASGIApp, Scope, Receive, Send, Message
