package textwrap

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Wrap is textwrap.wrap(text, width).
func Wrap(text string, width int) *py.List[string] { return NewTextWrapper(width).Wrap(text) }

// Fill is textwrap.fill(text, width).
func Fill(text string, width int) string { return NewTextWrapper(width).Fill(text) }

// Shorten is textwrap.shorten(text, width): whitespace is collapsed.
func Shorten(text string, width int) string { return shorten(NewTextWrapper(width), text) }

func shorten(w *TextWrapper, text string) string {
	w.MaxLines = new(1)
	return w.Fill(py.StrJoin(" ", py.StrFields(py.StrStrip(text)).All()))
}

// Dedent is textwrap.dedent(text): without the whitespace that all lines begin with.
func Dedent(text string) string {
	lines := strings.Split(text, "\n")
	margin, found := "", false
	for i, l := range lines {
		trimmed := strings.TrimLeft(l, " \t")
		if trimmed == "" {
			lines[i] = ""
			continue
		}
		indent := l[:len(l)-len(trimmed)]
		if !found {
			margin, found = indent, true
			continue
		}
		n := 0
		for n < len(margin) && n < len(indent) && margin[n] == indent[n] {
			n++
		}
		margin = margin[:n]
	}
	for i, l := range lines {
		lines[i] = strings.TrimPrefix(l, margin)
	}
	return strings.Join(lines, "\n")
}

// Indent is textwrap.indent(text, prefix): prefix before each line that is not blank.
func Indent(text, prefix string) string {
	return indent(text, prefix, func(line string) bool { return !blank(line) })
}

func indent(text, prefix string, want func(line string) bool) string {
	var b strings.Builder
	for line := range py.StrSplitLines(text, true).All() {
		if want(line) {
			b.WriteString(prefix)
		}
		b.WriteString(line)
	}
	return b.String()
}

const options = "initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True, fix_sentence_endings=False, " +
	"break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None, placeholder=' [...]'"

// wrapperOf makes a wrapper of arguments in the order of options behind width.
func wrapperOf(a []any) *TextWrapper {
	w := &TextWrapper{Width: lib.Int(a[0]), InitialIndent: py.Str(a[1]), SubsequentIndent: py.Str(a[2]), ExpandTabs: py.Truth(a[3]),
		ReplaceWhitespace: py.Truth(a[4]), FixSentenceEndings: py.Truth(a[5]), BreakLongWords: py.Truth(a[6]), DropWhitespace: py.Truth(a[7]),
		BreakOnHyphens: py.Truth(a[8]), Tabsize: lib.Int(a[9]), Placeholder: py.Str(a[11])}
	if a[10] != nil {
		w.MaxLines = new(lib.Int(a[10]))
	}
	return w
}

// TextWrapperType is the class textwrap.TextWrapper.
var TextWrapperType *py.Class

func init() {
	TextWrapperType = lib.Class[TextWrapper]("textwrap", "TextWrapper", nil, py.Methods{
		"__new__": lib.New("width=70, "+options, func(a []any) any { return wrapperOf(a) }),
		"wrap":    lib.M("text", func(self any, a []any) any { return py.ToAny(self.(*TextWrapper).Wrap(textOf(a[0]))) }),
		"fill":    lib.M("text", func(self any, a []any) any { return self.(*TextWrapper).Fill(textOf(a[0])) }),
	})
}

// PyClass returns textwrap.TextWrapper.
func (*TextWrapper) PyClass() *py.Class { return TextWrapperType }

func textOf(x any) string {
	if s, ok := lib.AsStr(x); ok {
		return s
	}
	panic(py.AttributeError.Newf("'%s' object has no attribute 'expandtabs'", lib.TypeName(x)))
}

// Module is the module object of textwrap.
var Module = lib.Module("textwrap", func(m *py.Module) {
	m.Set("TextWrapper", TextWrapperType)
	named := strings.Replace(options, "initial_indent", "*, initial_indent", 1)
	named = strings.Replace(named, "tabsize=8, *, ", "tabsize=8, ", 1)
	lib.Add(m, "wrap", "text, width=70, "+named, func(a []any) any { return py.ToAny(wrapperOf(a[1:]).Wrap(textOf(a[0]))) })
	lib.Add(m, "fill", "text, width=70, "+named, func(a []any) any { return wrapperOf(a[1:]).Fill(textOf(a[0])) })
	lib.Add(m, "shorten", "text, width, "+named, func(a []any) any { return shorten(wrapperOf(a[1:]), textOf(a[0])) })
	lib.Add(m, "dedent", "text", func(a []any) any { return Dedent(lib.Str(a[0], "text")) })
	lib.Add(m, "indent", "text, prefix, predicate=None", func(a []any) any {
		if a[2] == nil {
			return Indent(py.Str(a[0]), py.Str(a[1]))
		}
		return indent(py.Str(a[0]), py.Str(a[1]), func(line string) bool { return py.Truth(lib.Call(a[2], line)) })
	})
})
