package pytest

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	gotime "time"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/sys"
)

// options are the arguments of the command line that pytest.main() is given.
type options struct {
	verbosity int
	noCapture bool
	noHeader  bool
	noSummary bool
	noCache   bool
	autoAsync bool
	maxFail   int
	traceback string
	keyword   string
	marker    string
	report    string
	nodes     []string // FILE::NAME
	whole     []string // files and folders without ::
	file      string   // the last that is named
	paths     []string // all that are
	settings  settings
}

// usage is what is wrong with the arguments.
type usage string

// valued are options with a value that change nothing here.
var valued = map[string]bool{"-W": true, "--pythonwarnings": true, "-c": true, "--rootdir": true, "--color": true, "--durations": true,
	"--import-mode": true, "--log-level": true, "--log-cli-level": true, "--basetemp": true}

// plain are options without one that change nothing here.
var plain = map[string]bool{"--disable-warnings": true, "--disable-pytest-warnings": true, "--strict-markers": true, "--strict": true, "--cache-clear": true, "-l": true,
	"--showlocals": true}

func (o *options) parse(args []any, s *session) (wrong usage) {
	o.traceback = "auto"
	o.autoAsync = o.settings.get("asyncio_mode", "strict") == "auto"
	for i := 0; i < len(args); i++ {
		arg := py.Str(args[i])
		name, value, has := strings.Cut(arg, "=")
		take := func() string {
			if !has && i+1 < len(args) {
				i++
				value = py.Str(args[i])
			}
			return value
		}
		switch {
		case arg == "--verbose":
			o.verbosity++
		case arg == "--quiet":
			o.verbosity--
		case len(arg) > 1 && strings.Trim(arg, "v") == "-":
			o.verbosity += len(arg) - 1
		case len(arg) > 1 && strings.Trim(arg, "q") == "-":
			o.verbosity -= len(arg) - 1
		case arg == "-s" || arg == "--capture=no":
			o.noCapture = true
		case arg == "-x" || arg == "--exitfirst":
			o.maxFail = 1
		case name == "--maxfail":
			o.maxFail, _ = strconv.Atoi(take())
		case name == "-k":
			o.keyword = take()
		case name == "-m":
			o.marker = take()
		case name == "--tb":
			o.traceback = take()
		case name == "-r":
			o.report += take()
		case strings.HasPrefix(arg, "-r") && len(arg) > 2:
			o.report += arg[2:]
		case name == "--asyncio-mode":
			o.autoAsync = take() == "auto"
		case arg == "--no-header":
			o.noHeader = true
		case arg == "--no-summary":
			o.noSummary = true
		case s.conftest.knows(name):
			s.conftest.give(name, take)
		case name == "-o" || name == "--override-ini":
			if key, v, ok := strings.Cut(take(), "="); ok {
				o.settings.values[key] = v
				o.autoAsync = o.settings.get("asyncio_mode", "strict") == "auto"
			}
		case name == "-p":
			o.noCache = take() == "no:cacheprovider" || o.noCache
		case valued[name]:
			take()
		case arg == "-pno:cacheprovider":
			o.noCache = true
		case strings.HasPrefix(arg, "-W") || strings.HasPrefix(arg, "-p") || plain[arg] || name == "--capture":
		case strings.HasPrefix(arg, "-"):
			return usage("unrecognized arguments: " + arg)
		default:
			path, node, ok := strings.Cut(arg, "::")
			if strings.HasSuffix(path, ".py") {
				o.file = fromHere(path)
			}
			o.paths = append(o.paths, fromHere(path))
			if ok {
				o.nodes = append(o.nodes, fromHere(path)+"::"+node)
			} else {
				o.whole = append(o.whole, fromHere(path))
			}
		}
	}
	return ""
}

