def escape(s: str, quote: bool = True) -> str: ...  # go: Escape(s, quote)
def unescape(s: str) -> str: ...  # go: Unescape
