# go: no module object
from requests import RequestException, HTTPError, ConnectionError, ProxyError, SSLError, Timeout, ConnectTimeout, ReadTimeout, URLRequired, TooManyRedirects, MissingSchema, InvalidSchema, InvalidURL, InvalidHeader, ChunkedEncodingError, ContentDecodingError, StreamConsumedError, RetryError, InvalidJSONError, JSONDecodeError, UnrewindableBodyError