// run is pytest.main(): it runs the tests of the program and gives the exit status.
func run(args, tests, conftests, ini any) any {
	var list []any
	if args == nil {
		argv := py.Collect(py.GetAttr(sys.Module(), "argv"))
		list = argv[min(1, len(argv)):]
	} else if _, text := args.(string); text {
		panic(py.TypeError.New("`args` parameter expected to be a list of strings, got: " + py.Repr(args) + " (type: " + py.Repr(py.Type(args)) + ")"))
	} else {
		list = py.Collect(args)
	}
	o := options{settings: readSettings(ini)}
	s := &session{logs: newLogs()}
	around := files(conftests)
	if len(around) > 0 {
		s.conftest = readConftests(around, &o)
	}
	wrong := o.parse(append(o.settings.addopts, list...), s)
	if wrong != "" {
		name := filepath.Base(py.Str(py.Collect(py.GetAttr(sys.Module(), "argv"))[0]))
		lib.Method(sys.CurrentStderr(), "write", "ERROR: usage: "+name+" [options] [file_or_dir] [file_or_dir] [...]\n"+name+": error: "+string(wrong)+"\n")
		return code(usageError)
	}
	r := &reporter{out: sys.CurrentStdout(), options: o, began: gotime.Now()}
	s.options, asserting = o, o.verbosity
	if n, err := strconv.Atoi(o.settings.get("verbosity_assertions", "auto")); err == nil {
		asserting = n
	}
	if !o.noCapture {
		s.capture = &capture{}
	}
	if o.file == "" {
		o.file = programFile()
		if strings.HasSuffix(o.file, ".py") {
			o.file = fromHere(o.file)
		} else {
			o.file = filepath.Base(o.file)
		}
	}
	if missing := s.readTests(files(tests), &o); missing != "" {
		lib.Method(sys.CurrentStderr(), "write", "ERROR: file or directory not found: "+missing+"\n\n")
		return code(usageError)
	}
	s.hook("pytest_configure")
	r.header()
	s.hook("pytest_sessionstart")
	all := s.reorder(o.chosen(s.items()))
	items := s.modifyItems(o.pick(all))
	r.collectedItems(len(all), len(items))
	status := s.runAll(items, r)
	s.hook("pytest_sessionfinish", py.KV{Key: "exitstatus", Value: status})
	if s.temp != "" {
		os.RemoveAll(s.temp)
	}
	r.subtests = s.subtests
	r.close()
	s.hook("pytest_unconfigure")
	lib.Method(r.out, "flush")
	return code(status)
}

// runAll runs the tests one after the other.
func (s *session) runAll(items []*item, r *reporter) int {
	failed := 0
	for n, i := range items {
		var next *item
		if n+1 < len(items) {
			next = items[n+1]
		}
		r.begin(i)
		err := py.Try(func() error {
			s.runItem(i, next, func(res *result) {
				i.available = s.available(i)
				if res.outcome == "failed" || res.outcome == "error" {
					failed++
				}
				r.tell(res)
			})
			return nil
		})
		if err != nil && py.Is(err, ExitException) {
			r.stopped = "_pytest.outcomes.Exit: " + py.Str(py.AsException(err))
			s.leave(sessionScope, nil)
			return interrupted
		}
		py.Check(err)
		r.end()
		if s.options.maxFail > 0 && failed >= s.options.maxFail && next != nil {
			r.stopped = "stopping after " + strconv.Itoa(failed) + " failures"
			s.leave(sessionScope, nil)
			break
		}
	}
	switch {
	case failed > 0:
		return testsFailed
	case len(items) == 0:
		return noTestsCollected
	}
	return allPassed
}

func programFile() string {
	if argv := py.Collect(py.GetAttr(sys.Module(), "argv")); len(argv) > 0 {
		return py.Str(argv[0])
	}
	return "main.py"
}

func workingDir() string {
	dir, _ := os.Getwd()
	return dir
}

func executable() string { return py.Str(py.GetAttr(sys.Module(), "executable")) }
