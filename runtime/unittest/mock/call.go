package mock

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/pprint"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// CallType is the class of call and of the calls that mocks record, a tuple: (args, kwargs) or (name, args, kwargs).
var CallType = py.NewClass("unittest.mock", "_Call", py.TupleType)

// call keeps what a call object has beside the items of its tuple.
type call struct {
	named  bool // name is set
	name   string
	parent any
	made   bool // it stands for a call, not for an attribute: call.f(1), not call.f
}

// PyClass returns object: it is never seen by a program.
func (*call) PyClass() *py.Class { return py.ObjectType }

const callKey = "_mock_call"

func newCall(items py.Tuple, c call) any {
	o := py.NewInstance(CallType)
	o.Value = items
	generic(o, "__setattr__", callKey, &c)
	return o
}

// recorded is the call of a mock as call_args gives it, placed the one that mock_calls lists under a name.
func recorded(args py.Tuple, kw any) any { return newCall(py.Tuple{args, kw}, call{made: true}) }

func placed(name string, args py.Tuple, kw any) any {
	return newCall(py.Tuple{name, args, kw}, call{made: true})
}

// root is unittest.mock.call.
var root = newCall(py.Tuple{"", py.Tuple{}, py.NewDict[any, any]()}, call{})

func callOf(x any) *call {
	c, _ := py.GetAttr(x, callKey).(*call)
	return c
}

// CallListType is the class of the lists of calls, which show themselves as pprint does.
var CallListType = py.NewClass("unittest.mock", "_CallList", py.ListType)

// callList is a list of calls, and the object that the program sees.
type callList struct {
	*py.List[any]
	self any
}

func newCallList(calls ...any) callList {
	list := py.NewList(calls...)
	o := py.NewInstance(CallListType)
	o.Value = list
	return callList{list, o}
}

func (l callList) String() string { return pprint.PFormat(l.List) }

// parts takes a tuple apart that stands for a call: any of name, args and kwargs may be missing.
func parts(t py.Tuple) (name string, args, kw any, ok bool) {
	args, kw = py.Tuple{}, py.NewDict[any, any]()
	put := func(x any) {
		switch x := x.(type) {
		case string:
			name = x
		case py.Tuple:
			args = x
		default:
			kw = x
		}
	}
	switch len(t) {
	case 0:
	case 1:
		put(t[0])
	case 2:
		if s, isName := t[0].(string); isName {
			name = s
			put(t[1])
		} else {
			args, kw = t[0], t[1]
		}
	case 3:
		n, isName := t[0].(string)
		if !isName {
			return "", nil, nil, false
		}
		name, args, kw = n, t[1], t[2]
	default:
		return "", nil, nil, false
	}
	return name, args, kw, true
}

func callRepr(self any) string {
	c, t := callOf(self), py.Carried(self).(py.Tuple)
	head := func(name string) string {
		switch {
		case name == "":
			return "call"
		case strings.HasPrefix(name, "()"):
			return "call" + name
		}
		return "call." + name
	}
	if !c.made {
		switch {
		case c.name == "":
			return "call"
		case strings.HasPrefix(c.name, "()"):
			return "call" + c.name
		}
		return c.name
	}
	if len(t) == 2 {
		return signature("call", t[0], t[1])
	}
	return signature(head(py.Str(t[0])), t[1], t[2])
}

// signature writes a call: name(1, b=2)
func signature(name string, args, kw any) string {
	var list []string
	for x := range py.Seq(args) {
		list = append(list, py.Repr(x))
	}
	for k, v := range lib.DictOf(kw).Items() {
		list = append(list, py.Str(k)+"="+py.Repr(v))
	}
	return name + "(" + strings.Join(list, ", ") + ")"
}

// equalCalls compares a call with another tuple. ANY in either answers for itself.
func equalCalls(self, other any) any {
	o, ok := py.Carried(other).(py.Tuple)
	if !ok {
		if other == Any {
			return true
		}
		return py.NotImplemented
	}
	name, args, kw, _ := parts(py.Carried(self).(py.Tuple))
	if py.Type(other).IsSubclassOf(CallType) {
		p, q := callOf(self).parent, callOf(other).parent
		if p != nil && q != nil && !py.Eq(p, q) {
			return false
		}
	}
	otherName, otherArgs, otherKw, ok := parts(o)
	if !ok || name != "" && otherName != name {
		return false
	}
	return py.Eq(py.Tuple{otherArgs, otherKw}, py.Tuple{args, kw})
}

func init() {
	def := lib.Definer(CallType)
	def("__eq__", "self, other", func(a []any) any { return equalCalls(a[0], a[1]) })
	def("__ne__", "self, other", func(a []any) any {
		if r, ok := equalCalls(a[0], a[1]).(bool); ok {
			return !r
		}
		return py.NotImplemented
	})
	def("__repr__", "self", func(a []any) any { return callRepr(a[0]) })
	def("__call__", "self, /, *args, **kwargs", func(a []any) any {
		c := callOf(a[0])
		if !c.named {
			return newCall(py.Tuple{"", a[1], a[2]}, call{named: true, name: "()", made: true})
		}
		return newCall(py.Tuple{c.name, a[1], a[2]}, call{named: true, name: c.name + "()", parent: a[0], made: true})
	})
	def("__getattr__", "self, attr", func(a []any) any {
		c, name := callOf(a[0]), py.Str(a[1])
		if !c.named {
			return newCall(py.Tuple{name, py.Tuple{}, py.NewDict[any, any]()}, call{named: true, name: name})
		}
		full := c.name + "." + name
		return newCall(py.Tuple{full, py.Tuple{}, py.NewDict[any, any]()}, call{named: true, name: full, parent: a[0]})
	})
	def("call_list", "self", func(a []any) any {
		var list []any
		for x := a[0]; x != nil; x = callOf(x).parent {
			if callOf(x).made {
				list = append([]any{x}, list...)
			}
		}
		return newCallList(list...).self
	})
	list := lib.Definer(CallListType)
	list("__repr__", "self", func(a []any) any { return pprint.PFormat(py.Carried(a[0])) })
	list("__contains__", "self, value", func(a []any) any {
		calls := py.Carried(a[0]).(*py.List[any])
		if run, ok := py.Carried(py.ToAny(a[1])).(*py.List[any]); ok { // they stand in the list one behind the other
			return contains(calls.Items(), run.Items())
		}
		return py.Contains(calls, a[1])
	})
	last := func(back int) func(x any) any {
		return func(x any) any { t := py.Carried(x).(py.Tuple); return t[len(t)-back] }
	}
	for _, name := range []string{"count", "index"} { // methods of tuples, but calls like any others here
		CallType.DefineGetSet(name, func(x any) any { return lib.Method(x, "__getattr__", name) }, nil)
	}
	CallType.DefineGetSet("args", last(2), nil)
	CallType.DefineGetSet("kwargs", last(1), nil)
}
