# go: no module object
# fastapi.concurrency: starlette.concurrency.
from fastapi import run_in_threadpool
