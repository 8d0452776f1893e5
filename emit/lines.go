package emit

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"sort"
	"strconv"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/py2goasync/py2goasync/translate/ir"
)

// linesName is the file that holds the line tables of a program.
const linesName = "lines.go"

// lineTableFile writes lines.go, which tells py for each file of the program which Python lines its Go lines came from
// (the format is that of py.RegisterLines), so that tracebacks show the document and not the Go code.
//
// Go lines are only known after formatting, so the formatted files are parsed and walked in step with the IR: both have
// the same statements in the same order.
func lineTableFile(p *ir.Program, files []File) (File, error) {
	out := jen.NewFile(p.Package)
	py := p.ImportNames()[ir.PyPkg]
	if py == ir.PackageName(ir.PyPkg) {
		out.ImportName(ir.PyPkg, py)
	} else {
		out.ImportAlias(ir.PyPkg, py)
	}
	var calls []jen.Code
	for i, f := range p.Files {
		table, err := lineTable(p, f, files[i].Source)
		if err != nil {
			return File{}, fmt.Errorf("%s: %w", f.Name, err)
		}
		calls = append(calls, jen.Qual(ir.PyPkg, "RegisterLines").Call(jen.Lit(f.Name), jen.Lit(p.DocName), rawText(table)))
	}
	out.Comment("// The tables map lines of the Go files to lines of the Python source, for tracebacks.")
	out.Func().Id("init").Params().Block(calls...)
	var buf bytes.Buffer
	if err := out.Render(&buf); err != nil {
		return File{}, fmt.Errorf("%s: %w", linesName, err)
	}
	return File{linesName, buf.Bytes()}, nil
}

// rawText writes text over several lines, between backquotes if it may be.
func rawText(text string) *jen.Statement {
	if rawLegal(text) {
		return jen.Op("`" + text + "`")
	}
	return linewise(text)
}

// lineMap is what one file's table says.
type lineMap struct {
	fset  *token.FileSet
	lines map[int]record // by Go line
	defs  []string
	last  int // the Python line of the statement before
}

type record struct {
	line  int
	marks string
}

// lineTable is the table of one file.
func lineTable(p *ir.Program, f *ir.File, src []byte) (string, error) {
	m := &lineMap{fset: token.NewFileSet(), lines: map[int]record{}}
	tree, err := parser.ParseFile(m.fset, f.Name, src, parser.SkipObjectResolution)
	if err != nil {
		return "", err
	}
	decls := declsOf(tree)
	if len(decls) != len(f.Decls) {
		return "", fmt.Errorf("line table: %d declarations written for %d", len(decls), len(f.Decls))
	}
	for i, d := range f.Decls {
		if err := m.decl(d, decls[i]); err != nil {
			return "", err
		}
	}
	return m.text(p.Source), nil
}

func declsOf(tree *ast.File) []ast.Decl {
	var out []ast.Decl
	for _, d := range tree.Decls {
		if g, ok := d.(*ast.GenDecl); !ok || g.Tok != token.IMPORT {
			out = append(out, d)
		}
	}
	return out
}

// decl walks a declaration and its Go form in step.
func (m *lineMap) decl(d ir.Decl, node ast.Decl) error {
	switch d := d.(type) {
	case *ir.Func:
		m.last = d.Pos.Line
		if d.PyName != "" {
			m.def(node, d.PyName)
		}
		return m.pair(statements(d.Body), syntaxOf(node.(*ast.FuncDecl).Body))
	case *ir.GlobalVar:
		return m.global(d, node.(*ast.GenDecl).Specs[0])
	case *ir.VarGroup:
		for i, g := range d.Vars {
			if err := m.global(g, node.(*ast.GenDecl).Specs[i]); err != nil {
				return err
			}
		}
	}
	return nil
}

func (m *lineMap) global(g *ir.GlobalVar, node ast.Node) error {
	m.last = g.Pos.Line
	m.mark(node, record{line: g.Pos.Line})
	if g.Value == nil {
		return nil
	}
	return m.pair(statements(g.Value), syntaxOf(node))
}

