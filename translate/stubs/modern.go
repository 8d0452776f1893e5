package stubs

// Modern says what to write for a name that a module of the standard library once had; it is "" of others.
func Modern(module, name string) string {
	if hint := modern[module+"."+name]; hint != "" {
		return hint
	}
	if module == "collections" && pythonNames()["collections.abc"][name] {
		return "it is in collections.abc"
	}
	return ""
}

var modern = map[string]string{
	"asyncio.coroutine":           "write async def and await",
	"asyncio.JoinableQueue":       "asyncio.Queue has join() and task_done()",
	"base64.decodestring":         "write base64.decodebytes",
	"base64.encodestring":         "write base64.encodebytes",
	"fractions.gcd":               "write math.gcd",
	"inspect.getargspec":          "write inspect.signature or inspect.getfullargspec",
	"itertools.ifilter":           "filter() is lazy",
	"itertools.imap":              "map() is lazy",
	"itertools.izip":              "zip() is lazy",
	"itertools.izip_longest":      "write itertools.zip_longest",
	"os.getcwdu":                  "write os.getcwd",
	"platform.linux_distribution": "platform.freedesktop_os_release() tells the system",
	"string.letters":              "write string.ascii_letters",
	"string.lowercase":            "write string.ascii_lowercase",
	"string.maketrans":            "write str.maketrans",
	"string.uppercase":            "write string.ascii_uppercase",
	"sys.exc_clear":               "exceptions end with their except clause",
	"sys.maxint":                  "write sys.maxsize",
	"sys.setcheckinterval":        "write sys.setswitchinterval",
	"time.clock":                  "write time.perf_counter or time.process_time",
	"types.StringType":            "write str",
	"unittest.makeSuite":          "write unittest.defaultTestLoader.loadTestsFromTestCase",
	"inspect.formatargspec":       "write inspect.signature",
	"typing.io":                   "write typing.IO, typing.TextIO or typing.BinaryIO",
	"typing.re":                   "write re.Pattern or re.Match",
	"html.parser.HTMLParseError":  "HTMLParser raises nothing of its own",
	"os.errno":                    "import errno",
}
