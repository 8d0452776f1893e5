package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
)

// asFString is the f-string that x is or comes to:
//
//	"%s: %.2f" % (name, price)  =>  f"{name!s}: {price:.2f}"
//
// where values of the types at hand look the same either way, and cannot change before they are formatted.
func asFString(x hir.Expr) *hir.FString {
	switch x := x.(type) {
	case *hir.FString:
		return x
	case *hir.Binary:
		if x.Op == "%" {
			return percentFString(x)
		}
	}
	return nil
}

func percentFString(x *hir.Binary) *hir.FString {
	format, ok := x.L.(*hir.Const)
	if !ok || format.Kind != hir.ConstStr {
		return nil
	}
	args := []hir.Expr{x.R}
	if t, isTuple := x.R.(*hir.Tuple); isTuple {
		args = t.Elts
	}
	fields, ok := hir.PercentFields(format.Str)
	if !ok || len(fields)-1 != len(args) {
		return nil
	}
	out := &hir.FString{}
	out.ExprBase = x.ExprBase
	for i, f := range fields {
		if f.Text != "" {
			out.Parts = append(out.Parts, constText(f.Text))
		}
		if f.Verb == 0 {
			break
		}
		conv, spec, ok := percentSpec(f, args[i].Base().T)
		if !ok {
			return nil
		}
		part := &hir.Format{X: args[i], Conv: conv}
		part.ExprBase = hir.ExprBase{Pos: args[i].Base().Pos, End: args[i].Base().End, T: hir.Str}
		if spec != "" {
			part.Spec = &hir.FString{Parts: []hir.Expr{constText(spec)}}
			part.Spec.T = hir.Str
		}
		out.Parts = append(out.Parts, part)
	}
	return out
}

func constText(s string) *hir.Const {
	c := &hir.Const{Kind: hir.ConstStr, Str: s}
	c.T = hir.Str
	return c
}

// percentSpec is the format specification that shows a value of type t as a conversion of % does.
func percentSpec(f hir.PercentField, t hir.Type) (conv rune, spec string, ok bool) {
	align := ""
	switch f.Flags {
	case "":
	case "-":
		align = "<"
	case "0", "+":
		if f.Verb == 's' || f.Verb == 'r' || f.Verb == 'a' {
			return 0, "", false
		}
		align = f.Flags
	default:
		return 0, "", false
	}
	switch f.Verb {
	case 's', 'r', 'a':
		if !t.Is(hir.StrT) && !t.Is(hir.IntT) && !t.Is(hir.BoolT) && !t.Is(hir.FloatT) {
			return 0, "", false
		}
		if f.Width != "" && align == "" {
			align = ">"
		}
		return rune(f.Verb), align + f.Width + f.Precision, true
	case 'd', 'i':
		if !t.Is(hir.IntT) || f.Precision != "" {
			return 0, "", false
		}
		return 0, align + f.Width + "d", true
	case 'x', 'X', 'o':
		if !t.Is(hir.IntT) || f.Precision != "" {
			return 0, "", false
		}
		return 0, align + f.Width + string(f.Verb), true
	case 'f', 'F', 'e', 'E', 'g', 'G':
		if !t.Is(hir.FloatT) && !t.Is(hir.IntT) || f.Precision == "." {
			return 0, "", false
		}
		return 0, align + f.Width + f.Precision + string(f.Verb), true
	}
	return 0, "", false
}
