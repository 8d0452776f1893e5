# ast: literals are read; there are no trees at run time.
def literal_eval(node_or_string: Any) -> Any: ...  # go: LiteralEval
