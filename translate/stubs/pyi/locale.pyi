# locale: the C locale only, which is what a Go program has; setlocale() of any other raises locale.Error.
LC_CTYPE: nat  # go: LCCTYPE
LC_NUMERIC: nat  # go: LCNUMERIC
LC_TIME: nat  # go: LCTIME
LC_COLLATE: nat  # go: LCCOLLATE
LC_MONETARY: nat  # go: LCMONETARY
LC_MESSAGES: nat  # go: LCMESSAGES
LC_ALL: nat  # go: LCALL
CHAR_MAX: nat  # go: CHARMAX
class Error(Exception): ...  # go: Error exception
def setlocale(category, locale=None) -> str: ...  # go: - floor
def getlocale(category=0) -> Any: ...  # go: - floor
def getpreferredencoding(do_setlocale: bool = True) -> str: ...  # go: Getpreferredencoding()
def getencoding() -> str: ...  # go: Getpreferredencoding()
def localeconv() -> Any: ...  # go: - floor
def format_string(f, val, grouping=False, monetary=False) -> str: ...  # go: - floor
def currency(val, symbol=True, grouping=False, international=False) -> str: ...  # go: - floor
def str(val) -> str: ...  # go: - floor
def delocalize(string) -> str: ...  # go: - floor
def atof(string, func=None) -> Any: ...  # go: - floor
def atoi(string) -> Any: ...  # go: - floor
def strcoll(a: str, b: str, /) -> smallint: ...  # go: Strcoll
def strxfrm(string: str, /) -> str: ...  # go: Strxfrm
