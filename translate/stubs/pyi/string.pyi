ascii_lowercase: str  # go: ASCIILowercase
ascii_uppercase: str  # go: ASCIIUppercase
ascii_letters: str  # go: ASCIILetters
digits: str  # go: Digits
hexdigits: str  # go: Hexdigits
octdigits: str  # go: Octdigits
punctuation: str  # go: Punctuation
whitespace: str  # go: Whitespace
printable: str  # go: Printable
def capwords(s: str) -> str: ...  # go: Capwords
def capwords(s: str, sep: str) -> str: ...  # go: CapwordsSep
def capwords(s, sep=None) -> str: ...  # go: - floor
class Template: ...  # go: TemplateType floor
class Formatter: ...  # go: FormatterType floor
