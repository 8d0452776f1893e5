package fastapi

import "github.com/py2goasync/py2goasync/runtime/py"

// fault is one error of pydantic's validation: an item of "detail" in a 422 answer.
type fault struct {
	typ   string
	loc   []any
	msg   string
	input any
	ctx   *py.Dict[any, any]
	own   bool // not one of pydantic's errors: there is no page about it
}

// dict is the fault as Python shows it; loc is a tuple.
func (f fault) dict() *py.Dict[any, any] {
	d := newDict(pair{"type", f.typ}, pair{"loc", py.Tuple(f.loc)}, pair{"msg", f.msg})
	d.Set("input", f.input)
	if f.ctx != nil {
		d.Set("ctx", f.ctx)
	}
	return d
}

// at is a location below loc.
func at(loc []any, step any) []any { return append(loc[:len(loc):len(loc)], step) }

func missing(loc []any, input any) fault {
	return fault{typ: "missing", loc: loc, msg: "Field required", input: input}
}
