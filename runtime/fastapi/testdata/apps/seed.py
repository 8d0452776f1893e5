# seed app: fence 03 definitions needed (fetch_data), then fences 11 and 12 exactly as in the document
import asyncio
async def fetch_data(source_id: int, delay: float) -> dict:
    """
    Simulate async data fetch

    Args:
        source_id: Data source ID
        delay: Simulated delay in seconds

    Returns:
        Fetched data
    """
    print(f"Fetching from source {source_id}")
    await asyncio.sleep(delay)
    return {"source_id": source_id, "data": f"Data from source {source_id}"}

from fastapi import FastAPI
import asyncio

app = FastAPI()

@app.get("/concurrent")
async def concurrent_requests():
    """
    FastAPI handles event loop automatically

    - Each request runs in event loop
    - Can create tasks within request
    - Tasks complete before response sent
    """
    # Get current event loop
    loop = asyncio.get_event_loop()
    print(f"Running in loop: {loop}")

    # Create concurrent tasks
    results = await asyncio.gather(
        fetch_data(1, 0.5),
        fetch_data(2, 0.5),
        fetch_data(3, 0.5)
    )

    return {"results": results}

@app.get("/background-safe")
async def background_safe():
    """
    Background tasks use same event loop

    - BackgroundTasks run in same loop
    - Complete after response sent
    """
    from fastapi import BackgroundTasks

    async def bg_task():
        await asyncio.sleep(1)
        print("Background task done")

    background_tasks = BackgroundTasks()
    background_tasks.add_task(bg_task)

    return {"message": "Task scheduled"}

import asyncio
from concurrent.futures import ThreadPoolExecutor

# Thread pool for blocking operations
executor = ThreadPoolExecutor(max_workers=10)

def blocking_operation(n: int) -> int:
    """
    CPU-intensive or blocking operation

    - Would block event loop if called directly
    - Must run in executor
    """
    import time
    time.sleep(2)  # Blocking call
    return n * n

@app.get("/blocking")
async def run_blocking():
    """
    Run blocking code without blocking event loop

    - Uses thread pool executor
    - Event loop free to handle other requests
    """
    loop = asyncio.get_event_loop()

    # Run in executor
    result = await loop.run_in_executor(
        executor,
        blocking_operation,
        10
    )

    return {"result": result}

@app.get("/multiple-blocking")
async def run_multiple_blocking():
    """Run multiple blocking operations concurrently"""
    loop = asyncio.get_event_loop()

    # Create tasks for executor
    tasks = [
        loop.run_in_executor(executor, blocking_operation, i)
        for i in range(5)
    ]

    # Wait for all
    results = await asyncio.gather(*tasks)

    return {"results": results}


def GET(path, **kw):
    return {"method": "GET", "path": path, **kw}


REQUESTS = [
    GET("/concurrent"),
    GET("/background-safe"),
    GET("/blocking"),
    GET("/multiple-blocking"),
    *({"method": m, "path": "/concurrent"} for m in ("HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH", "TRACE", "FOO")),
    GET("/nope"),
    GET("/"),
    {"method": "HEAD", "path": "/nope"},
    {"method": "POST", "path": "/nope"},
    GET("/background-safe/"),
    GET("//background-safe"),
    GET("/Background-Safe"),
    GET("/background-safe?x=1&y"),
    GET("/background-safe/?x=1&y=%20a"),
    {"method": "POST", "path": "/background-safe/"},
    GET("/docs"),
    GET("/redoc"),
    GET("/docs/"),
    GET("/docs/oauth2-redirect"),
    GET("/openapi.json"),
    {"method": "HEAD", "path": "/docs"},
    {"method": "HEAD", "path": "/openapi.json"},
    {"method": "POST", "path": "/docs"},
    GET("/background%2Dsafe"),
    GET("/caf%C3%A9?q=%C3%A9"),
]
