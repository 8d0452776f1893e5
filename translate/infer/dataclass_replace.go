package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// dataReplace turns replace(p, y=2) of a dataclass into P(x=p.x, y=2). Classes for which that does not do live in the floor.
func (in *inferer) dataReplace(x *hir.Call, e *env) {
	if f := in.staticType(x.Fn); f.Lib == nil || f.Lib.LibName() != "dataclasses.replace" || len(x.Args) == 0 || x.Args[0].Name != "" || x.Args[0].Star != 0 {
		return
	}
	switch t := in.expr(x.Args[0].Value, e); {
	case t.Kind == hir.Never:
	case t.Kind == hir.InstT && !t.Opt:
		if t.Class.Kind == hir.DataClass && t.Class.Dynamic == "" && !in.replaceData(x, t.Class) {
			in.makeDynamic(t.Class, "replace needs the class object")
		}
	default: // the instance may be of any class
		for _, c := range in.m.Classes {
			if c.Kind == hir.DataClass && c.Data != nil && c.Dynamic == "" {
				in.makeDynamic(c, "replace may be given an instance")
			}
		}
	}
}

// replaceData rewrites the call. It reports false where it needs more than that.
func (in *inferer) replaceData(x *hir.Call, c *hir.Class) bool {
	recv, ok := x.Args[0].Value.(*hir.Name)
	class := in.classVarOf(c)
	if !ok || recv.Var.CapturedWrite || class == nil || len(c.Subs) > 0 || c.Data == nil {
		return false
	}
	fields := c.Data.Fields.([]dataField)
	given := map[string]bool{}
	for _, a := range x.Args[1:] {
		if a.Name == "" || a.Star != 0 || !slices.ContainsFunc(fields, func(f dataField) bool { return f.name == a.Name && f.init }) {
			return false
		}
		given[a.Name] = true
	}
	args := slices.Clone(x.Args[1:])
	for _, f := range fields {
		if f.init && !given[f.name] {
			read := &hir.Attr{ExprBase: recv.ExprBase, X: recv, Name: f.name, NamePos: recv.Pos}
			args = append(args, hir.Arg{Name: f.name, Value: read, Pos: recv.Pos})
		}
	}
	x.Fn, x.Args = &hir.Name{ExprBase: *x.Fn.Base(), Var: class}, args
	return true
}

// readsFields are the functions that read all there is in a dataclass, and in what it holds.
var readsFields = map[string]bool{"dataclasses.asdict": true, "dataclasses.astuple": true}

// escapeWithin notes that the floor reads a value, and all that can be reached from it.
func (in *inferer) escapeWithin(t hir.Type) {
	reached(t, func(c *hir.Class) {
		in.escape(hir.Inst(c))
		for ; c != nil; c = c.Base {
			for _, a := range c.AttrOrder {
				if at := a.Cell.Type(); at.Kind == hir.DictT && at.Dict.Find().Habit&^hir.PlainHabit != 0 {
					in.makeDynamic(c, "its field "+a.Name+" is a dict of a derived class, which asdict makes anew")
				}
			}
		}
	})
}
