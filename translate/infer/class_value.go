package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// A class of the program that is kept, passed or looked up is a *py.Class in Go, and its type tells the family:
//
//	SHAPES = {"circle": Circle, "square": Square}       *py.Dict[string, *py.Class]     TypeT(Shape)
//	cls = SHAPES[name]
//	shape = cls(2.5)                                    py.Call(ctx, cls, 2.5)          InstT(Shape)
//
// The classes that may be meant are those of the family that are values somewhere (Class.AsValue). What such a call gives to one of them
// flows into its __init__, as with a call that names the class; one that does not take the arguments is left to the floor.

// classTexts are the attributes of a class object that are texts.
var classTexts = map[string]bool{"__name__": true, "__qualname__": true, "__module__": true, "__doc__": true}

// isClassValue reports whether the class objects of a class and of those that derive from it may be values of a known type.
func (in *inferer) isClassValue(c *hir.Class) bool {
	if c.Dynamic != "" || c.Kind != hir.PlainClass && c.Kind != hir.DataClass || c.Enum != nil || c.Singleton != nil || c.Protocol || c.Of != nil || c.Members != nil || IsModel(c) {
		return false
	}
	return TypedBase(c) == nil
}

// classValue is the class object t as a variable holds it.
func (in *inferer) classValue(t hir.Type) hir.Type {
	if !in.isClassValue(t.Class) {
		in.escapeClassObject(t.Class)
		return hir.Any
	}
	in.classKept(t.Class)
	return hir.TypeOf(t.Class)
}

// asClassValue is t, with a class object as a variable holds it.
func (in *inferer) asClassValue(t hir.Type) hir.Type {
	if t.Kind == hir.ClassT && in.isClassValue(t.Class) {
		return in.classValue(t)
	}
	return t
}

// typeOf is the type of type(x), where x is an instance of c.
func (in *inferer) typeOf(c *hir.Class) hir.Type {
	in.eachDerived(c, in.classKept)
	return hir.TypeOf(c)
}

func (in *inferer) eachDerived(c *hir.Class, f func(*hir.Class)) {
	f(c)
	for _, s := range c.Subs {
		in.eachDerived(s, f)
	}
}

// classKept notes that the class object of c is a value.
func (in *inferer) classKept(c *hir.Class) {
	if c.AsValue {
		return
	}
	c.AsValue, in.changed = true, true
	for b := c; b != nil; b = b.Base {
		if b.TypeEscapes {
			in.escapeClassObject(c)
		}
	}
}

// escapeType notes that a value of type TypeT(c) is in the hands of the floor.
func (in *inferer) escapeType(c *hir.Class) {
	if c.TypeEscapes {
		return
	}
	c.TypeEscapes, in.changed = true, true
	in.eachDerived(c, func(d *hir.Class) {
		if d.AsValue {
			in.escapeClassObject(d)
		}
	})
}

// callClassValue calls a value that is the class c or one that derives from it.
func (in *inferer) callClassValue(x *hir.Call, c *hir.Class) hir.Type {
	for _, a := range x.Args {
		if a.Star != 0 {
			return in.callDynamic(x, "the arguments do not fit before run time")
		}
	}
	r := &CallClassValue{Class: c, Params: make([]*hir.Param, len(x.Args))}
	in.eachDerived(c, func(d *hir.Class) {
		if d.AsValue && (len(abstractMethods(d)) > 0 || !in.callMember(x, d, r)) {
			in.escapeClassObject(d)
			r.Misfits = true
		}
	})
	x.Resolved = r
	return hir.Inst(c)
}

// callMember lets the arguments of a call flow into the constructor of one of the classes that may be meant. It reports whether they fit.
func (in *inferer) callMember(x *hir.Call, c *hir.Class, r *CallClassValue) bool {
	init := findMethod(c, "__init__")
	if init == nil {
		c.Instantiated = true
		return len(x.Args) == 0
	}
	bound, ok := bindArgs(init.Params[1:], x.Args)
	if !ok {
		return false
	}
	for _, b := range bound {
		if b.Value == nil && b.Param.Fresh || b.Rest != nil || b.Named != nil {
			return false
		}
	}
	c.Instantiated = true
	r.Inits = append(r.Inits, init)
	for _, b := range bound {
		if b.Value == nil {
			continue
		}
		for i, a := range x.Args {
			if a.Value != b.Value {
				continue
			}
			if r.Params[i] == nil {
				r.Params[i] = b.Param
			} else {
				in.unify(r.Params[i].Var.Cell, b.Param.Var.Cell)
			}
		}
	}
	in.callBound(init, bound)
	return true
}

// typeAttr reads an attribute of a value that is the class t.Class or one that derives from it.
func (in *inferer) typeAttr(x *hir.Attr, t hir.Type) hir.Type {
	if classTexts[x.Name] && findMethod(t.Class, x.Name) == nil {
		return hir.Str
	}
	in.escape(t)
	return in.floorAttr(x)
}
