package emit

import (
	"strconv"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/py2goasync/py2goasync/translate/ir"
)

// lit writes a literal; texts of several lines are laid out as such.
func (r *renderer) lit(e *ir.Lit) *jen.Statement {
	if e.Text[0] != '"' || strings.Count(e.Text, `\n`) < 2 {
		return jen.Op(e.Text)
	}
	text, err := strconv.Unquote(e.Text)
	if err != nil {
		return jen.Op(e.Text)
	}
	switch lines := strings.Count(strings.TrimRight(text, "\n"), "\n"); {
	case lines >= 2 && rawLegal(text):
		return jen.Op("`" + text + "`")
	case lines >= 2 && len(e.Text) > 80:
		return linewise(text)
	}
	return jen.Op(e.Text)
}

// rawLegal reports whether text can be written between backquotes and still be read: nothing invisible, no blanks at line
// ends that an editor would eat.
func rawLegal(text string) bool {
	if strings.Contains(text, " \n") || strings.Contains(text, "\t\n") {
		return false
	}
	text = strings.NewReplacer("\n", "", "\t", "").Replace(text)
	return strconv.CanBackquote(text) && !strings.ContainsFunc(text, func(r rune) bool { return !strconv.IsPrint(r) })
}

// linewise writes "a\n" + "b\n", a line each.
func linewise(text string) *jen.Statement {
	s := &jen.Statement{}
	for i, line := range strings.SplitAfter(text, "\n") {
		if line == "" {
			break
		}
		if i > 0 {
			s.Op("+").Line()
		}
		s.Op(strconv.Quote(line))
	}
	return s
}
