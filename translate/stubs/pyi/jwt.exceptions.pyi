# go: no module object
from jwt import PyJWTError, InvalidTokenError, DecodeError, InvalidSignatureError, ExpiredSignatureError, InvalidAudienceError, InvalidIssuerError, InvalidIssuedAtError, ImmatureSignatureError, InvalidKeyError, InvalidAlgorithmError, MissingRequiredClaimError, InvalidSubjectError, InvalidJTIError
