// Package cmd answers Python's cmd module: interpreters of command lines, which programs derive from cmd.Cmd.
package cmd

import (
	"fmt"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// CmdType is the class cmd.Cmd. Lines are completed by nobody, as where CPython has no readline.
var CmdType *py.Class

// Identchars is cmd.IDENTCHARS.
const Identchars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"

func text(self any, name string) string { return py.Str(py.GetAttr(self, name)) }

// write writes to the interpreter's stdout.
func write(self any, format string, args ...any) {
	lib.Method(py.GetAttr(self, "stdout"), "write", fmt.Sprintf(format, args...))
}

// loop is cmdloop(intro): commands until one says that it is the last.
func loop(self, intro any) {
	lib.Method(self, "preloop")
	if intro != nil {
		py.SetAttr(self, "intro", intro)
	}
	if intro = py.GetAttr(self, "intro"); py.Truth(intro) {
		write(self, "%s\n", py.Str(intro))
	}
	for stop := any(nil); !py.Truth(stop); {
		line := next(self)
		line = lib.Method(self, "precmd", line)
		stop = lib.Method(self, "onecmd", line)
		stop = lib.Method(self, "postcmd", stop, line)
	}
	lib.Method(self, "postloop")
}

// next is the next line: one that was put into cmdqueue, or one that is read; the end of the input is the line EOF.
func next(self any) any {
	if queue := py.GetAttr(self, "cmdqueue"); py.Truth(queue) {
		return lib.Method(queue, "pop", 0)
	}
	if !py.Truth(py.GetAttr(self, "use_rawinput")) {
		write(self, "%s", text(self, "prompt"))
		lib.Method(py.GetAttr(self, "stdout"), "flush")
		line := py.Str(lib.Method(py.GetAttr(self, "stdin"), "readline"))
		if line == "" {
			return "EOF"
		}
		return strings.TrimRight(line, "\r\n")
	}
	line := any("EOF")
	err := py.Try(func() error { line = py.Input(text(self, "prompt")); return nil })
	if err != nil && !py.Is(err, py.EOFError) {
		panic(err)
	}
	return line
}

// parse is parseline(line): the command, its arguments and the line; a ? is help, a ! is shell.
func parse(self any, line string) py.Tuple {
	line = strings.TrimSpace(line)
	switch {
	case line == "":
		return py.Tuple{nil, nil, line}
	case line[0] == '?':
		line = "help " + line[1:]
	case line[0] == '!':
		if !py.HasAttr(self, "do_shell") {
			return py.Tuple{nil, nil, line}
		}
		line = "shell " + line[1:]
	}
	chars := text(self, "identchars")
	n := strings.IndexFunc(line, func(r rune) bool { return !strings.ContainsRune(chars, r) })
	if n < 0 {
		n = len(line)
	}
	return py.Tuple{line[:n], strings.TrimSpace(line[n:]), line}
}

// one is onecmd(line): it gives what the command gives, which is true where the loop shall end.
func one(self any, line string) any {
	parts := py.TupleFromAny(lib.Method(self, "parseline", line))
	name, arg := parts[0], parts[1]
	line = py.Str(parts[2])
	if line == "" {
		return lib.Method(self, "emptyline")
	}
	if name == nil {
		return lib.Method(self, "default", line)
	}
	py.SetAttr(self, "lastcmd", line)
	if line == "EOF" {
		py.SetAttr(self, "lastcmd", "")
	}
	do := any(nil)
	if name != any("") {
		do = py.GetAttrOr(self, "do_"+py.Str(name), nil)
	}
	if do == nil {
		return lib.Method(self, "default", line)
	}
	return lib.Call(do, arg)
}

// help is do_help(arg).
func help(self any, arg string) {
	if arg == "" {
		topics(self)
		return
	}
	if f := py.GetAttrOr(self, "help_"+arg, nil); f != nil {
		lib.Call(f)
		return
	}
	if do := py.GetAttrOr(self, "do_"+arg, nil); do != nil {
		if doc, ok := lib.AsStr(py.GetAttrOr(do, "__doc__", nil)); ok && doc != "" {
			write(self, "%s\n", clean(doc))
			return
		}
	}
	write(self, "%s\n", strings.ReplaceAll(text(self, "nohelp"), "%s", arg))
}

// clean takes the indentation off a docstring, as inspect.cleandoc does.
func clean(doc string) string {
	lines := strings.Split(py.StrExpandTabs(doc, 8), "\n")
	margin := -1
	for _, l := range lines[1:] {
		if t := strings.TrimLeft(l, " "); t != "" && (margin < 0 || len(l)-len(t) < margin) {
			margin = len(l) - len(t)
		}
	}
	lines[0] = strings.TrimLeft(lines[0], " ")
	for i, l := range lines[1:] {
		lines[i+1] = l[min(max(margin, 0), len(l)):]
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

// topics lists the commands: those with help, other topics, those without help.
func topics(self any) {
	names := lib.Method(self, "get_names")
	helps := map[string]bool{}
	var documented, undocumented []any
	for _, n := range py.Collect(names) {
		if topic, ok := strings.CutPrefix(py.Str(n), "help_"); ok {
			helps[topic] = true
		}
	}
	var all []string
	for _, n := range py.Collect(names) {
		all = append(all, py.Str(n))
	}
	slices.Sort(all)
	for _, n := range slices.Compact(all) {
		command, ok := strings.CutPrefix(n, "do_")
		switch {
		case !ok:
		case helps[command]:
			documented = append(documented, command)
			delete(helps, command)
		case py.Truth(py.GetAttrOr(py.GetAttr(self, n), "__doc__", nil)):
			documented = append(documented, command)
		default:
			undocumented = append(undocumented, command)
		}
	}
	var others []any
	for topic := range helps {
		others = append(others, topic)
	}
	slices.SortFunc(others, func(a, b any) int { return strings.Compare(a.(string), b.(string)) })
	write(self, "%s\n", text(self, "doc_leader"))
	lib.Method(self, "print_topics", py.GetAttr(self, "doc_header"), py.ListOf(documented), 15, 80)
	lib.Method(self, "print_topics", py.GetAttr(self, "misc_header"), py.ListOf(others), 15, 80)
	lib.Method(self, "print_topics", py.GetAttr(self, "undoc_header"), py.ListOf(undocumented), 15, 80)
}

// columns is columnize(list, width): names in as few lines as they fit in, downwards.
func columns(self any, names []string, width int) {
	if len(names) == 0 {
		write(self, "<empty>\n")
		return
	}
	rows := 1
	var widths []int
	for ; rows < len(names); rows++ {
		widths = widths[:0]
		total := -2
		for at := 0; at < len(names); at += rows {
			w := 0
			for _, n := range names[at:min(at+rows, len(names))] {
				w = max(w, len([]rune(n)))
			}
			widths = append(widths, w)
			total += w + 2
		}
		if total <= width {
			break
		}
	}
	if rows == len(names) {
		widths = []int{0}
	}
	for r := range rows {
		var line []string
		for c := range widths {
			if at := r + c*rows; at < len(names) {
				line = append(line, names[at])
			}
		}
		for c := range line {
			line[c] = fmt.Sprintf("%-*s", widths[c], line[c])
		}
		write(self, "%s\n", strings.TrimRight(strings.Join(line, "  "), " "))
	}
}
