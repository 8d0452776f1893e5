package argparse

import (
	"regexp"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/shutil"
	"github.com/py2goasync/py2goasync/runtime/textwrap"
)

// The classes of formatters.
var (
	HelpFormatterType                 *py.Class
	RawDescriptionHelpFormatterType   *py.Class
	RawTextHelpFormatterType          *py.Class
	ArgumentDefaultsHelpFormatterType *py.Class
	MetavarTypeHelpFormatterType      *py.Class
)

// section is a part of a help text.
type section struct {
	parent  *section
	heading any
	items   []func() string
}

// PyClass returns object.
func (*section) PyClass() *py.Class { return py.ObjectType }

func number(f any, name string) int { return lib.Int(get(f, name)) }

func indent(f any, by int) {
	set(f, "_current_indent", number(f, "_current_indent")+by*number(f, "_indent_increment"))
	set(f, "_level", number(f, "_level")+by)
}

func (s *section) format(f any) string {
	if s.parent != nil {
		indent(f, 1)
	}
	var body strings.Builder
	for _, item := range s.items {
		if part := item(); part != SUPPRESS {
			body.WriteString(part)
		}
	}
	if s.parent != nil {
		indent(f, -1)
	}
	if body.Len() == 0 {
		return ""
	}
	heading := ""
	if s.heading != nil && !is(s.heading, SUPPRESS) {
		heading = spaces(number(f, "_current_indent")) + py.Str(s.heading) + ":\n"
	}
	return "\n" + heading + body.String() + "\n"
}

func spaces(n int) string { return strings.Repeat(" ", max(n, 0)) }

func current(f any) *section { return get(f, "_current_section").(*section) }

func addItem(f any, item func() any) {
	s := current(f)
	s.items = append(s.items, func() string { return text(item()) })
}

var (
	blanks    = regexp.MustCompile(`[ \t\n\r\f\v]+`)
	longBreak = regexp.MustCompile(`\n\n\n+`)
)

func squeeze(t string) string { return py.StrStrip(blanks.ReplaceAllString(t, " ")) }

func initFormatter(f any, a []any) {
	width := a[3]
	if width == nil {
		width = py.Sub(py.GetAttr(lib.Call(get(shutil.Module(), "get_terminal_size")), "columns"), 2)
	}
	w, inc := lib.Int(width), lib.Int(a[1])
	set(f, "_prog", a[0])
	set(f, "_indent_increment", inc)
	set(f, "_max_help_position", min(lib.Int(a[2]), max(w-20, inc*2)))
	set(f, "_width", w)
	set(f, "_current_indent", 0)
	set(f, "_level", 0)
	set(f, "_action_max_length", 0)
	root := &section{}
	set(f, "_root_section", root)
	set(f, "_current_section", root)
}

func makeFormatterClasses() {
	c := py.NewClass("argparse", "HelpFormatter", py.ObjectType)
	HelpFormatterType = c
	define := lib.Definer(c)
	define("__init__", "self, prog, indent_increment=2, max_help_position=24, width=None", func(a []any) any { initFormatter(a[0], a[1:]); return nil })
	define("_indent", "self", func(a []any) any { indent(a[0], 1); return nil })
	define("_dedent", "self", func(a []any) any { indent(a[0], -1); return nil })
	define("_add_item", "self, func, args", func(a []any) any {
		var args []any
		for v := range py.Seq(a[2]) {
			args = append(args, v)
		}
		addItem(a[0], func() any { return lib.Call(a[1], args...) })
		return nil
	})
	define("start_section", "self, heading", func(a []any) any {
		f := a[0]
		indent(f, 1)
		s := &section{parent: current(f), heading: a[1]}
		addItem(f, func() any { return s.format(f) })
		set(f, "_current_section", s)
		return nil
	})
	define("end_section", "self", func(a []any) any {
		set(a[0], "_current_section", current(a[0]).parent)
		indent(a[0], -1)
		return nil
	})
	define("add_text", "self, text", func(a []any) any {
		if a[1] != nil && !is(a[1], SUPPRESS) {
			addItem(a[0], func() any { return lib.Method(a[0], "_format_text", a[1]) })
		}
		return nil
	})
	define("add_usage", "self, usage, actions, groups, prefix=None", func(a []any) any {
		if !is(a[1], SUPPRESS) {
			addItem(a[0], func() any { return lib.Method(a[0], "_format_usage", a[1:]...) })
		}
		return nil
	})
	define("add_argument", "self, action", func(a []any) any { addHelp(a[0], a[1]); return nil })
	define("add_arguments", "self, actions", func(a []any) any {
		for action := range py.Seq(a[1]) {
			lib.Method(a[0], "add_argument", action)
		}
		return nil
	})
	define("format_help", "self", func(a []any) any {
		help := get(a[0], "_root_section").(*section).format(a[0])
		if help != "" {
			help = strings.Trim(longBreak.ReplaceAllString(help, "\n\n"), "\n") + "\n"
		}
		return help
	})
	define("_format_text", "self, text", func(a []any) any {
		t := py.Str(a[1])
		if strings.Contains(t, "%(prog)") {
			t = py.Percent(t, py.DictOf(py.Pair[any, any]{Key: "prog", Val: get(a[0], "_prog")}))
		}
		in := number(a[0], "_current_indent")
		return py.Str(lib.Method(a[0], "_fill_text", t, max(number(a[0], "_width")-in, 11), spaces(in))) + "\n\n"
	})
	define("_format_action", "self, action", func(a []any) any { return formatAction(a[0], a[1]) })
	define("_expand_help", "self, action", func(a []any) any { return expandHelp(a[0], a[1]) })
	define("_split_lines", "self, text, width", func(a []any) any {
		return py.ToAny(widen(textwrap.Wrap(squeeze(py.Str(a[1])), lib.Int(a[2])).Items()))
	})
	define("_fill_text", "self, text, width, indent", func(a []any) any {
		w := textwrap.NewTextWrapper(lib.Int(a[2]))
		w.InitialIndent, w.SubsequentIndent = py.Str(a[3]), py.Str(a[3])
		return w.Fill(squeeze(py.Str(a[1])))
	})
	define("_get_help_string", "self, action", func(a []any) any { return get(a[1], "help") })
	define("_get_default_metavar_for_optional", "self, action", func(a []any) any { return py.StrUpper(destOf(a[1])) })
	define("_get_default_metavar_for_positional", "self, action", func(a []any) any { return get(a[1], "dest") })
	defineUsage(c)
	makeFormatterKinds()
}

