package lower

import (
	"unicode"
	"unicode/utf8"

	"github.com/py2goasync/py2goasync/translate/ir"
)

// export makes what a package declares visible to others: fetch_data => FetchData.
func export(files []*ir.File) {
	for _, f := range files {
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *ir.Func:
				if d.RecvOf == nil {
					d.Prefer = exported(d.Prefer)
				}
			case *ir.TypeDecl:
				d.Prefer = exported(d.Prefer)
			case *ir.GlobalVar:
				d.Var.Prefer = exported(d.Var.Prefer)
			case *ir.VarGroup:
				for _, g := range d.Vars {
					g.Var.Prefer = exported(g.Var.Prefer)
				}
			}
		}
	}
}

func exported(name string) string {
	first, size := utf8.DecodeRuneInString(name)
	if !unicode.IsLetter(first) {
		return name
	}
	return string(unicode.ToUpper(first)) + name[size:]
}

// packageEntry writes what a package does at top level as a function that its users may call.
func (l *lowerer) packageEntry(run *ir.Func, body []ir.Stmt) {
	if len(body) == 0 {
		return
	}
	if !terminates(body) {
		body = append(body, ir.Ret(ir.Nil(ir.Error)))
	}
	run.Body = body
	run.Doc = []string{"Run does what the Python code does at top level."}
	l.file.Decls = append(l.file.Decls, run)
}
