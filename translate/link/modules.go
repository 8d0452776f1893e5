package link

import "strings"

// isModuleUse reports whether a name that nothing defines means a standard module: it is spelt like one and an
// attribute is taken from it. A module whose name is an everyday word for a variable counts only if the attribute is
// one of its own.
func isModuleUse(u use) bool {
	if u.attr == "" || !standardModules[u.name] {
		return false
	}
	members, ambiguous := everydayModules[u.name]
	return !ambiguous || members[u.attr]
}

// standardModules are the top-level modules of Python 3.13's library that documents use.
var standardModules = wordSet(`
	abc argparse array ast asyncio atexit base64 binascii bisect builtins bz2 calendar cmath cmd code codecs collections
	colorsys configparser contextlib contextvars copy csv ctypes dataclasses datetime decimal difflib dis email enum
	errno faulthandler fcntl fileinput fnmatch fractions ftplib functools gc getpass gettext glob graphlib gzip hashlib
	heapq hmac html http imaplib importlib inspect io ipaddress itertools json keyword linecache locale logging lzma
	mailbox marshal math mimetypes mmap multiprocessing netrc numbers operator os pathlib pdb pickle pkgutil platform
	plistlib poplib posixpath pprint profile pty pwd queue quopri random re readline reprlib resource sched secrets
	select selectors shelve shlex shutil signal site smtplib socket socketserver sqlite3 ssl stat statistics string
	stringprep struct subprocess symtable sys sysconfig syslog tarfile tempfile termios textwrap threading time timeit
	token tokenize tomllib trace traceback tracemalloc tty turtle types typing unicodedata unittest urllib uuid venv
	warnings wave weakref webbrowser xml zipfile zipimport zlib zoneinfo
`)

// everydayModules are the modules whose names variables often have, with what is in them.
var everydayModules = map[string]map[string]bool{
	"array": wordSet("array"), "calendar": wordSet("monthrange isleap month_name day_name TextCalendar"),
	"cmd": wordSet("Cmd"), "code": wordSet("InteractiveConsole interact"), "copy": wordSet("copy deepcopy"),
	"email": wordSet("message mime"), "glob": wordSet("glob iglob"), "html": wordSet("escape unescape"),
	"http": wordSet("HTTPStatus client server"), "keyword": wordSet("iskeyword kwlist"),
	"operator": wordSet("itemgetter attrgetter add mul"), "platform": wordSet("system python_version machine platform"),
	"profile": wordSet("Profile run"), "queue": wordSet("Queue LifoQueue PriorityQueue SimpleQueue Empty Full ShutDown"),
	"resource": wordSet("getrusage setrlimit getrlimit"), "select": wordSet("select poll epoll"),
	"site": wordSet("getsitepackages"), "stat": wordSet("S_ISDIR S_ISREG"),
	"string": wordSet("ascii_letters ascii_lowercase ascii_uppercase digits punctuation Template Formatter"),
	"token":  wordSet("NAME OP tok_name"), "trace": wordSet("Trace"), "types": wordSet("SimpleNamespace CoroutineType MethodType"),
}

// isStandard reports whether Python's library has a module, also one that no document names without importing it.
func isStandard(name string) bool {
	top, _, _ := strings.Cut(name, ".")
	return standardModules[top] || otherStandard[top] || strings.HasPrefix(top, "_")
}

var otherStandard = wordSet(`
	antigravity bdb cProfile codeop compileall concurrent curses dbm doctest encodings ensurepip filecmp genericpath getopt grp idlelib
	modulefinder nt ntpath nturl2path optparse pickletools posix pyclbr py_compile pydoc pydoc_data pyexpat rlcompleter runpy tabnanny
	test this tkinter turtledemo winreg winsound wsgiref xmlrpc zipapp
`)
