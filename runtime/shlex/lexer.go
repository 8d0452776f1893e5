package shlex

import (
	"strings"
	"unicode/utf8"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/io"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/sys"
)

// ShlexType is shlex.shlex, the lexer: its tables of characters are attributes that programs set before they read tokens.
var ShlexType *py.Class

const (
	words       = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
	latin       = "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ"
	punctuation = "();<>|&"
)

func init() {
	c := py.NewClass("shlex", "shlex", py.ObjectType)
	ShlexType = c
	def := lib.Definer(c)
	def("__init__", "self, instream=None, infile=None, posix=False, punctuation_chars=False", func(a []any) any {
		begin(a[0], a[1], a[2], py.Truth(a[3]), a[4])
		return nil
	})
	c.Set("punctuation_chars", py.NewProperty(lib.Def("punctuation_chars", "self", func(a []any) any { return py.GetAttr(a[0], "_punctuation_chars") }), nil, nil))
	def("push_token", "self, tok", func(a []any) any {
		say(a[0], 1, "shlex: pushing token "+py.Repr(a[1]))
		lib.Method(py.GetAttr(a[0], "pushback"), "insert", 0, a[1])
		return nil
	})
	def("push_source", "self, newstream, newfile=None", func(a []any) any { pushSource(a[0], a[1], a[2]); return nil })
	def("pop_source", "self", func(a []any) any { popSource(a[0]); return nil })
	def("get_token", "self", func(a []any) any { return token(a[0]) })
	def("read_token", "self", func(a []any) any { return read(a[0]) })
	def("sourcehook", "self, newfile", func(a []any) any { return source(a[0], lib.Str(a[1], "newfile")) })
	def("error_leader", "self, infile=None, lineno=None", func(a []any) any {
		if a[1] == nil {
			a[1] = py.GetAttr(a[0], "infile")
		}
		if a[2] == nil {
			a[2] = py.GetAttr(a[0], "lineno")
		}
		return `"` + py.Str(a[1]) + `", line ` + py.Str(a[2]) + ": "
	})
	def("__iter__", "self", func(a []any) any { return a[0] })
	def("__next__", "self", func(a []any) any {
		t := lib.Method(a[0], "get_token")
		if py.Eq(t, py.GetAttr(a[0], "eof")) {
			panic(py.StopIteration.New())
		}
		return t
	})
}

// begin is __init__.
func begin(self, instream, infile any, posix bool, marks any) {
	set := func(name string, v any) { py.SetAttr(self, name, v) }
	if instream == nil {
		instream, infile = py.GetAttr(sys.Module(), "stdin"), nil
	}
	set("instream", opened(instream))
	set("infile", infile)
	set("posix", posix)
	kept := words
	if posix {
		set("eof", nil)
		kept += latin
	} else {
		set("eof", "")
	}
	if marks == true {
		marks = punctuation
	} else if !py.Truth(marks) {
		marks = ""
	}
	if chars := lib.Str(marks, "punctuation_chars"); chars != "" {
		kept = strings.Map(func(r rune) rune {
			if strings.ContainsRune(chars, r) {
				return -1
			}
			return r
		}, kept+"~-./*?=")
	}
	set("_punctuation_chars", marks)
	set("_pushback_chars", py.NewList[any]())
	set("wordchars", kept)
	for name, v := range map[string]any{"commenters": "#", "whitespace": " \t\r\n", "whitespace_split": false, "quotes": `'"`, "escape": `\`,
		"escapedquotes": `"`, "state": " ", "lineno": 1, "debug": 0, "token": "", "source": nil} {
		set(name, v)
	}
	set("pushback", py.NewList[any]())
	set("filestack", py.NewList[any]())
}

// opened is a stream to read: texts are read as if from a file.
func opened(stream any) any {
	if s, ok := lib.AsStr(stream); ok {
		return lib.Call(py.GetAttr(io.Module(), "StringIO"), s)
	}
	return stream
}

// say prints what the lexer does where its attribute debug asks for that much.
func say(self any, level int, text string) {
	if lib.Int(py.GetAttr(self, "debug")) >= level {
		py.Print(text)
	}
}

