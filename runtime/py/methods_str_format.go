package py

import "context"

// strFormatRaw is str.format(*args, **kw) on the floor.
func strFormatRaw(_ context.Context, args []any, kw []KV) (any, error) {
	if len(args) == 0 {
		return nil, TypeError.New("unbound method str.format() needs an argument")
	}
	s, ok := asString(args[0])
	if !ok {
		return nil, TypeError.Newf("descriptor 'format' for 'str' objects doesn't apply to a '%s' object", typeName(args[0]))
	}
	d := NewDict[any, any]()
	for _, a := range kw {
		d.Set(a.Key, a.Value)
	}
	return StrFormat(s, args[1:], d), nil
}
