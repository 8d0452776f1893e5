# http.server: the handler that runs scripts is left out. SimpleHTTPRequestHandler gives the whole body from send_head(), not a file.
class HTTPServer: ...  # go: HTTPServerType floor
class ThreadingHTTPServer: ...  # go: ThreadingHTTPServerType floor
class BaseHTTPRequestHandler: ...  # go: BaseHTTPRequestHandlerType floor
class SimpleHTTPRequestHandler: ...  # go: SimpleHTTPRequestHandlerType floor
