package re

import "github.com/py2goasync/py2goasync/runtime/py"

// GroupDict is match.groupdict(): nil for groups that took no part.
func (m *Match) GroupDict() *py.Dict[string, *string] {
	m.found("groupdict")
	d := py.NewDict[string, *string]()
	for name, i := range m.re.names.Items() {
		d.Set(name, m.GroupAt(i))
	}
	return d
}

// GroupDictOr is match.groupdict(default).
func (m *Match) GroupDictOr(def string) *py.Dict[string, string] {
	d := py.NewDict[string, string]()
	for name, s := range m.GroupDict().Items() {
		if s == nil {
			s = &def
		}
		d.Set(name, *s)
	}
	return d
}