func widen(lines []string) *py.List[any] {
	l := py.NewList[any]()
	for _, s := range lines {
		l.Append(s)
	}
	return l
}

func makeFormatterKinds() {
	RawDescriptionHelpFormatterType = py.NewClass("argparse", "RawDescriptionHelpFormatter", HelpFormatterType)
	lib.Definer(RawDescriptionHelpFormatterType)("_fill_text", "self, text, width, indent", func(a []any) any {
		out := ""
		for line := range py.Seq(lib.Method(a[1], "splitlines", true)) {
			out += py.Str(a[3]) + py.Str(line)
		}
		return out
	})
	RawTextHelpFormatterType = py.NewClass("argparse", "RawTextHelpFormatter", RawDescriptionHelpFormatterType)
	lib.Definer(RawTextHelpFormatterType)("_split_lines", "self, text, width", func(a []any) any { return lib.Method(a[1], "splitlines") })
	ArgumentDefaultsHelpFormatterType = py.NewClass("argparse", "ArgumentDefaultsHelpFormatter", HelpFormatterType)
	lib.Definer(ArgumentDefaultsHelpFormatterType)("_get_help_string", "self, action", func(a []any) any {
		help := text(get(a[1], "help"))
		nargs := get(a[1], "nargs")
		if !strings.Contains(help, "%(default)") && !is(get(a[1], "default"), SUPPRESS) &&
			(py.Len(get(a[1], "option_strings")) > 0 || is(nargs, OPTIONAL) || is(nargs, ZEROORMORE)) {
			help += " (default: %(default)s)"
		}
		return help
	})
	MetavarTypeHelpFormatterType = py.NewClass("argparse", "MetavarTypeHelpFormatter", HelpFormatterType)
	for _, kind := range []string{"optional", "positional"} {
		lib.Definer(MetavarTypeHelpFormatterType)("_get_default_metavar_for_"+kind, "self, action", func(a []any) any {
			return get(get(a[1], "type"), "__name__")
		})
	}
}

// subactions calls f, indented, for what add_parser has described.
func subactions(f, action any, each func(sub any)) {
	subs := py.GetAttrOr(action, "_get_subactions", nil)
	if subs == nil {
		return
	}
	indent(f, 1)
	for sub := range py.Seq(lib.Call(subs)) {
		each(sub)
	}
	indent(f, -1)
}

func addHelp(f, action any) {
	if is(get(action, "help"), SUPPRESS) {
		return
	}
	length := func(x any) int {
		return py.StrLen(py.Str(lib.Method(f, "_format_action_invocation", x))) + number(f, "_current_indent")
	}
	longest := length(action)
	subactions(f, action, func(sub any) { longest = max(longest, length(sub)) })
	set(f, "_action_max_length", max(number(f, "_action_max_length"), longest))
	addItem(f, func() any { return lib.Method(f, "_format_action", action) })
}

func formatAction(f, action any) string {
	position := min(number(f, "_action_max_length")+2, number(f, "_max_help_position"))
	width := max(number(f, "_width")-position, 11)
	in := number(f, "_current_indent")
	room := position - in - 2
	header := py.Str(lib.Method(f, "_format_action_invocation", action))
	help := text(get(action, "help"))
	firstIndent := 0
	switch {
	case help == "":
		header = spaces(in) + header + "\n"
	case py.StrLen(header) <= room:
		header = spaces(in) + header + spaces(room-py.StrLen(header)) + "  "
	default:
		header = spaces(in) + header + "\n"
		firstIndent = position
	}
	out := header
	if py.StrStrip(help) != "" {
		if expanded := text(lib.Method(f, "_expand_help", action)); expanded != "" {
			for i, line := range textsOf(lib.Method(f, "_split_lines", expanded, width)) {
				if i > 0 {
					firstIndent = position
				}
				out += spaces(firstIndent) + line + "\n"
			}
		}
	} else if !strings.HasSuffix(header, "\n") {
		out += "\n"
	}
	subactions(f, action, func(sub any) { out += py.Str(lib.Method(f, "_format_action", sub)) })
	return out
}

func expandHelp(f, action any) string {
	params := py.NewDict[any, any]()
	for _, kv := range vars(action) {
		params.Set(kv.Key, kv.Value)
	}
	params.Set("prog", get(f, "_prog"))
	for _, kv := range vars(action) {
		v := params.At(kv.Key)
		if is(v, SUPPRESS) {
			params.Delete(kv.Key)
		} else if name := py.GetAttrOr(v, "__name__", nil); name != nil {
			params.Set(kv.Key, name)
		}
	}
	if choices := params.GetOr("choices", nil); choices != nil {
		params.Set("choices", join(textsOf(choices), ", "))
	}
	return py.Percent(py.Str(lib.Method(f, "_get_help_string", action)), params)
}
