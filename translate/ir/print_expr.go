package ir

import (
	"fmt"
	"strings"
)

func exprTexts(es []Expr) string {
	parts := make([]string, len(es))
	for i, e := range es {
		parts[i] = PrintExpr(e)
	}
	return strings.Join(parts, ", ")
}

// PrintExpr writes an expression on one line.
func PrintExpr(e Expr) string {
	switch e := e.(type) {
	case nil:
		return "_"
	case *Lit:
		return e.Text
	case *Ref:
		return e.Var.GoName()
	case *FuncRef:
		if e.Func.RecvOf != nil {
			return e.Func.RecvOf.GoName() + "." + e.Func.GoName()
		}
		return e.Func.GoName()
	case *Qual:
		name := PackageName(e.Pkg) + "." + e.Name
		if len(e.TypeArgs) > 0 {
			name += "[" + joinTypes(e.TypeArgs) + "]"
		}
		return name
	case *Builtin:
		return e.Name
	case *Select:
		return PrintExpr(e.X) + "." + e.Member()
	case *Call:
		spread := ""
		if e.Spread {
			spread = "..."
		}
		return PrintExpr(e.Fun) + "(" + exprTexts(e.Args) + spread + ")"
	case *TypeExpr:
		return e.T.String()
	case *Convert:
		return e.T.String() + "(" + PrintExpr(e.X) + ")"
	case *Index:
		return PrintExpr(e.X) + "[" + PrintExpr(e.I) + "]"
	case *SliceExpr:
		return PrintExpr(e.X) + "[" + optional(e.Lo) + ":" + optional(e.Hi) + "]"
	case *Binary:
		return "(" + PrintExpr(e.L) + " " + e.Op + " " + PrintExpr(e.R) + ")"
	case *Unary:
		return e.Op + PrintExpr(e.X)
	case *Deref:
		return "*" + PrintExpr(e.X)
	case *Assert:
		return PrintExpr(e.X) + ".(" + e.To.String() + ")"
	case *Composite:
		return compositeText(e)
	case *FuncLit:
		body := strings.ReplaceAll(strings.TrimRight(PrintStmts(e.Body), "\n"), "\n", "; ")
		return "func" + signatureText(e.Params, e.Results) + " { " + strings.ReplaceAll(body, "\t", "") + " }"
	}
	return fmt.Sprintf("%T", e)
}

func compositeText(e *Composite) string {
	parts := make([]string, len(e.Elems))
	for i := range e.Elems {
		el := &e.Elems[i]
		parts[i] = PrintExpr(el.Value)
		if name := el.Label(); name != "" {
			parts[i] = name + ": " + parts[i]
		} else if el.Key != nil {
			parts[i] = PrintExpr(el.Key) + ": " + parts[i]
		}
	}
	amp := ""
	if e.Addr {
		amp = "&"
	}
	return amp + e.Of.String() + "{" + strings.Join(parts, ", ") + "}"
}
