# xml.etree.ElementTree. Parsers and builders of one's own, QName, canonical XML and XInclude are left out.
class ParseError(SyntaxError): ...  # go: ParseError exception
class Element: ...  # go: ElementType floor
class ElementTree: ...  # go: TreeType floor
def SubElement(parent, tag, attrib=None, **extra) -> Any: ...  # go: - floor
def Comment(text=None) -> Any: ...  # go: - floor
def ProcessingInstruction(target, text=None) -> Any: ...  # go: - floor
def PI(target, text=None) -> Any: ...  # go: - floor
def fromstring(text, parser=None) -> Any: ...  # go: - floor
def fromstringlist(sequence, parser=None) -> Any: ...  # go: - floor
def XML(text, parser=None) -> Any: ...  # go: - floor
def parse(source, parser=None) -> Any: ...  # go: - floor
def iterparse(source, events=None, parser=None) -> Any: ...  # go: - floor
def tostring(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None, short_empty_elements=True) -> Any: ...  # go: - floor
def indent(tree, space="  ", level=0) -> None: ...  # go: - floor
def dump(elem) -> None: ...  # go: - floor
def iselement(element) -> bool: ...  # go: - floor
def register_namespace(prefix, uri) -> None: ...  # go: - floor
