# urllib.request: openers, handlers and proxies of one's own are left out.
class Request: ...  # go: RequestType floor
def urlopen(url, data=None, timeout=..., *, context=None) -> Any: ...  # go: - floor
def urlretrieve(url, filename=None, reporthook=None, data=None) -> Any: ...  # go: - floor
def pathname2url(pathname) -> str: ...  # go: - floor
def url2pathname(pathname) -> str: ...  # go: - floor
def getproxies() -> Any: ...  # go: - floor
