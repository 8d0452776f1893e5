# go: no module object
# starlette.concurrency.
from fastapi import run_in_threadpool
