package py

import "fmt"

// initStreamError is the __init__ of IncompleteReadError(partial, expected) and LimitOverrunError(message, consumed),
// which keep their arguments as attributes and the message alone as args.
func (e *Exception) initStreamError(args []any, kw []KV) error {
	incomplete := e.PyClass().IsSubclassOf(IncompleteReadError)
	f := NewFunction("__init__", "self, message, consumed", nil).WithQualName("LimitOverrunError.__init__")
	if incomplete {
		f = NewFunction("__init__", "self, partial, expected", nil).WithQualName("IncompleteReadError.__init__")
	}
	bound, err := f.signature().bind(f, prepend(e, args), kw)
	if err != nil {
		return err
	}
	fields := &e.extra().fields
	if !incomplete {
		e.setArgs(bound[1])
		fields.set("consumed", bound[2])
		return nil
	}
	expected := "undefined"
	if bound[2] != nil {
		expected = Repr(bound[2])
	}
	e.setArgs(fmt.Sprintf("%d bytes read on a total of %s expected bytes", Len(bound[1]), expected))
	fields.set("partial", bound[1])
	fields.set("expected", bound[2])
	return nil
}

// SetMember gives an exception made in Go an attribute that its class keeps beside the arguments.
func (e *Exception) SetMember(name string, v any) { e.extra().fields.set(name, v) }
