package pytest

import (
	"path"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/shlex"
)

// settings are those of pytest.ini or another file beside the script, which the program was converted with.
type settings struct {
	values  map[string]string
	addopts []any
}

func readSettings(ini any) settings {
	s := settings{values: map[string]string{}}
	if ini == nil {
		return s
	}
	for _, kv := range py.Collect(lib.Method(ini, "items")) {
		s.values[py.Str(py.GetItem(kv, 0))] = py.Str(py.GetItem(kv, 1))
	}
	s.addopts = py.Collect(lib.Method(shlex.Module(), "split", strings.ReplaceAll(s.values["addopts"], "\n", " ")))
	return s
}

func (s settings) get(name, otherwise string) string {
	if v, ok := s.values[name]; ok {
		return strings.ToLower(v)
	}
	return otherwise
}

// matches reports whether a name begins with one of the words of a setting, or fits one with wildcards.
func (s settings) matches(setting, otherwise, name string) bool {
	text, ok := s.values[setting]
	if !ok {
		text = otherwise
	}
	return slices.ContainsFunc(strings.Fields(text), func(word string) bool {
		if strings.ContainsAny(word, "*?[") {
			fits, _ := path.Match(word, name)
			return fits
		}
		return strings.HasPrefix(name, word)
	})
}

func (o *options) isTest(name string) bool {
	return o.settings.matches("python_functions", "test", name)
}

func (o *options) isTestClass(name string) bool {
	return o.settings.matches("python_classes", "Test", name)
}
