# go: no module object
# uvicorn 0.54.
from fastapi import FastAPI

class Config:  # go: *Config
    def __init__(self, app: FastAPI, *, host: str = ..., port: int = ..., root_path: str = ..., access_log: bool = ..., log_level: str = ..., server_header: bool = ..., date_header: bool = ..., timeout_keep_alive: int = ..., timeout_graceful_shutdown: int = ..., use_colors: bool = ..., reload: bool = ..., workers: int = ...) -> None: ...  # go: NewConfig(app, Host(host), Port(port), RootPath(root_path), AccessLog(access_log), LogLevel(log_level), ServerHeader(server_header), DateHeader(date_header), TimeoutKeepAlive(timeout_keep_alive), TimeoutGracefulShutdown(timeout_graceful_shutdown), UseColors(use_colors), Reload(reload), Workers(workers))
    host: str  # go: Host field
    port: int  # go: Port field

class Server:  # go: *Server
    def __init__(self, config: Config) -> None: ...  # go: NewServer
    async def serve(self) -> None: ...  # go: Serve
    def run(self) -> None: ...  # go: Run ctx err
    started: bool  # go: Started
    should_exit: bool  # go: ShouldExit special set

def run(app: FastAPI, *, host: str = ..., port: int = ..., root_path: str = ..., access_log: bool = ..., log_level: str = ..., server_header: bool = ..., date_header: bool = ..., timeout_keep_alive: int = ..., timeout_graceful_shutdown: int = ..., use_colors: bool = ..., reload: bool = ..., workers: int = ...) -> None: ...  # go: Run(ctx, app, Host(host), Port(port), RootPath(root_path), AccessLog(access_log), LogLevel(log_level), ServerHeader(server_header), DateHeader(date_header), TimeoutKeepAlive(timeout_keep_alive), TimeoutGracefulShutdown(timeout_graceful_shutdown), UseColors(use_colors), Reload(reload), Workers(workers)) ctx err
