# ssl: contexts, what clients make of sockets with them, and what asyncio makes of connections.
class SSLError(OSError): ...  # go: SSLError exception
class SSLZeroReturnError(SSLError): ...  # go: SSLZeroReturnError exception
class SSLWantReadError(SSLError): ...  # go: SSLWantReadError exception
class SSLWantWriteError(SSLError): ...  # go: SSLWantWriteError exception
class SSLSyscallError(SSLError): ...  # go: SSLSyscallError exception
class SSLEOFError(SSLError): ...  # go: SSLEOFError exception
class SSLCertVerificationError(SSLError): ...  # go: SSLCertVerificationError exception
CertificateError = SSLCertVerificationError
class SSLContext: ...  # go: SSLContextType floor
class SSLSocket: ...  # go: SSLSocketType floor
class SSLObject: ...  # go: SSLObjectType floor
CERT_NONE: Any  # go: - floor
CERT_OPTIONAL: Any  # go: - floor
CERT_REQUIRED: Any  # go: - floor
PROTOCOL_TLS: Any  # go: - floor
PROTOCOL_SSLv23: Any  # go: - floor
PROTOCOL_TLSv1: Any  # go: - floor
PROTOCOL_TLSv1_1: Any  # go: - floor
PROTOCOL_TLSv1_2: Any  # go: - floor
PROTOCOL_TLS_CLIENT: Any  # go: - floor
PROTOCOL_TLS_SERVER: Any  # go: - floor
VerifyMode: Any  # go: - floor
TLSVersion: Any  # go: - floor
Purpose: Any  # go: - floor
HAS_SNI: Any  # go: - floor
HAS_TLSv1_3: Any  # go: - floor
OPENSSL_VERSION: Any  # go: - floor
def create_default_context(purpose=None, *, cafile=None, capath=None, cadata=None) -> Any: ...  # go: - floor
def _create_unverified_context(*args, **kw) -> Any: ...  # go: - floor
