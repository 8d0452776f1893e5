// Package linecache answers Python's linecache module: single lines of files, which are read once.
package linecache

import (
	"os"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

type entry struct {
	size    int64
	changed time.Time
	lines   []string
}

var (
	mu    sync.Mutex
	files = map[string]entry{}
)

func lines(name string) []string {
	mu.Lock()
	defer mu.Unlock()
	if e, ok := files[name]; ok {
		return e.lines
	}
	info, err := os.Stat(name)
	if err != nil {
		return nil
	}
	data, err := os.ReadFile(name)
	if err != nil || !utf8.Valid(data) {
		return nil
	}
	text := strings.ReplaceAll(strings.ReplaceAll(strings.TrimPrefix(string(data), "\ufeff"), "\r\n", "\n"), "\r", "\n")
	var out []string
	for line := range strings.Lines(text) {
		out = append(out, line)
	}
	if n := len(out); n == 0 {
		out = []string{"\n"}
	} else if !strings.HasSuffix(out[n-1], "\n") {
		out[n-1] += "\n"
	}
	files[name] = entry{info.Size(), info.ModTime(), out}
	return out
}

// Getline is linecache.getline(filename, lineno): with its end, or "" where there is none.
func Getline(filename string, lineno int) string {
	if l := lines(filename); lineno >= 1 && lineno <= len(l) {
		return l[lineno-1]
	}
	return ""
}

// Getlines is linecache.getlines(filename): none for a file that cannot be read.
func Getlines(filename string) *py.List[string] { return py.NewList(lines(filename)...) }

// Clearcache is linecache.clearcache().
func Clearcache() {
	mu.Lock()
	defer mu.Unlock()
	clear(files)
}

// Checkcache is linecache.checkcache(): files that changed are forgotten.
func Checkcache() {
	mu.Lock()
	defer mu.Unlock()
	for name := range files {
		check(name)
	}
}

// CheckcacheOf is linecache.checkcache(filename).
func CheckcacheOf(filename string) {
	mu.Lock()
	defer mu.Unlock()
	check(filename)
}

func check(name string) {
	e, ok := files[name]
	if info, err := os.Stat(name); ok && (err != nil || info.Size() != e.size || !info.ModTime().Equal(e.changed)) {
		delete(files, name)
	}
}

// Module is the module object of linecache.
var Module = lib.Module("linecache", func(m *py.Module) {
	lib.Add(m, "getline", "filename, lineno, module_globals=None", func(a []any) any { return Getline(lib.FSPath(a[0]), lib.Int(a[1])) })
	lib.Add(m, "getlines", "filename, module_globals=None", func(a []any) any { return py.ToAny(Getlines(lib.FSPath(a[0]))) })
	lib.Add(m, "clearcache", "", func([]any) any { Clearcache(); return nil })
	lib.Add(m, "checkcache", "filename=None", func(a []any) any {
		if a[0] == nil {
			Checkcache()
		} else {
			CheckcacheOf(lib.FSPath(a[0]))
		}
		return nil
	})
})