// pair gives the Go lines of each node the Python line of its counterpart; inner statements overwrite outer ones.
func (m *lineMap) pair(from []any, to []ast.Node) error {
	if len(from) != len(to) {
		return fmt.Errorf("line table: %d statements written for %d", len(to), len(from))
	}
	for i, n := range from {
		switch n := n.(type) {
		case *ir.FuncLit:
			if n.PyName != "" {
				m.def(to[i], n.PyName)
			}
		case ir.Stmt:
			info := n.Info()
			if info.Pos.Line > 0 {
				m.last = info.Pos.Line
			}
			m.mark(to[i], record{m.last, info.Marks})
		}
	}
	return nil
}

func (m *lineMap) mark(n ast.Node, r record) {
	if r.line == 0 {
		return
	}
	for l := m.fset.Position(n.Pos()).Line; l <= m.fset.Position(n.End()).Line; l++ {
		m.lines[l] = r
	}
}

// def records the Go lines of a Python function, under its bare name.
func (m *lineMap) def(n ast.Node, name string) {
	name = name[strings.LastIndexByte(name, '.')+1:]
	m.defs = append(m.defs, fmt.Sprintf("def %d-%d %s", m.fset.Position(n.Pos()).Line, m.fset.Position(n.End()).Line, name))
}

// statements lists the statements and function literals below n in source order: those that are nodes of their own in Go.
func statements(n any) []any {
	var out []any
	ir.Inspect(n, func(n any) bool {
		switch n.(type) {
		case *ir.CommentStmt, *ir.Block:
		case *ir.FuncLit, ir.Stmt:
			out = append(out, n)
		}
		return true
	})
	return out
}

// syntaxOf lists the same of the Go syntax.
func syntaxOf(root ast.Node) []ast.Node {
	var out []ast.Node
	var guards []ast.Node // x := y.(type) is no statement of the IR
	ast.Inspect(root, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BlockStmt, *ast.LabeledStmt, *ast.EmptyStmt:
		case *ast.TypeSwitchStmt:
			guards = append(guards, n.Assign)
			out = append(out, n)
		case ast.Stmt, *ast.FuncLit:
			if len(guards) > 0 && guards[len(guards)-1] == n {
				return true
			}
			out = append(out, n)
		}
		return true
	})
	return out
}

// text writes the table: runs of Go lines with one Python line together, then functions, then source lines.
func (m *lineMap) text(source map[int]string) string {
	goLines := make([]int, 0, len(m.lines))
	for l := range m.lines {
		goLines = append(goLines, l)
	}
	sort.Ints(goLines)
	var b strings.Builder
	b.WriteByte('\n')
	pyLines := map[int]bool{}
	for i := 0; i < len(goLines); {
		from, r := goLines[i], m.lines[goLines[i]]
		to := from
		for i++; i < len(goLines) && goLines[i] == to+1 && m.lines[goLines[i]] == r; i++ {
			to++
		}
		b.WriteString(strconv.Itoa(from))
		if to > from {
			b.WriteString("-" + strconv.Itoa(to))
		}
		b.WriteString(" " + strconv.Itoa(r.line))
		if r.marks != "" {
			b.WriteString(" " + r.marks)
		}
		b.WriteByte('\n')
		pyLines[r.line] = true
	}
	for _, d := range m.defs {
		b.WriteString(d + "\n")
	}
	writeSource(&b, source, pyLines)
	return b.String()
}

// writeSource adds the text of the Python lines that the table mentions.
func writeSource(b *strings.Builder, source map[int]string, mentioned map[int]bool) {
	var lines []int
	for l := range mentioned {
		if source[l] != "" {
			lines = append(lines, l)
		}
	}
	sort.Ints(lines)
	for _, l := range lines {
		fmt.Fprintf(b, "src %d %s\n", l, strings.TrimSpace(source[l]))
	}
}
