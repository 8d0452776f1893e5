package fastapi

import "github.com/py2goasync/py2goasync/runtime/py"

// selection is what include or exclude name of a value: keys, and what is named of their values, nil for all of them.
//
//	{"name", "tags"}                        {"user": {"id"}, "items": {"__all__": {"price"}, 0: True}}
type selection map[any]selection

// named is a selection of keys with all that they hold.
func named(keys []string) selection {
	s := selection{}
	for _, k := range keys {
		s[k] = nil
	}
	return s
}

// selectionOf reads a set or list of keys, or a dict of keys with what is selected of them; nil is everything.
func selectionOf(x any) selection {
	x = floor(x)
	switch {
	case x == nil, x == true, x == py.Ellipsis:
		return nil
	case isDict(x):
		s := selection{}
		for k, v := range dictItems(x) {
			if v = floor(v); v != false {
				s[floor(k)] = selectionOf(v)
			}
		}
		return s
	}
	s := selection{}
	for _, k := range py.Collect(x) {
		s[floor(k)] = nil
	}
	return s
}

// picks is what a dump keeps of a value.
type picks struct{ include, exclude selection }

// every stands for all items of a list.
const every = "__all__"

// skips reports whether a key is left out.
func (p picks) skips(key any) bool {
	if p.include != nil {
		_, ok := p.include[key]
		if _, all := p.include[every]; !ok && !all {
			return true
		}
	}
	for _, k := range []any{key, every} {
		if inner, ok := p.exclude[k]; ok && inner == nil {
			return true
		}
	}
	return false
}

// of is what is kept of the value of a key.
func (p picks) of(key any) picks {
	return picks{p.include.of(key), p.exclude.of(key)}
}

func (s selection) of(key any) selection {
	one, all := s[key], s[every]
	if one == nil || all == nil {
		if one == nil {
			return all
		}
		return one
	}
	out := selection{}
	for _, from := range []selection{all, one} {
		for k, v := range from {
			out[k] = v
		}
	}
	return out
}

// IncludeOf keeps what a set or dict names, also inside of what it names: the argument include.
func IncludeOf(x any) Option { return func(s *settings) { s.include = selectionOf(x) } }

// ExcludeOf leaves out what a set or dict names, also inside of what it names: the argument exclude.
func ExcludeOf(x any) Option { return func(s *settings) { s.exclude = selectionOf(x) } }

// ResponseModelIncludeOf is IncludeOf for answers: the argument response_model_include.
func ResponseModelIncludeOf(x any) Option { return IncludeOf(x) }

// ResponseModelExcludeOf is ExcludeOf for answers: the argument response_model_exclude.
func ResponseModelExcludeOf(x any) Option { return ExcludeOf(x) }
