package mock

import (
	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// state is what a mock keeps.
type state struct {
	self *py.Instance
	// name and parent are those under which method_calls lists calls, newName and newParent those for mock_calls and the repr.
	name, newName     string
	parent, newParent *state

	children map[string]any
	magics   map[string]any // what is set for special methods: mocks, or functions that take self

	limited   bool            // methods lists the only attributes that there are: a spec
	methods   map[string]bool // of the spec
	asyncs    map[string]bool // those of methods that are coroutine functions
	specSet   bool
	specClass *py.Class
	signature any  // the inspect.Signature that calls are bound to; nil for none
	eatSelf   bool // the signature has self before the arguments of a call

	returnValue, sideEffect, wraps any
	sealed                         bool

	called       bool
	callCount    int
	callArgs     any
	callArgsList callList
	methodCalls  callList
	mockCalls    callList

	awaitCount    int
	awaitArgs     any
	awaitArgsList callList
}

// deleted stands for a child that del took away.
var deleted any = &state{}

// PyClass returns object: a state is never seen by a program.
func (*state) PyClass() *py.Class { return py.ObjectType }

// stateOf is the state of a mock, or nil for any other object.
func stateOf(x any) *state {
	o, ok := x.(*py.Instance)
	if !ok {
		return nil
	}
	s, _ := o.Value.(*state)
	return s
}

// of is the state of the mock that a method is called on; one whose __init__ a derived class did not call gets it now.
func of(self any) *state {
	if s := stateOf(self); s != nil {
		return s
	}
	o := self.(*py.Instance)
	s := &state{self: o, children: map[string]any{}, magics: map[string]any{}, returnValue: Default}
	s.forget()
	o.Value = s
	return s
}

func (s *state) class() *py.Class { return s.self.PyClass() }

func (s *state) is(c *py.Class) bool { return s.class().IsSubclassOf(c) }

func (s *state) async() bool { return s.is(AsyncMockType) }

// forget drops the calls that were seen.
func (s *state) forget() {
	s.called, s.callCount, s.callArgs = false, 0, nil
	s.callArgsList, s.methodCalls, s.mockCalls = newCallList(), newCallList(), newCallList()
	s.awaitCount, s.awaitArgs, s.awaitArgsList = 0, nil, newCallList()
}

// options are the keyword arguments that all mocks take.
const options = "self, /, spec=None, wraps=None, name=None, spec_set=None, *, return_value=DEFAULT, side_effect=None, unsafe=False, **kwargs"

// initialize is Mock(…): a holds self and the options in order.
func initialize(a []any) any {
	s := of(a[0])
	spec, set := a[1], a[4] != nil
	if set {
		spec = a[4]
	}
	s.wraps, s.specSet = a[2], set
	if a[3] != nil {
		s.name = py.Str(a[3])
	}
	s.specify(spec)
	if a[5] != Default {
		s.setReturnValue(a[5])
	}
	s.sideEffect = effect(a[6])
	s.configure(lib.KW(a[8]))
	return nil
}

// specify limits the attributes to those of spec: an object, a class or a list of names.
func (s *state) specify(spec any) {
	if spec == nil {
		return
	}
	s.limited, s.methods, s.asyncs = true, map[string]bool{}, map[string]bool{}
	switch x := py.Carried(spec).(type) {
	case *py.List[any]:
		for n := range x.All() {
			s.methods[py.Str(n)] = true
		}
		return
	case py.Tuple:
		for _, n := range x {
			s.methods[py.Str(n)] = true
		}
		return
	}
	if c, ok := spec.(*py.Class); ok {
		s.specClass = c
	} else {
		s.specClass = py.Type(spec)
	}
	for _, n := range py.Dir(spec) {
		s.methods[n] = true
		if !isMagic(n) && asyncio.IsCoroutineFunction(py.GetAttrOr(spec, n, nil)) {
			s.asyncs[n] = true
		}
	}
	s.bindTo(spec)
}

// configure is configure_mock(**kw): attributes by name, which may lead through children.
func (s *state) configure(kw []py.KV) {
	for depth := 0; len(kw) > 0; depth++ {
		var deeper []py.KV
		for _, one := range kw {
			path := splitDots(one.Key)
			if len(path) != depth+1 {
				deeper = append(deeper, one)
				continue
			}
			x := any(s.self)
			for _, name := range path[:depth] {
				x = py.GetAttr(x, name)
			}
			py.SetAttr(x, path[depth], one.Value)
		}
		kw = deeper
	}
}
