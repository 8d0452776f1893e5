package cmd

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/sys"
)

func init() {
	c := py.NewClass("cmd", "Cmd", py.ObjectType)
	CmdType = c
	for name, v := range map[string]any{
		"prompt": "(Cmd) ", "identchars": Identchars, "ruler": "=", "lastcmd": "", "intro": nil, "doc_leader": "",
		"doc_header": "Documented commands (type help <topic>):", "misc_header": "Miscellaneous help topics:",
		"undoc_header": "Undocumented commands:", "nohelp": "*** No help on %s", "use_rawinput": 1,
	} {
		c.Set(name, v)
	}
	def := lib.Definer(c)
	nothing := func([]any) any { return nil }
	def("__init__", "self, completekey='tab', stdin=None, stdout=None", func(a []any) any {
		self := a[0]
		if a[2] == nil {
			a[2] = py.GetAttr(sys.Module(), "stdin")
		}
		if a[3] == nil {
			a[3] = sys.CurrentStdout()
		}
		py.SetAttr(self, "stdin", a[2])
		py.SetAttr(self, "stdout", a[3])
		py.SetAttr(self, "cmdqueue", py.NewList[any]())
		py.SetAttr(self, "completekey", a[1])
		return nil
	})
	def("cmdloop", "self, intro=None", func(a []any) any { loop(a[0], a[1]); return nil })
	def("precmd", "self, line", func(a []any) any { return a[1] })
	def("postcmd", "self, stop, line", func(a []any) any { return a[1] })
	def("preloop", "self", nothing)
	def("postloop", "self", nothing)
	def("parseline", "self, line", func(a []any) any { return parse(a[0], py.Str(a[1])) })
	def("onecmd", "self, line", func(a []any) any { return one(a[0], py.Str(a[1])) })
	def("emptyline", "self", func(a []any) any {
		if last := py.GetAttr(a[0], "lastcmd"); py.Truth(last) {
			return lib.Method(a[0], "onecmd", last)
		}
		return nil
	})
	def("default", "self, line", func(a []any) any { write(a[0], "*** Unknown syntax: %s\n", py.Str(a[1])); return nil })
	def("completedefault", "self, *ignored", func([]any) any { return py.NewList[any]() })
	def("get_names", "self", func(a []any) any { return py.ListFromAny(py.Dir(py.Type(a[0]))) })
	// The docstring is what "help help" shows.
	def("do_help", "self, arg", func(a []any) any { help(a[0], py.Str(a[1])); return nil })
	if f, ok := py.GetAttr(c, "do_help").(*py.Function); ok {
		f.Doc = "List available commands with \"help\" or detailed help with \"help cmd\"."
	}
	def("print_topics", "self, header, cmds, cmdlen, maxcol", func(a []any) any {
		self := a[0]
		if !py.Truth(a[2]) {
			return nil
		}
		write(self, "%s\n", py.Str(a[1]))
		if ruler := text(self, "ruler"); ruler != "" {
			write(self, "%s\n", strings.Repeat(ruler, len([]rune(py.Str(a[1])))))
		}
		lib.Method(self, "columnize", a[2], lib.Int(a[4])-1)
		write(self, "\n")
		return nil
	})
	def("columnize", "self, list, displaywidth=80", func(a []any) any {
		var names []string
		for _, n := range py.Collect(a[1]) {
			names = append(names, py.Str(n))
		}
		columns(a[0], names, lib.Int(a[2]))
		return nil
	})
}

// Module is the module object of cmd.
var Module = lib.Module("cmd", func(m *py.Module) {
	m.Set("Cmd", CmdType).Set("PROMPT", "(Cmd) ").Set("IDENTCHARS", Identchars)
})
