# mimetypes. The tables themselves (types_map and others), MimeTypes and read_mime_types are left out.
knownfiles: Any  # go: - floor
def guess_type(url: object, strict: bool = True) -> tuple[str | None, str | None]: ...  # go: GuessType(url, strict)
def guess_file_type(path: object, *, strict: bool = True) -> tuple[str | None, str | None]: ...  # go: GuessFileType(path, strict)
def guess_extension(type: str, strict: bool = True) -> str | None: ...  # go: GuessExtension(type, strict)
def guess_extension(type, strict=True) -> Any: ...  # go: - floor
def guess_all_extensions(type: str, strict: bool = True) -> newlist[str]: ...  # go: GuessAllExtensions(type, strict)
def guess_all_extensions(type, strict=True) -> Any: ...  # go: - floor
def add_type(type: str, ext: str, strict: bool = True) -> None: ...  # go: AddType(type, ext, strict)
def add_type(type, ext, strict=True) -> Any: ...  # go: - floor
def init(files=None) -> Any: ...  # go: - floor
