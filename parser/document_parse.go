package parser

import "strings"

func parsesAsPython(code string) bool { return !strings.Contains(code, "```") }
