class TextWrapper: ...  # go: TextWrapperType floor
def wrap(text: str, width: int = 70) -> newlist[str]: ...  # go: Wrap(text, width)
def wrap(text, width=70, **kwargs) -> Any: ...  # go: - floor
def fill(text: str, width: int = 70) -> str: ...  # go: Fill(text, width)
def fill(text, width=70, **kwargs) -> str: ...  # go: - floor
def shorten(text: str, width: int) -> str: ...  # go: Shorten
def shorten(text, width, **kwargs) -> str: ...  # go: - floor
def dedent(text: str) -> str: ...  # go: Dedent
def dedent(text) -> str: ...  # go: - floor
def indent(text: str, prefix: str) -> str: ...  # go: Indent
def indent(text, prefix, predicate=None) -> str: ...  # go: - floor
