package argparse

import (
	"sort"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func defineUsage(c *py.Class) {
	define := lib.Definer(c)
	define("_format_usage", "self, usage, actions, groups, prefix", func(a []any) any {
		return formatUsage(a[0], a[1], itemsOf(a[2]), itemsOf(a[3]), a[4])
	})
	define("_format_actions_usage", "self, actions, groups", func(a []any) any {
		return join(usageParts(a[0], itemsOf(a[1]), itemsOf(a[2])), " ")
	})
	define("_format_action_invocation", "self, action", func(a []any) any { return invocation(a[0], a[1]) })
	define("_format_args", "self, action, default_metavar", func(a []any) any { return formatArgs(a[1], a[2]) })
}

func itemsOf(x any) []any {
	var out []any
	for v := range py.Seq(x) {
		out = append(out, v)
	}
	return out
}

func formatUsage(f, given any, actions, groups []any, prefixGiven any) string {
	prefix := "usage: "
	if prefixGiven != nil {
		prefix = py.Str(prefixGiven)
	}
	prog := py.Str(get(f, "_prog"))
	usage := prog
	switch {
	case given != nil:
		usage = py.Percent(py.Str(given), py.DictOf(py.Pair[any, any]{Key: "prog", Val: get(f, "_prog")}))
	case len(actions) > 0:
		usage = actionsUsage(f, prog, prefix, actions, groups)
	}
	return prefix + usage + "\n\n"
}

func actionsUsage(f any, prog, prefix string, actions, groups []any) string {
	var optionals, positionals []any
	for _, action := range actions {
		if py.Len(get(action, "option_strings")) > 0 {
			optionals = append(optionals, action)
		} else {
			positionals = append(positionals, action)
		}
	}
	usage := prog
	all := append(append([]any{}, optionals...), positionals...)
	if parts := py.Str(lib.Method(f, "_format_actions_usage", py.ListOf(all), py.ListOf(groups))); parts != "" {
		usage += " " + parts
	}
	width := number(f, "_width") - number(f, "_current_indent")
	if py.StrLen(prefix)+py.StrLen(usage) <= width {
		return usage
	}
	opts, poss := usageParts(f, optionals, groups), usageParts(f, positionals, groups)
	lines := func(parts []string, in string, start int) []string {
		var out, line []string
		n := len(in) - 1
		if start >= 0 {
			n = start - 1
		}
		for _, part := range parts {
			if n+1+py.StrLen(part) > width && len(line) > 0 {
				out = append(out, in+join(line, " "))
				line, n = nil, len(in)-1
			}
			line = append(line, part)
			n += py.StrLen(part) + 1
		}
		if len(line) > 0 {
			out = append(out, in+join(line, " "))
		}
		if start >= 0 {
			out[0] = out[0][len(in):]
		}
		return out
	}
	var out []string
	if p := py.StrLen(prefix); float64(p+py.StrLen(prog)) <= 0.75*float64(width) {
		in := spaces(p + py.StrLen(prog) + 1)
		switch {
		case len(opts) > 0:
			out = append(lines(append([]string{prog}, opts...), in, p), lines(poss, in, -1)...)
		case len(poss) > 0:
			out = lines(append([]string{prog}, poss...), in, p)
		default:
			out = []string{prog}
		}
	} else {
		in := spaces(p)
		out = lines(append(append([]string{}, opts...), poss...), in, -1)
		if len(out) > 1 {
			out = append(lines(opts, in, -1), lines(poss, in, -1)...)
		}
		out = append([]string{prog}, out...)
	}
	return join(out, "\n")
}

// span is a group of mutually exclusive arguments within the actions of a usage.
type span struct {
	start, end int
	group      any
}

// spansOf finds the groups that stand together.
func spansOf(actions, groups []any) (spans []span, inGroup map[any]bool) {
	inGroup = map[any]bool{}
	for _, g := range groups {
		members := list(g, "_group_actions").Items()
		if len(members) == 0 {
			panic(py.ValueError.New("empty group " + py.Str(g)))
		}
		shown := false
		for _, m := range members {
			shown = shown || !is(get(m, "help"), SUPPRESS)
		}
		start := -1
		for i, action := range actions {
			if action == members[0] {
				start = i
				break
			}
		}
		if !shown || start < 0 || start+len(members) > len(actions) {
			continue
		}
		together := true
		for i, m := range members {
			together = together && actions[start+i] == m
		}
		if !together {
			continue
		}
		for _, m := range members {
			inGroup[m] = true
		}
		same := false
		for i := range spans {
			if spans[i].start == start && spans[i].end == start+len(members) {
				spans[i].group, same = g, true
			}
		}
		if !same {
			spans = append(spans, span{start, start + len(members), g})
		}
	}
	return spans, inGroup
}

// usagePart is how a usage shows one argument; nothing for one that is suppressed.
func usagePart(f, action any, grouped bool) *string {
	if is(get(action, "help"), SUPPRESS) {
		return nil
	}
	var part string
	options := strs(action, "option_strings")
	if len(options) == 0 {
		part = py.Str(lib.Method(f, "_format_args", action, lib.Method(f, "_get_default_metavar_for_positional", action)))
		if grouped && strings.HasPrefix(part, "[") && strings.HasSuffix(part, "]") {
			part = part[1 : len(part)-1]
		}
		return &part
	}
	if nargs := get(action, "nargs"); nargs != nil && py.Eq(nargs, 0) {
		part = py.Str(lib.Method(action, "format_usage"))
	} else {
		part = options[0] + " " + py.Str(lib.Method(f, "_format_args", action, lib.Method(f, "_get_default_metavar_for_optional", action)))
	}
	if !py.Truth(get(action, "required")) && !grouped {
		part = "[" + part + "]"
	}
	return &part
}

func usageParts(f any, actions, groups []any) []string {
	spans, inGroup := spansOf(actions, groups)
	parts := make([]*string, len(actions))
	for i, action := range actions {
		parts[i] = usagePart(f, action, inGroup[action])
	}
	sort.SliceStable(spans, func(i, j int) bool {
		a, b := spans[i], spans[j]
		return a.start > b.start || a.start == b.start && a.end > b.end
	})
	separated := map[int]bool{}
	for _, s := range spans {
		var shown []string
		for _, p := range parts[s.start:s.end] {
			if p != nil {
				shown = append(shown, *p)
			}
		}
		open, end := "[", "]"
		if py.Truth(get(s.group, "required")) {
			open, end = "", ""
			if len(shown) > 1 {
				open, end = "(", ")"
			}
		}
		n := len(shown)
		shown[0] = open + shown[0]
		shown[n-1] += end
		for i, part := range shown[:n-1] {
			if at := s.start + i; !separated[at] {
				part += " |"
				parts[at] = &part
				separated[at] = true
			}
		}
		parts[s.start+n-1] = &shown[n-1]
		for i := s.start + n; i < s.end; i++ {
			parts[i] = nil
		}
	}
	var out []string
	for _, p := range parts {
		if p != nil {
			out = append(out, *p)
		}
	}
	return out
}

func invocation(f, action any) string {
	options := strs(action, "option_strings")
	if len(options) == 0 {
		m := metavars(action, lib.Method(f, "_get_default_metavar_for_positional", action), 1)
		if len(m) != 1 {
			panic(py.ValueError.Newf("too many values to unpack (expected 1)"))
		}
		return py.Str(m[0])
	}
	names := join(options, ", ")
	if nargs := get(action, "nargs"); nargs != nil && py.Eq(nargs, 0) {
		return names
	}
	return names + " " + py.Str(lib.Method(f, "_format_args", action, lib.Method(f, "_get_default_metavar_for_optional", action)))
}

// metavars are the names of an action's arguments.
func metavars(action, def any, n int) py.Tuple {
	result := def
	if m := get(action, "metavar"); m != nil {
		if t, ok := py.Carried(py.ToAny(m)).(py.Tuple); ok {
			return t
		}
		result = m
	} else if choices := get(action, "choices"); choices != nil {
		result = "{" + join(textsOf(choices), ",") + "}"
	}
	out := make(py.Tuple, n)
	for i := range out {
		out[i] = result
	}
	return out
}

func formatArgs(action, def any) string {
	of := func(format string, n int) string { return py.Percent(format, metavars(action, def, n)) }
	switch nargs := get(action, "nargs"); {
	case nargs == nil:
		return of("%s", 1)
	case is(nargs, OPTIONAL):
		return of("[%s]", 1)
	case is(nargs, ZEROORMORE):
		if m := metavars(action, def, 1); len(m) == 2 {
			return py.Percent("[%s [%s ...]]", m)
		}
		return of("[%s ...]", 1)
	case is(nargs, ONEORMORE):
		return of("%s [%s ...]", 2)
	case is(nargs, REMAINDER):
		return "..."
	case is(nargs, PARSER):
		return of("%s ...", 1)
	case is(nargs, SUPPRESS):
		return ""
	default:
		n, ok := nargs.(int)
		if !ok {
			panic(py.ValueError.New("invalid nargs value"))
		}
		return of(strings.TrimSuffix(strings.Repeat("%s ", n), " "), n)
	}
}
