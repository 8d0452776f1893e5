package mock

import (
	"cmp"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// state is what a mock keeps.
type state struct {
	self *py.Instance
	// base is the class that the program knows; the mock itself has a class derived from it, see dress.
	base *py.Class
	// name and parent are those under which method_calls lists calls, newName and newParent those for mock_calls and the repr.
	name, newName     string
	parent, newParent *state

	children map[string]any // mocks, *specced or deleted

	spec
	unsafe, sealed bool

	returnValue, sideEffect, wraps any

	calls
	awaitCount    int
	awaitArgs     any
	awaitArgsList callList

	waiting *waiting // of a ThreadingMock
	// function stands for the mock where a function is to be seen: create_autospec(f). It has the attributes of the mock.
	function *py.Function
}

// calls are the calls that a mock has seen.
type calls struct {
	called       bool
	callCount    int
	callArgs     any
	callArgsList callList
	methodCalls  callList
	mockCalls    callList
}

// deleted stands for a child that del took away.
var deleted any = &state{}

// PyClass returns object: a state is never seen by a program.
func (*state) PyClass() *py.Class { return py.ObjectType }

// stateOf is the state of a mock, nil for any other object.
func stateOf(x any) *state {
	o, ok := x.(*py.Instance)
	if !ok {
		return nil
	}
	s, _ := o.Value.(*state)
	return s
}

// behind is stateOf that also sees the mock behind a function that stands for one.
func behind(x any) *state {
	if f, ok := x.(*py.Function); ok {
		x = py.GetAttrOr(f, "mock", nil)
	}
	return stateOf(x)
}

// of is the state of the mock that a method is called on; one whose __init__ a derived class did not call gets it now.
func of(self any) *state {
	o := self.(*py.Instance)
	if s, ok := o.Value.(*state); ok {
		return s
	}
	s := &state{self: o, base: o.PyClass(), children: map[string]any{}, returnValue: Default}
	s.forget()
	o.Value = s
	s.dress(false)
	return s
}

// is reports whether the mock is of class c or of one derived from it.
func (s *state) is(c *py.Class) bool { return s.self.PyClass().IsSubclassOf(c) }

func (s *state) async() bool { return s.is(asyncMixin) }

// forget drops the calls that were seen.
func (s *state) forget() {
	s.calls = calls{callArgsList: newCallList(), methodCalls: newCallList(), mockCalls: newCallList()}
	s.awaitCount, s.awaitArgs, s.awaitArgsList = 0, nil, newCallList()
}

// options are the keyword arguments that all mocks take.
const options = "self, /, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, parent=None, " +
	"_new_name='', _new_parent=None, unsafe=False, **kwargs"

// initialize is Mock(…): a holds self and the options in order.
func initialize(a []any) any {
	s := of(a[0])
	s.wraps, s.unsafe = a[4], py.Truth(a[10])
	if s.parent = stateOf(a[7]); s.parent != nil {
		s.newParent = s.parent
	}
	if a[9] != nil {
		s.newParent = stateOf(a[9])
	}
	s.newName = py.Str(a[8])
	if a[5] != nil {
		s.name = py.Str(a[5])
	}
	s.specify(a[1], a[6])
	if a[3] != Default {
		s.setReturnValue(a[3])
	}
	s.configure(lib.KW(a[11]))
	s.sideEffect = effect(a[2])
	if s.async() && s.owns("__name__") {
		generic(s.self, "__delattr__", "__name__") // an AsyncMock is always called so
	}
	return nil
}

// newState makes a mock that belongs to another one.
func newState(c *py.Class, parent *state, name, newName string) *state {
	s := of(py.NewInstance(c))
	s.parent, s.newParent, s.name, s.newName = parent, parent, name, newName
	return s
}

// configure is configure_mock(**kw): attributes by name, which may lead through children; the nearest first.
func (s *state) configure(kw []py.KV) {
	kw = slices.Clone(kw)
	slices.SortStableFunc(kw, func(a, b py.KV) int { return cmp.Compare(strings.Count(a.Key, "."), strings.Count(b.Key, ".")) })
	for _, one := range kw {
		path := strings.Split(one.Key, ".")
		x := any(s.self)
		for _, name := range path[:len(path)-1] {
			x = py.GetAttr(x, name)
		}
		py.SetAttr(x, path[len(path)-1], one.Value)
	}
}
