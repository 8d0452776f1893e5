// Package emit writes IR programs as Go source through jennifer, and nothing else in the project imports jennifer.
//
// It decides layout only: what the program says, how its objects are called and what may be left out was settled by the
// passes of package ir ([ir.Tidy], [ir.AssignNames]), which run before.
package emit

import (
	"bytes"
	"fmt"

	"github.com/dave/jennifer/jen"

	"github.com/py2goasync/py2goasync/translate/ir"
)

// File is one rendered Go file of a program.
type File struct {
	Name   string
	Source []byte
}

// Program renders all files of p, and the line table if p asks for it. An error means that the IR is not valid Go:
// a bug of the pass that made it.
func Program(p *ir.Program) ([]File, error) {
	imports := p.ImportNames()
	var files []File
	for _, f := range p.Files {
		src, err := renderFile(p, f, imports)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name, err)
		}
		files = append(files, File{f.Name, src})
	}
	if p.NoteUnused {
		if err := noteUnused(files); err != nil {
			return nil, err
		}
	}
	if !p.LineTable {
		return files, nil
	}
	table, err := lineTableFile(p, files)
	if err != nil {
		return nil, err
	}
	return append(files, table), nil
}

// renderFile renders one file; jennifer formats it, and the imports are grouped afterwards.
func renderFile(p *ir.Program, f *ir.File, imports map[string]string) ([]byte, error) {
	out := jen.NewFile(p.Package)
	for path, name := range imports {
		if name == ir.PackageName(path) {
			out.ImportName(path, name)
		} else {
			out.ImportAlias(path, name)
		}
	}
	for _, line := range f.Doc {
		out.PackageComment(commentLine(line))
	}
	r := &renderer{}
	r.decls(out.Group, f.Decls)
	for i, line := range f.Trailer {
		if i == 0 {
			out.Line()
		}
		out.Comment(commentLine(line))
	}
	var buf bytes.Buffer
	if err := out.Render(&buf); err != nil {
		return nil, err
	}
	return groupImports(buf.Bytes()), nil
}

// renderer holds where in the file rendering stands.
type renderer struct {
	indent int  // depth of the current block, in tabs
	header bool // in the head of if, for or switch, where T{} needs parentheses
}
