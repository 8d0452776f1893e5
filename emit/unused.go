package emit

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
)

// unusedNote keeps linters quiet in files with definitions that nothing runs, as documents have them: they show a
// function and leave the call to the reader.
const unusedNote = "//lint:file-ignore U1000 what is not called here is for the reader to call\n"

// noteUnused puts unusedNote over the package clause of the files of a program that need it.
func noteUnused(files []File) error {
	fset := token.NewFileSet()
	uses := map[string]map[string]bool{} // by declared name: the names its declaration mentions
	declared := make([][]string, len(files))
	packages := make([]int, len(files))
	for i, f := range files {
		tree, err := parser.ParseFile(fset, f.Name, f.Source, parser.SkipObjectResolution)
		if err != nil {
			return fmt.Errorf("%s: %w", f.Name, err)
		}
		packages[i] = fset.Position(tree.Package).Offset
		for _, d := range tree.Decls {
			declared[i] = append(declared[i], noteUses(d, uses)...)
		}
	}
	reached := map[string]bool{}
	for _, root := range []string{"main", "init", "_"} {
		reach(root, uses, reached)
	}
	for i, names := range declared {
		for _, name := range names {
			if !reached[name] && !ast.IsExported(name) {
				files[i].Source = insertNote(files[i].Source, packages[i])
				break
			}
		}
	}
	return nil
}

func insertNote(src []byte, at int) []byte {
	note := unusedNote
	if at > 0 && !bytes.HasSuffix(src[:at], []byte("\n\n")) {
		note = "//\n" + note // a package comment goes before
	}
	return append(append(bytes.Clone(src[:at]), note...), src[at:]...)
}

// noteUses records what the declarations of d mention, and returns the names it declares: methods with a dot before them,
// but for exported ones, which belong to their type.
func noteUses(d ast.Decl, uses map[string]map[string]bool) []string {
	switch d := d.(type) {
	case *ast.FuncDecl:
		switch {
		case d.Recv != nil && d.Name.IsExported():
			addNames(receiverName(d.Recv.List[0].Type), d, uses)
			return nil
		case d.Recv != nil:
			addNames("."+d.Name.Name, d, uses)
			return []string{"." + d.Name.Name}
		}
		addNames(d.Name.Name, d, uses)
		return []string{d.Name.Name}
	case *ast.GenDecl:
		var names []string
		for _, spec := range d.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				addNames(spec.Name.Name, spec, uses)
				names = append(names, spec.Name.Name)
			case *ast.ValueSpec:
				for _, n := range spec.Names {
					addNames(n.Name, spec, uses)
					names = append(names, n.Name)
				}
			}
		}
		return names
	}
	return nil
}

func receiverName(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.StarExpr:
		return receiverName(x.X)
	case *ast.IndexExpr:
		return receiverName(x.X)
	case *ast.IndexListExpr:
		return receiverName(x.X)
	case *ast.Ident:
		return x.Name
	}
	return ""
}

// addNames adds the identifiers below n to what name uses, selected ones with a dot.
func addNames(name string, n ast.Node, uses map[string]map[string]bool) {
	if uses[name] == nil {
		uses[name] = map[string]bool{}
	}
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			uses[name]["."+n.Sel.Name] = true
		case *ast.Ident:
			uses[name][n.Name] = true
		}
		return true
	})
}

func reach(name string, uses map[string]map[string]bool, reached map[string]bool) {
	if reached[name] {
		return
	}
	reached[name] = true
	for used := range uses[name] {
		reach(used, uses, reached)
	}
}
