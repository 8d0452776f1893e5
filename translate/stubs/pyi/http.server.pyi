# http.server: handlers that serve files or run scripts are left out.
class HTTPServer: ...  # go: HTTPServerType floor
class ThreadingHTTPServer: ...  # go: ThreadingHTTPServerType floor
class BaseHTTPRequestHandler: ...  # go: BaseHTTPRequestHandlerType floor
