package lower

import "strings"

// goDoc are the lines of a docstring as a doc comment that begins with the Go name.
func goDoc(doc []string) []string {
	if len(doc) == 0 {
		return nil
	}
	out := docSections(doc)
	switch {
	case strings.HasPrefix(out[0], "is "), strings.HasPrefix(out[0], "returns "), strings.HasPrefix(out[0], "sets "):
		out[0] = "{name} " + out[0]
	case out[0] != "":
		out[0] = "{name}: " + out[0]
	}
	return out
}

// sections are the headings of docstrings whose indented lines are a list, which Go would take for code.
var sections = map[string]bool{
	"Args:": true, "Arguments:": true, "Parameters:": true, "Params:": true, "Keyword Args:": true, "Other Parameters:": true,
	"Returns:": true, "Return:": true, "Yields:": true, "Raises:": true, "Attributes:": true, "Note:": true, "Notes:": true,
	"Warning:": true, "Warns:": true, "See Also:": true, "Todo:": true,
}

// docSections writes the sections of a docstring as Go's doc comments have them:
//
//	Args:                      Args:
//	    source: Where from  =>   - source: Where from
//	Returns:                   Returns: The data
//	    The data
func docSections(doc []string) []string {
	var out []string
	for i := 0; i < len(doc); i++ {
		line := doc[i]
		body := 0
		if sections[strings.TrimSpace(line)] {
			for i+1+body < len(doc) && indentOf(doc[i+1+body]) > indentOf(line) {
				body++
			}
		}
		if body == 0 {
			out = append(out, line)
			continue
		}
		items := doc[i+1 : i+1+body]
		i += body
		if body == 1 {
			out = append(out, line+" "+strings.TrimSpace(items[0]))
			continue
		}
		out = append(out, line)
		first := indentOf(items[0])
		for _, item := range items {
			mark := "  - "
			if indentOf(item) > first {
				mark = "    " // the item goes on
			}
			out = append(out, mark+strings.TrimPrefix(strings.TrimSpace(item), "- "))
		}
	}
	return out
}

// indentOf is how far a line is indented, in columns; blank lines are not.
func indentOf(line string) int {
	return len(line) - len(strings.TrimLeft(line, " "))
}
