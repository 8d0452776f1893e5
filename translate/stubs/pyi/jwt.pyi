# PyJWT 2.15: tokens that are signed with a shared secret.
__version__: str  # go: Version

class PyJWTError(Exception): ...  # go: PyJWTError exception
class InvalidTokenError(PyJWTError): ...  # go: InvalidTokenError exception
class DecodeError(InvalidTokenError): ...  # go: DecodeError exception
class InvalidSignatureError(DecodeError): ...  # go: InvalidSignatureError exception
class ExpiredSignatureError(InvalidTokenError): ...  # go: ExpiredSignatureError exception
class InvalidAudienceError(InvalidTokenError): ...  # go: InvalidAudienceError exception
class InvalidIssuerError(InvalidTokenError): ...  # go: InvalidIssuerError exception
class InvalidIssuedAtError(InvalidTokenError): ...  # go: InvalidIssuedAtError exception
class ImmatureSignatureError(InvalidTokenError): ...  # go: ImmatureSignatureError exception
class InvalidKeyError(PyJWTError): ...  # go: InvalidKeyError exception
class InvalidAlgorithmError(InvalidTokenError): ...  # go: InvalidAlgorithmError exception
class MissingRequiredClaimError(InvalidTokenError):  # go: MissingRequiredClaimError exception
    claim: str
class InvalidSubjectError(InvalidTokenError): ...  # go: InvalidSubjectError exception
class InvalidJTIError(InvalidTokenError): ...  # go: InvalidJTIError exception

def encode(payload: Any, key: Any, algorithm: object = ..., headers: object = ..., json_encoder: object = ...) -> str: ...  # go: Encode(payload, key, Algorithm(algorithm), Headers(headers), JSONEncoder(json_encoder)) err
def decode(jwt: Any, key: Any = "", algorithms: object = ..., options: object = ..., *, audience: object = ..., issuer: object = ..., subject: object = ..., leeway: object = ...) -> Any: ...  # go: Decode(jwt, key, Algorithms(algorithms), Options(options), Audience(audience), Issuer(issuer), Subject(subject), Leeway(leeway)) err
def decode_complete(jwt: Any, key: Any = "", algorithms: object = ..., options: object = ..., *, audience: object = ..., issuer: object = ..., subject: object = ..., leeway: object = ...) -> Any: ...  # go: DecodeComplete(jwt, key, Algorithms(algorithms), Options(options), Audience(audience), Issuer(issuer), Subject(subject), Leeway(leeway)) err
def get_unverified_header(jwt: Any) -> Any: ...  # go: UnverifiedHeader err
