package bind

import "github.com/py2goasync/py2goasync/translate/hir"

// percent makes an f-string of what CPython's compiler makes one of: a literal format of %s, %r and %a with a tuple
// display. Its fields are formatted one after the other, each when it has been evaluated.
func percent(l, r hir.Expr) hir.Expr {
	format, ok := l.(*hir.Const)
	args, okArgs := r.(*hir.Tuple)
	if !ok || !okArgs || format.Kind != hir.ConstStr {
		return nil
	}
	fields, ok := hir.PercentFields(format.Str)
	if !ok || len(fields)-1 != len(args.Elts) {
		return nil
	}
	out := &hir.FString{}
	for i, f := range fields {
		if f.Text != "" {
			out.Parts = append(out.Parts, text(f.Text))
		}
		if f.Verb == 0 {
			break
		}
		x := args.Elts[i]
		if _, starred := x.(*hir.Starred); starred || f.Verb != 's' && f.Verb != 'r' && f.Verb != 'a' || f.Flags != "" && f.Flags != "-" {
			return nil
		}
		part := &hir.Format{X: x, Conv: rune(f.Verb)}
		part.Pos, part.End = x.Base().Pos, x.Base().End
		if spec := f.Width + f.Precision; spec != "" {
			if f.Width != "" && f.Flags == "" {
				spec = ">" + spec
			}
			part.Spec = &hir.FString{Parts: []hir.Expr{text(spec)}}
		}
		out.Parts = append(out.Parts, part)
	}
	return out
}

func text(s string) *hir.Const { return &hir.Const{Kind: hir.ConstStr, Str: s} }
