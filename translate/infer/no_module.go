package infer

import (
	"strings"

	"github.com/py2goasync/py2goasync/translate/stubs"
)

// moduleHint says what to do about a module that has no stub.
func moduleHint(name string) string {
	root, _, _ := strings.Cut(name, ".")
	for _, n := range []string{name, root} {
		if hint, ok := instead[n]; ok {
			return hint
		}
	}
	if strings.HasPrefix(name, ".") {
		return "it is a file of the document's own project: show it in a snippet that has its name, title=\"helpers.py\""
	}
	if near := nearest(name, stubs.Names()); near != "" && stubs.Default.Module(root) == nil {
		return "did you mean " + near + "?"
	}
	return "only modules of the support table can be converted, files beside a script, and snippets that are named: title=\"helpers.py\""
}

// Hints that several modules share.
const (
	noTests     = "these tests are not converted: write them with pytest or unittest, or call what they test and print what it gives"
	noProfile   = "profiles of a Go program are made by runtime/pprof: leave it out"
	noDatabase  = "databases are reached in Go with database/sql and a driver: put that part behind a function of its own and write it in Go"
	noNumbers   = "arrays of numbers are not converted: use lists, math and statistics, or write that part in Go"
	noArchive   = "write that part in Go with archive/zip, archive/tar or compress"
	noMail      = "write that part in Go with net/smtp and net/mail"
	noTerminal  = "the terminal is not driven: print what is to be shown"
	otherLoop   = "only asyncio is converted: use its tasks, task groups, timeouts and queues"
	serverInGo  = "only asyncio, FastAPI and the clients of the support table are converted: write that part in Go with net/http"
	plainPrints = "leave it out and print plain text"
	notOfC      = "functions of C libraries are not called: write that part in Go with cgo"
)

// instead says what to do about modules that programs often import and that have no Go counterpart: by name, or by the name of
// the package that they stand in.
var instead = map[string]string{
	"copyreg": "give the class __reduce__ or __getstate__", "marshal": "objects cannot be marshalled: use json", "shelve": "keep the objects in a file that pickle or json writes",
	"dbm":     "there are no dbm files in Go's standard library: keep the values in a JSON file",
	"sqlite3": "there is no SQLite in Go's standard library: keep the rows in a dict or a JSON file, or write that part in Go with database/sql",
	"ctypes":  notOfC, "cffi": notOfC,
	"imp":         "modules are known when the program is converted: import them by name",
	"runpy":       "modules are known when the program is converted: import them by name",
	"pkgutil":     "modules are known when the program is converted: import them by name",
	"tracemalloc": "the memory of a Go program is measured by runtime/metrics and pprof: leave it out",
	"cProfile":    noProfile, "pstats": noProfile, "profile": noProfile, "line_profiler": noProfile, "memory_profiler": noProfile,
	"dis": "there is no bytecode in Go", "opcode": "there is no bytecode in Go", "code": "Python code cannot be read at run time", "codeop": "Python code cannot be read at run time",
	"token": "Python code cannot be read at run time", "tokenize": "Python code cannot be read at run time",
	"tkinter":  "there are no windows in Go's standard library",
	"readline": "input() reads plain lines: leave it out",
	"pdb":      "debug the Go program with delve", "faulthandler": "a Go program that crashes shows all of its goroutines: leave it out",
	"doctest": noTests, "hypothesis": noTests,
	"numpy": noNumbers, "pandas": noNumbers, "scipy": noNumbers, "matplotlib": noNumbers,
	"tarfile": noArchive, "bz2": noArchive, "lzma": noArchive,
	"email": noMail, "smtplib": noMail, "imaplib": noMail, "poplib": noMail, "aiosmtplib": noMail,
	"ftplib": "there is no FTP in Go's standard library: fetch with urllib.request, httpx or requests", "telnetlib": "Python has no telnetlib any more: use asyncio.open_connection",
	"curses": noTerminal, "termios": noTerminal, "tty": noTerminal, "pty": noTerminal, "msvcrt": noTerminal,
	"fcntl": "write that part in Go with syscall", "mmap": "write that part in Go with syscall.Mmap", "syslog": "write that part in Go with log/syslog, or use logging",
	"pwd": "write that part in Go with os/user", "grp": "write that part in Go with os/user",
	"optparse": "use argparse", "unicodedata": "the tables of Unicode are not converted: write that part in Go with package unicode",
	"asyncore": "Python has no asyncore any more: use asyncio", "asynchat": "Python has no asynchat any more: use asyncio", "trio": otherLoop, "anyio": otherLoop, "curio": otherLoop, "gevent": otherLoop,
	"nest_asyncio": "an event loop is never run inside of itself: await what is to run",
	"sqlalchemy":   noDatabase, "asyncpg": noDatabase, "psycopg2": noDatabase, "psycopg": noDatabase, "aiosqlite": noDatabase, "pymongo": noDatabase, "motor": noDatabase,
	"redis": noDatabase, "aioredis": noDatabase, "aiomysql": noDatabase, "databases": noDatabase, "tortoise": noDatabase, "sqlmodel": noDatabase, "peewee": noDatabase,
	"django": serverInGo, "flask": serverInGo, "quart": serverInGo, "sanic": serverInGo, "tornado": serverInGo, "celery": serverInGo, "grpc": serverInGo,
	"tqdm": plainPrints, "rich": plainPrints, "colorama": plainPrints, "termcolor": plainPrints, "loguru": "use logging", "structlog": "use logging",
	"xml": "xml.etree.ElementTree is converted; write the rest in Go with encoding/xml", "lxml": "write that part in Go with encoding/xml", "bs4": "read HTML with html.parser", "yaml": "keep it as JSON or TOML: json and tomllib are converted",
	"dotenv": "read os.environ", "psutil": "what the system says of processes is not converted: write that part in Go",
}
