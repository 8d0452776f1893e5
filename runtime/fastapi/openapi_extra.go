package fastapi

import "github.com/py2goasync/py2goasync/runtime/py"

// merge adds what a dict holds to another: dicts inside are merged, lists joined, all else replaced.
func merge(into *py.Dict[any, any], from any) {
	for k, v := range dictItems(from) {
		have, _ := into.Get(k)
		d, isDict := have.(*py.Dict[any, any])
		l, isList := have.(*py.List[any])
		switch v := v.(type) {
		case *py.Dict[any, any]:
			if isDict {
				merge(d, v)
				continue
			}
		case *py.List[any]:
			if isList {
				into.Set(k, py.ListOf(append(py.Collect(l), py.Collect(v)...)))
				continue
			}
		}
		into.Set(k, v)
	}
}
