class HTTPStatus:  # go: HTTPStatusType floor
    __members__: Any
class HTTPMethod:  # go: HTTPMethodType floor
    __members__: Any