func pushSource(self, stream, file any) {
	before := py.Tuple{py.GetAttr(self, "infile"), py.GetAttr(self, "instream"), py.GetAttr(self, "lineno")}
	lib.Method(py.GetAttr(self, "filestack"), "insert", 0, before)
	stream = opened(stream)
	py.SetAttr(self, "infile", file)
	py.SetAttr(self, "instream", stream)
	py.SetAttr(self, "lineno", 1)
	if file != nil {
		say(self, 1, "shlex: pushing to file "+py.Str(file))
	} else {
		say(self, 1, "shlex: pushing to stream "+py.Str(stream))
	}
}

func popSource(self any) {
	lib.Method(py.GetAttr(self, "instream"), "close")
	before := py.Unpack(lib.Method(py.GetAttr(self, "filestack"), "pop", 0), 3)
	py.SetAttr(self, "infile", before[0])
	py.SetAttr(self, "instream", before[1])
	py.SetAttr(self, "lineno", before[2])
	say(self, 1, "shlex: popping to "+py.Str(before[1])+", line "+py.Str(before[2]))
	py.SetAttr(self, "state", " ")
}

// token is get_token: one that was pushed back, else the next of the stream, where files may be included.
func token(self any) any {
	if kept := py.GetAttr(self, "pushback"); py.Truth(kept) {
		tok := lib.Method(kept, "pop", 0)
		say(self, 1, "shlex: popping token "+py.Repr(tok))
		return tok
	}
	raw := lib.Method(self, "read_token")
	if word := py.GetAttr(self, "source"); word != nil {
		for py.Eq(raw, word) {
			if spec := lib.Method(self, "sourcehook", lib.Method(self, "read_token")); py.Truth(spec) {
				found := py.Unpack(spec, 2)
				lib.Method(self, "push_source", found[1], found[0])
			}
			raw = lib.Method(self, "get_token")
		}
	}
	eof := py.GetAttr(self, "eof")
	for py.Eq(raw, eof) {
		if !py.Truth(py.GetAttr(self, "filestack")) {
			return eof
		}
		lib.Method(self, "pop_source")
		raw = lib.Method(self, "get_token")
	}
	if py.Eq(raw, eof) {
		say(self, 1, "shlex: token=EOF")
	} else {
		say(self, 1, "shlex: token="+py.Repr(raw))
	}
	return raw
}

// source is sourcehook: the name in a file is relative to that file.
func source(self any, file string) any {
	if strings.HasPrefix(file, `"`) {
		file = strings.TrimSuffix(file[1:], file[len(file)-1:])
	}
	if in, ok := lib.AsStr(py.GetAttr(self, "infile")); ok && !strings.HasPrefix(file, "/") {
		if i := strings.LastIndexByte(in, '/'); i >= 0 {
			file = in[:i+1] + file
		}
	}
	f, err := io.Open(file, "r")
	py.Check(err)
	return py.Tuple{file, f}
}

// tables are the attributes of a lexer while it reads a token.
type tables struct {
	self                                                                          any
	posix, split                                                                  bool
	whitespace, commenters, wordchars, quotes, escape, escapedquotes, punctuation string
}

func tablesOf(self any) *tables {
	text := func(name string) string { return lib.Str(py.GetAttr(self, name), name) }
	return &tables{
		self: self, posix: py.Truth(py.GetAttr(self, "posix")), split: py.Truth(py.GetAttr(self, "whitespace_split")),
		whitespace: text("whitespace"), commenters: text("commenters"), wordchars: text("wordchars"), quotes: text("quotes"),
		escape: text("escape"), escapedquotes: text("escapedquotes"), punctuation: text("punctuation_chars"),
	}
}

// next reads a character, "" at the end of the stream.
func (t *tables) next() string {
	var c string
	if kept := py.GetAttr(t.self, "_pushback_chars"); t.punctuation != "" && py.Truth(kept) {
		c = py.Str(lib.Method(kept, "pop"))
	} else {
		c = lib.Str(lib.Method(py.GetAttr(t.self, "instream"), "read", 1), "instream")
	}
	if c == "\n" {
		t.nextLine()
	}
	return c
}

func (t *tables) nextLine() { py.SetAttr(t.self, "lineno", py.Add(py.GetAttr(t.self, "lineno"), 1)) }

// comment reads the rest of the line.
func (t *tables) comment() {
	lib.Method(py.GetAttr(t.self, "instream"), "readline")
	t.nextLine()
}

// has is c in chars of a character: true of none, as in Python.
func has(chars, c string) bool {
	if utf8.RuneCountInString(c) > 1 {
		return false
	}
	return strings.Contains(chars, c)
}
