package py

// attrTable is a namespace: attribute names in order of definition. Most are small, so names are compared one by one;
// an index appears when there are many.
type attrTable struct {
	names []string
	vals  []any
	index map[string]int
	dict  *Dict[any, any] // the namespace from the moment on that Python code asked for it as a dict
}

const attrIndexFrom = 9

func (t *attrTable) find(name string) int {
	if t.index != nil {
		if i, ok := t.index[name]; ok {
			return i
		}
		return -1
	}
	for i, n := range t.names {
		if n == name {
			return i
		}
	}
	return -1
}

func (t *attrTable) get(name string) (any, bool) {
	if t.dict != nil {
		return t.dict.Get(name)
	}
	if i := t.find(name); i >= 0 {
		return t.vals[i], true
	}
	return nil, false
}

func (t *attrTable) set(name string, v any) {
	if t.dict != nil {
		t.dict.Set(name, v)
		return
	}
	if i := t.find(name); i >= 0 {
		t.vals[i] = v
		return
	}
	t.names = append(t.names, name)
	t.vals = append(t.vals, v)
	switch {
	case t.index != nil:
		t.index[name] = len(t.names) - 1
	case len(t.names) >= attrIndexFrom:
		t.reindex()
	}
}

func (t *attrTable) del(name string) bool {
	if t.dict != nil {
		_, ok := t.dict.Get(name)
		if ok {
			t.dict.Delete(name)
		}
		return ok
	}
	i := t.find(name)
	if i < 0 {
		return false
	}
	t.names = append(t.names[:i:i], t.names[i+1:]...)
	t.vals = append(t.vals[:i:i], t.vals[i+1:]...)
	if t.index != nil {
		t.reindex()
	}
	return true
}

func (t *attrTable) reindex() {
	t.index = make(map[string]int, 2*len(t.names))
	for i, n := range t.names {
		t.index[n] = i
	}
}

// keys lists the names in order of definition.
func (t *attrTable) keys() []string {
	if t.dict == nil {
		return t.names
	}
	var names []string
	for k := range t.dict.Keys() {
		if s, ok := k.(string); ok {
			names = append(names, s)
		}
	}
	return names
}

// asDict turns the namespace into a dict, which it shares from now on.
func (t *attrTable) asDict() *Dict[any, any] {
	if t.dict == nil {
		d := NewDict[any, any]()
		for i, n := range t.names {
			d.Set(n, t.vals[i])
		}
		*t = attrTable{dict: d}
	}
	return t.dict
}
