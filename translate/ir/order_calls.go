package ir

import "strings"

// changingFuncs are the functions of the program that may change what their callers read: globals, fields, elements.
func changingFuncs(p *Program) map[*Func]bool {
	o := &orderer{changes: map[*Func]bool{}}
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

// bodyChanges reports whether the body of f assigns anything but its own variables, or calls what may.
func (o *orderer) bodyChanges(f *Func) bool {
	found := false
	target := func(t Expr) {
		switch t := t.(type) {
		case nil:
		case *Ref:
			found = found || t.Var.Global
		default:
			found = true
		}
	}
	Inspect(f.Body, func(n any) bool {
		switch n := n.(type) {
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

// changing reports whether the call may change what other expressions read.
func (o *orderer) changing(c *Call) bool {
	switch f := c.Fun.(type) {
	case *Builtin, *TypeExpr:
		return false
	case *FuncRef:
		return o.changes == nil || o.changes[f.Func]
	case *FuncLit:
		return true
	case *Qual:
		return changingFunc(f, c.Args)
	case *Select:
		if f.Method != nil {
			return o.changes == nil || o.changes[f.Method]
		}
		return changingMethod(f)
	}
	return true // a function value
}

// MayChange reports whether evaluating e may change what other expressions read, as far as can be told before the whole
// program is known.
func MayChange(e Expr) bool { return (&orderer{}).calls(e) }

// readers are packages whose functions only look at what they are given.
var readers = map[string]bool{
	"fmt": true, "strings": true, "strconv": true, "math": true, "slices": true, "maps": true, "errors": true, "cmp": true,
	"unicode/utf8": true, Runtime + "math": true, Runtime + "time": true, Runtime + "json": true, Runtime + "operator": true,
	Runtime + "itertools": true, Runtime + "functools": true, Runtime + "copy": true, Runtime + "random": true,
}

// pyChanging are the functions of package py that change a value or run code of the program.
var pyChanging = map[string]bool{
	"Call": true, "CallKw": true, "CallMethod": true, "CallMethodKw": true, "SetAttr": true, "DelAttr": true, "SetItem": true,
	"DelItem": true, "SetSlice": true, "DelSlice": true, "Next": true, "NextOr": true, "Try": true, "SetAt": true,
}

func changingFunc(f *Qual, args []Expr) bool {
	switch {
	case f.Pkg == PyPkg:
		return pyChanging[f.Name] || strings.HasPrefix(f.Name, "I") && len(f.Name) > 2 && f.Name[1] >= 'A' && f.Name[1] <= 'Z' && f.Name != "IntBitLength"
	case f.Pkg == AsyncioPkg:
		return !strings.HasPrefix(f.Name, "Bind") && !strings.HasPrefix(f.Name, "New") && f.Name != "Name" && f.Name != "GetRunningLoop"
	case readers[f.Pkg] || strings.HasPrefix(f.Name, "New"):
		return false
	}
	return true
}

// pyReading are the methods of the runtime's values that change nothing.
var pyReading = map[string]bool{
	"All": true, "At": true, "AsTuple": true, "Backward": true, "Bytes": true, "Cmp": true, "Contains": true, "Copy": true, "Count": true,
	"Enumerate": true, "Equal": true, "First": true, "Float": true, "Get": true, "GetOr": true, "Index": true, "Int": true, "Items": true,
	"Keys": true, "Len": true, "Object": true, "Sign": true, "Slice": true, "String": true, "Unpack": true, "Values": true, "Error": true,
	"Difference": true, "Intersection": true, "Union": true, "IsSubset": true, "IsSuperset": true, "IsDisjoint": true,
	"Done": true, "Cancelled": true, "Result": true, "GetName": true, "Qsize": true, "Empty": true, "Full": true, "Locked": true, "IsSet": true,
	"Time": true, "Args": true, "PyClass": true,
}

func changingMethod(f *Select) bool {
	if pyReading[f.Name] {
		return false
	}
	n, ok := f.X.Type().(*Named)
	return !ok || n.Pkg != PyPkg || n.Obj != nil // ints, bytes and tuples of the runtime are values
}
