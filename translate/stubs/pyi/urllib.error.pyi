class URLError: ...  # go: URLError floor
class HTTPError: ...  # go: HTTPError floor
class ContentTooShortError: ...  # go: ContentTooShortError floor
