FILE_ATTRIBUTE_ARCHIVE: Any  # go: - floor
FILE_ATTRIBUTE_COMPRESSED: Any  # go: - floor
FILE_ATTRIBUTE_DEVICE: Any  # go: - floor
FILE_ATTRIBUTE_DIRECTORY: Any  # go: - floor
FILE_ATTRIBUTE_ENCRYPTED: Any  # go: - floor
FILE_ATTRIBUTE_HIDDEN: Any  # go: - floor
FILE_ATTRIBUTE_INTEGRITY_STREAM: Any  # go: - floor
FILE_ATTRIBUTE_NORMAL: Any  # go: - floor
FILE_ATTRIBUTE_NOT_CONTENT_INDEXED: Any  # go: - floor
FILE_ATTRIBUTE_NO_SCRUB_DATA: Any  # go: - floor
FILE_ATTRIBUTE_OFFLINE: Any  # go: - floor
FILE_ATTRIBUTE_READONLY: Any  # go: - floor
FILE_ATTRIBUTE_REPARSE_POINT: Any  # go: - floor
FILE_ATTRIBUTE_SPARSE_FILE: Any  # go: - floor
FILE_ATTRIBUTE_SYSTEM: Any  # go: - floor
FILE_ATTRIBUTE_TEMPORARY: Any  # go: - floor
FILE_ATTRIBUTE_VIRTUAL: Any  # go: - floor
SF_APPEND: Any  # go: - floor
SF_ARCHIVED: Any  # go: - floor
SF_IMMUTABLE: Any  # go: - floor
SF_NOUNLINK: Any  # go: - floor
SF_SNAPSHOT: Any  # go: - floor
ST_ATIME: Any  # go: - floor
ST_CTIME: Any  # go: - floor
ST_DEV: Any  # go: - floor
ST_GID: Any  # go: - floor
ST_INO: Any  # go: - floor
ST_MODE: Any  # go: - floor
ST_MTIME: Any  # go: - floor
ST_NLINK: Any  # go: - floor
ST_SIZE: Any  # go: - floor
ST_UID: Any  # go: - floor
S_ENFMT: Any  # go: - floor
S_IEXEC: Any  # go: - floor
S_IFBLK: Any  # go: - floor
S_IFCHR: Any  # go: - floor
S_IFDIR: Any  # go: - floor
S_IFDOOR: Any  # go: - floor
S_IFIFO: Any  # go: - floor
S_IFLNK: Any  # go: - floor
S_IFPORT: Any  # go: - floor
S_IFREG: Any  # go: - floor
S_IFSOCK: Any  # go: - floor
S_IFWHT: Any  # go: - floor
S_IREAD: Any  # go: - floor
S_IRGRP: Any  # go: - floor
S_IROTH: Any  # go: - floor
S_IRUSR: Any  # go: - floor
S_IRWXG: Any  # go: - floor
S_IRWXO: Any  # go: - floor
S_IRWXU: Any  # go: - floor
S_ISGID: Any  # go: - floor
S_ISUID: Any  # go: - floor
S_ISVTX: Any  # go: - floor
S_IWGRP: Any  # go: - floor
S_IWOTH: Any  # go: - floor
S_IWRITE: Any  # go: - floor
S_IWUSR: Any  # go: - floor
S_IXGRP: Any  # go: - floor
S_IXOTH: Any  # go: - floor
S_IXUSR: Any  # go: - floor
UF_APPEND: Any  # go: - floor
UF_COMPRESSED: Any  # go: - floor
UF_HIDDEN: Any  # go: - floor
UF_IMMUTABLE: Any  # go: - floor
UF_NODUMP: Any  # go: - floor
UF_NOUNLINK: Any  # go: - floor
UF_OPAQUE: Any  # go: - floor
def S_ISDIR(mode, /) -> bool: ...  # go: - floor
def S_ISCHR(mode, /) -> bool: ...  # go: - floor
def S_ISBLK(mode, /) -> bool: ...  # go: - floor
def S_ISREG(mode, /) -> bool: ...  # go: - floor
def S_ISFIFO(mode, /) -> bool: ...  # go: - floor
def S_ISLNK(mode, /) -> bool: ...  # go: - floor
def S_ISSOCK(mode, /) -> bool: ...  # go: - floor
def S_ISDOOR(mode, /) -> bool: ...  # go: - floor
def S_ISPORT(mode, /) -> bool: ...  # go: - floor
def S_ISWHT(mode, /) -> bool: ...  # go: - floor
def S_IMODE(mode, /) -> Any: ...  # go: - floor
def S_IFMT(mode, /) -> Any: ...  # go: - floor
def filemode(mode: int, /) -> str: ...  # go: Filemode
def filemode(mode, /) -> str: ...  # go: - floor
