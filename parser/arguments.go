package parser

import (
	"sort"

	"github.com/go-python/gpython/ast"
)

// Argument is one argument of a call or class header, in the order of the source.
//
//	f(Value)  f(Name=Value)  f(*Value)  f(**Value)
type Argument struct {
	Name  ast.Identifier // "" unless it is `name=value`
	Value ast.Expr
	Star  int // 0, or 1 for `*value`, or 2 for `**value`
	// Pos is where the argument begins. Behind a single star it is the place of the value: the tree does not hold
	// where the star itself stands.
	Pos Position
	// Keyword is the node of `name=value`, and of `**value` in calls that Python 3.4 could not say; else nil.
	Keyword *ast.Keyword
}

// CallArguments are the arguments of a call as the source has them, whichever fields of the node hold them.
func CallArguments(call *ast.Call) []Argument {
	return sourceOrder(call.Args, call.Keywords, call.Starargs, call.Kwargs)
}

// ClassArguments are the bases and keywords of a class header in the order of the source.
func ClassArguments(class *ast.ClassDef) []Argument {
	return sourceOrder(class.Bases, class.Keywords, class.Starargs, class.Kwargs)
}

func sourceOrder(args []ast.Expr, keywords []*ast.Keyword, starargs, kwargs ast.Expr) []Argument {
	all := make([]Argument, 0, len(args)+len(keywords)+2)
	for _, a := range args {
		if s, ok := a.(*ast.Starred); ok {
			all = append(all, Argument{Value: s.Value, Star: 1, Pos: Start(a)})
		} else {
			all = append(all, Argument{Value: a, Pos: Start(a)})
		}
	}
	for _, k := range keywords {
		star := 0
		if k.Arg == "" {
			star = 2
		}
		all = append(all, Argument{Name: k.Arg, Value: k.Value, Star: star, Pos: Start(k), Keyword: k})
	}
	if starargs != nil {
		all = append(all, Argument{Value: starargs, Star: 1, Pos: Start(starargs)})
	}
	if kwargs != nil {
		all = append(all, Argument{Value: kwargs, Star: 2, Pos: Start(kwargs)})
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].Pos.Before(all[j].Pos) })
	return all
}

// ParamKind says how a parameter may be filled.
type ParamKind int

const (
	// PosOnly is a parameter before `/`.
	PosOnly ParamKind = iota
	// PosOrKeyword is an ordinary parameter.
	PosOrKeyword
	// VarArg is `*args`.
	VarArg
	// KwOnly is a parameter after `*` or `*args`.
	KwOnly
	// KwArg is `**kwargs`.
	KwArg
)

// Param is one parameter of a function or lambda.
type Param struct {
	Name       ast.Identifier
	Kind       ParamKind
	Default    ast.Expr // nil without one
	Annotation ast.Expr // nil without one
	Pos        Position
	Arg        *ast.Arg
}

// Params are the parameters of a function or lambda in the order of the source.
// ([ast.Arguments.Args] holds the positional-only ones first; only this method knows how many they are.)
func (f *File) Params(args *ast.Arguments) []Param {
	if args == nil {
		return nil
	}
	all := make([]Param, 0, len(args.Args)+len(args.Kwonlyargs)+2)
	add := func(a *ast.Arg, kind ParamKind, def ast.Expr) {
		all = append(all, Param{a.Arg, kind, def, a.Annotation, Start(a), a})
	}
	required := len(args.Args) - len(args.Defaults)
	for i, a := range args.Args {
		kind := PosOrKeyword
		if i < f.posonly[args] {
			kind = PosOnly
		}
		var def ast.Expr
		if i >= required {
			def = args.Defaults[i-required]
		}
		add(a, kind, def)
	}
	if args.Vararg != nil {
		add(args.Vararg, VarArg, nil)
	}
	for i, a := range args.Kwonlyargs {
		add(a, KwOnly, args.KwDefaults[i])
	}
	if args.Kwarg != nil {
		add(args.Kwarg, KwArg, nil)
	}
	return all
}
