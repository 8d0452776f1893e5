# go: no module object
from fastapi import SessionMiddleware
