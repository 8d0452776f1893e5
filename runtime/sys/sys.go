package sys

import (
	"os"
	"path/filepath"
	"runtime"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// The streams of the process: sys.__stdout__, sys.__stderr__ and sys.__stdin__, and as long as the program puts nothing
// else in their places also sys.stdout, sys.stderr and sys.stdin.
var (
	Stdout = &Stream{name: "<stdout>", fd: 1, mode: "w", out: py.Stdout}
	Stderr = &Stream{name: "<stderr>", fd: 2, mode: "w", out: py.Stderr}
	Stdin  = &Stream{name: "<stdin>", fd: 0, mode: "r"}
)

// Constants of the platform.
const (
	Maxsize    = 1<<63 - 1
	Maxunicode = 0x10ffff
	Byteorder  = "little"
	Hexversion = 0x030d00f0
	Copyright  = "Copyright (c) 2001-2024 Python Software Foundation.\nAll Rights Reserved.\n\nCopyright (c) 2000 BeOpen.com.\nAll Rights Reserved.\n\nCopyright (c) 1995-2001 Corporation for National Research Initiatives.\nAll Rights Reserved.\n\nCopyright (c) 1991-1995 Stichting Mathematisch Centrum, Amsterdam.\nAll Rights Reserved."
	Version    = "3.13.0 (py2goasync) [Go]"
)

// Platform is sys.platform: linux, darwin or win32.
func Platform() string {
	if runtime.GOOS == "windows" {
		return "win32"
	}
	return runtime.GOOS
}

var argv *py.List[string]

// Argv is sys.argv: the arguments of the program, the first one its name. The list is the program's to change.
func Argv() *py.List[string] {
	if argv == nil {
		argv = py.NewList(os.Args...)
	}
	return argv
}

// Executable is sys.executable: the Python interpreter that is found on the PATH, or "" where there is none. It is never
// the program itself: programs start it to run other Python code (with -c or a file), and would start themselves for ever.
func Executable() string {
	for _, name := range []string{"python3", "python"} {
		for _, dir := range filepath.SplitList(os.Getenv("PATH")) {
			path := filepath.Join(dir, name)
			if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() && info.Mode()&0o111 != 0 {
				return path
			}
		}
	}
	return ""
}

// Exit is sys.exit(): SystemExit.
func Exit() error { return py.SystemExit.New() }

// ExitWith is sys.exit(arg): an int is the exit status, None means 0, anything else is shown on stderr.
func ExitWith(arg any) error { return py.SystemExit.New(arg) }

// Getrecursionlimit is sys.getrecursionlimit().
func Getrecursionlimit() int { return py.Recursion() }

// Setrecursionlimit is sys.setrecursionlimit(limit).
func Setrecursionlimit(limit int) {
	if limit < 1 {
		panic(py.ValueError.New("recursion limit must be greater or equal than 1"))
	}
	py.SetRecursionLimit(limit)
}

var switchInterval = 0.005

// Getswitchinterval is sys.getswitchinterval().
func Getswitchinterval() float64 { return switchInterval }

// Setswitchinterval is sys.setswitchinterval(seconds).
func Setswitchinterval(seconds float64) {
	if seconds <= 0 {
		panic(py.ValueError.New("switch interval must be strictly positive"))
	}
	switchInterval = seconds
}

// Intern is sys.intern(s).
func Intern(s string) string { return s }

// Getdefaultencoding is sys.getdefaultencoding().
func Getdefaultencoding() string { return "utf-8" }

// Getfilesystemencoding is sys.getfilesystemencoding().
func Getfilesystemencoding() string { return "utf-8" }

// Getsizeof is sys.getsizeof(x): what CPython needs for the common builtin values.
func Getsizeof(x any) int {
	switch x := x.(type) {
	case nil:
		return 16
	case bool, int:
		return 28
	case float64:
		return 24
	case string:
		return 41 + len(x)
	case py.Bytes:
		return 33 + len(x)
	case py.Tuple:
		return 40 + 8*len(x)
	case interface{ Len() int }:
		return 56 + 8*x.Len()
	}
	return 48
}

// Getrefcount is sys.getrefcount(x). Nothing counts references here: it is what a fresh local variable would show.
func Getrefcount(any) int { return 2 }
