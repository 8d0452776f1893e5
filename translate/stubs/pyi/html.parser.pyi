class HTMLParser: ...  # go: HTMLParserType floor
