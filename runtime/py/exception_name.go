package py

import "fmt"

// UndefinedName is the NameError of a global name that has no value.
func UndefinedName(name string) error {
	return nameError(NameError, name, fmt.Sprintf("name '%s' is not defined", name))
}

// MissingName stands where a global name is read that nothing defines: it raises the NameError. A traceback says that near, a
// name that is bound there, may be meant.
func MissingName(name string, near ...string) any {
	err := UndefinedName(name)
	if len(near) > 0 {
		AsException(err).exception().extra().near = near[0]
	}
	panic(err)
}

// UnboundLocal is the UnboundLocalError of a local variable that has no value yet.
func UnboundLocal(name string) error {
	e := nameError(UnboundLocalError, name, fmt.Sprintf("cannot access local variable '%s' where it is not associated with a value", name))
	AsException(e).exception().extra().fields.set("name", nil) // CPython leaves it out
	return e
}

// UnboundFree is the NameError of a variable of an enclosing function that has no value yet.
func UnboundFree(name string) error {
	return nameError(NameError, name,
		fmt.Sprintf("cannot access free variable '%s' where it is not associated with a value in enclosing scope", name))
}

func nameError(cls *Class, name, text string) error {
	e := &Exception{class: cls, arg: text, count: 1}
	e.captureStack(2)
	e.extra().fields.set("name", name)
	return e
}

// ClassBodyName reads a name in a class body that binds it: the NameError of Python where it has no value yet.
func ClassBodyName(namespace *Dict[any, any], name string) any {
	if v, ok := namespace.Get(name); ok {
		return v
	}
	return MissingName(name)
}
