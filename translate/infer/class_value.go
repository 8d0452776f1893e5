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
	if !in.joinParams(x, bound, r.Params) {
		return false
	}
	c.Instantiated = true
	r.Inits = append(r.Inits, init)
	in.callBound(init, bound)
	return true
}

// typeAttr reads an attribute of a value that is the class t.Class or one that derives from it.
func (in *inferer) typeAttr(x *hir.Attr, t hir.Type) hir.Type {
	f := findMethod(t.Class, x.Name)
	switch {
	case f == nil && classTexts[x.Name]:
		return hir.Str
	case f != nil && f.Kind == hir.StaticMethod && in.callee == hir.Expr(x):
		return in.funcType(f)
	case f == nil || isVarProperty(f):
		if v, ok := in.valueVar(t.Class, x.Name); ok {
			return v
		}
	}
	in.escape(t)
	return in.floorAttr(x)
}

// valueVar is the type of a class attribute that all classes have that may be meant: texts and numbers, which are copied.
func (in *inferer) valueVar(c *hir.Class, name string) (hir.Type, bool) {
	var cell *hir.Cell
	all := true
	in.eachDerived(c, func(d *hir.Class) {
		v := findClassVar(d, name)
		switch {
		case v == nil:
			all = all && !d.AsValue
		case cell == nil:
			cell = v.Cell
		default:
			in.unify(cell, v.Cell)
		}
	})
	if cell == nil || !all {
		return hir.Type{}, false
	}
	t := cell.Type()
	switch t.NonNone().Kind {
	case hir.Never, hir.StrT, hir.IntT, hir.BoolT, hir.FloatT:
		return t, true
	}
	return hir.Type{}, false
}
