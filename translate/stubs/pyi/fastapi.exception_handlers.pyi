# go: no module object
from fastapi import http_exception_handler, request_validation_exception_handler
