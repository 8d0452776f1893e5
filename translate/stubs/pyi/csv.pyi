QUOTE_MINIMAL: nat  # go: QUOTEMINIMAL
QUOTE_ALL: nat  # go: QUOTEALL
QUOTE_NONNUMERIC: nat  # go: QUOTENONNUMERIC
QUOTE_NONE: nat  # go: QUOTENONE
QUOTE_STRINGS: nat  # go: QUOTESTRINGS
QUOTE_NOTNULL: nat  # go: QUOTENOTNULL
class Error(Exception): ...  # go: Error exception
class Dialect: ...  # go: DialectType floor
class excel: ...  # go: ExcelType floor
class excel_tab: ...  # go: ExcelTabType floor
class unix_dialect: ...  # go: UnixType floor
class DictReader: ...  # go: DictReaderType floor
class DictWriter: ...  # go: DictWriterType floor
class Sniffer: ...  # go: SnifferType floor
class _reader:  # go: *Reader
    line_num: nat  # go: LineNum
    dialect: Any  # go: Dialect
    def __iter__(self) -> Iterator[List[str]]: ...  # go: All
class _writer:  # go: *Writer
    dialect: Any  # go: Dialect
    def writerow(self, row: object, /) -> Any: ...  # go: Writerow
    def writerows(self, rows: object, /) -> None: ...  # go: Writerows
def reader(iterable: object, /, dialect: str = "excel", *, delimiter: str = ..., quotechar: str = ..., escapechar: str = ..., lineterminator: str = ..., doublequote: bool = ..., skipinitialspace: bool = ..., strict: bool = ...) -> _reader: ...  # go: NewReader(iterable, dialect, Delimiter(delimiter), Quotechar(quotechar), Escapechar(escapechar), Lineterminator(lineterminator), Doublequote(doublequote), Skipinitialspace(skipinitialspace), Strict(strict))
def reader(iterable, /, dialect="excel", **fmtparams) -> Any: ...  # go: - floor
def writer(fileobj: object, /, dialect: str = "excel", *, delimiter: str = ..., quotechar: str = ..., escapechar: str = ..., lineterminator: str = ..., doublequote: bool = ..., skipinitialspace: bool = ..., strict: bool = ..., quoting: int = ...) -> _writer: ...  # go: NewWriter(fileobj, dialect, Delimiter(delimiter), Quotechar(quotechar), Escapechar(escapechar), Lineterminator(lineterminator), Doublequote(doublequote), Skipinitialspace(skipinitialspace), Strict(strict), Quoting(quoting))
def writer(fileobj, /, dialect="excel", **fmtparams) -> Any: ...  # go: - floor
def register_dialect(name, /, dialect=None, **fmtparams) -> None: ...  # go: - floor
def unregister_dialect(name, /) -> None: ...  # go: - floor
def get_dialect(name, /) -> Any: ...  # go: - floor
def list_dialects() -> Any: ...  # go: - floor
def field_size_limit(new_limit=None, /) -> Any: ...  # go: - floor
