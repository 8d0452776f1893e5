package ir

import "strings"

// changingFuncs are the functions of the program that may change what their callers read (globals, fields, elements), or
// do what the orderer asks for.
func changingFuncs(p *Program, o orderer) map[*Func]bool {
	o.changes = map[*Func]bool{}
	for grown := true; grown; {
		grown = false
		p.Funcs(func(f *Func) {
			if !o.changes[f] && o.bodyChanges(f) {
				o.changes[f], grown = true, true
			}
		})
	}
	return o.changes
}

// bodyChanges reports whether the body of f assigns anything but its own variables and the fields of what it makes, or
// calls what may.
func (o *orderer) bodyChanges(f *Func) bool {
	found := false
	made := map[*Var]bool{}
	target := func(t Expr) {
		switch t := t.(type) {
		case nil:
		case *Ref:
			found = found || t.Var.Global
		case *Select:
			obj, ok := t.X.(*Ref)
			found = found || !ok || !made[obj.Var]
		default:
			found = true
		}
	}
	Inspect(f.Body, func(n any) bool {
		switch n := n.(type) {
		case *Define:
			if c, ok := n.Values[0].(*Composite); ok && c.Addr && !n.Vars[0].Mutable {
				made[n.Vars[0]] = true
			}
		case *Assign:
			for _, t := range n.Targets {
				target(t)
			}
		case *IncDec:
			target(n.X)
		case *Call:
			found = found || o.changing(n)
		case *Go, *Defer:
			found = true
		}
		return !found
	})
	return found
}

// MayChange reports whether evaluating e may change what other expressions read or show, as far as can be told before
// the whole program is known.
func MayChange(e Expr) bool { return (&orderer{shown: true}).calls(e) }

// changing reports whether the call may change what other expressions read: variables, fields and elements, which only
// code of the program assigns; or for values that are shown later (o.shown) what the runtime's values hold, too.
func (o *orderer) changing(c *Call) bool {
	switch f := c.Fun.(type) {
	case *Builtin, *TypeExpr:
		return false
	case *FuncRef:
		return o.changes == nil || o.changes[f.Func]
	case *FuncLit:
		return true
	case *Qual:
		return f.Name != "Module" && (o.runsCode(c) || o.prints && isPrint(f) || pyRuns[f.Name] && f.Pkg == PyPkg || o.shown && !readers[f.Pkg] && !pyReader(f))
	case *Select:
		if f.Method != nil {
			return o.changes == nil || o.changes[f.Method]
		}
		return o.runsCode(c) || iterates[f.Name] || o.shown && !pyReading[f.Name] && !isValue(f.X.Type())
	}
	return true // a function value
}

// isPrint reports whether a function of a library writes.
func isPrint(f *Qual) bool {
	return f.Pkg == "fmt" && (strings.HasPrefix(f.Name, "Print") || strings.HasPrefix(f.Name, "Fprint")) || f.Pkg == PyPkg && strings.HasPrefix(f.Name, "Print")
}

// runsCode reports whether a function of a library gets what it needs to run code of the program: a context, or a
// function.
func (o *orderer) runsCode(c *Call) bool {
	if f, ok := c.Fun.(*Qual); ok && f.Pkg == AsyncioPkg && (strings.HasPrefix(f.Name, "Bind") || strings.HasPrefix(f.Name, "NewCoroutine")) {
		return false // a coroutine object runs later
	}
	for _, a := range c.Args {
		switch t := a.Type().(type) {
		case *Signature:
			if lit, ok := a.(*FuncLit); !ok || o.literalChanges(lit) {
				return true
			}
		case *Named:
			if Identical(t, Context) || t.Pkg == "iter" && o.drives(a) {
				return true
			}
		}
	}
	return false
}

// drives reports whether ranging over a sequence may run code of the program: a generator, or one made elsewhere.
func (o *orderer) drives(seq Expr) bool {
	switch e := seq.(type) {
	case *Call:
		if m, ok := e.Fun.(*Select); ok {
			p, isPointer := m.X.Type().(*Pointer)
			if !isPointer {
				return false
			}
			n, isNamed := p.Elem.(*Named)
			return isNamed && n.Name == "Generator"
		}
		return false
	case *Convert:
		lit, ok := e.X.(*FuncLit)
		return !ok || o.literalChanges(lit)
	}
	return true
}

// literalChanges reports whether a function literal does more than compute.
func (o *orderer) literalChanges(lit *FuncLit) bool {
	found := false
	Inspect(lit.Body, func(n any) bool {
		switch n := n.(type) {
		case *Assign, *IncDec, *Go, *Defer:
			found = true
		case *Call:
			found = found || o.changing(n)
		}
		return !found
	})
	return found
}

// readers are packages whose functions only look at what they are given.
var readers = map[string]bool{
	"fmt": true, "strings": true, "strconv": true, "math": true, "slices": true, "maps": true, "errors": true, "cmp": true,
	"unicode/utf8": true, Runtime + "math": true, Runtime + "time": true, Runtime + "json": true, Runtime + "operator": true,
	Runtime + "itertools": true, Runtime + "functools": true, Runtime + "copy": true, Runtime + "random": true,
}

// pyRuns are the functions of package py that run code of the program without being given a context, or set elements.
var pyRuns = map[string]bool{"Next": true, "NextOr": true, "SetAttr": true, "DelAttr": true, "SetItem": true, "DelItem": true, "SetAt": true}

// iterates are the methods that go on with a generator.
var iterates = map[string]bool{"Next": true, "Send": true, "Throw": true, "Close": true}

// pyReader reports whether a function of package py changes nothing: all but the in-place operators and what runs code.
func pyReader(f *Qual) bool {
	inPlace := strings.HasPrefix(f.Name, "I") && len(f.Name) > 2 && f.Name[1] >= 'A' && f.Name[1] <= 'Z'
	return f.Pkg == PyPkg && !inPlace || strings.HasPrefix(f.Name, "New") || strings.HasPrefix(f.Name, "Bind")
}

// pyReading are the methods of the runtime's values that change nothing.
var pyReading = map[string]bool{
	"All": true, "At": true, "AsTuple": true, "Backward": true, "Bytes": true, "Cmp": true, "Contains": true, "Copy": true, "Count": true,
	"Enumerate": true, "Equal": true, "First": true, "Float": true, "Get": true, "GetOr": true, "Index": true, "Int": true, "Items": true,
	"Keys": true, "Len": true, "Object": true, "Sign": true, "Slice": true, "String": true, "Unpack": true, "Values": true, "Error": true,
	"Difference": true, "Intersection": true, "Union": true, "IsSubset": true, "IsSuperset": true, "IsDisjoint": true,
	"Done": true, "Cancelled": true, "Result": true, "GetName": true, "Qsize": true, "Empty": true, "Full": true, "Locked": true, "IsSet": true,
	"Time": true, "Args": true, "PyClass": true, "Expired": true, "When": true, "Exception": true,
}

// isValue reports whether methods cannot change a value of the type: ints, bytes and tuples of the runtime.
func isValue(t Type) bool {
	n, ok := t.(*Named)
	return ok && n.Pkg == PyPkg && n.Obj == nil
}
