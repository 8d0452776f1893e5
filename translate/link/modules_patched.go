package link

import (
	"strconv"
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
)

// Tests put something else in the place of a name of a module. The module is named by its dotted path or is handed over itself; in the
// one namespace of the program, the place is the program's own:
//
//	patch("helpers.fetch", fake)                =>  patch("__main__.fetch", fake)
//	patch.object(helpers, "fetch", fake)        =>  patch("__main__.fetch", fake)
//	monkeypatch.setattr(helpers, "fetch", fake) =>  monkeypatch.setattr("__main__.fetch", fake)
//	patch.multiple(helpers, fetch=fake)         =>  patch.multiple("__main__", fetch=fake)
//
// Python puts it in the place of that one module: those that have imported the name before go on with what they have. So the imports of
// such a name copy it, as those of a name that functions bind again.
type replacedPlace struct {
	call   *ast.Call
	module *source
	path   []string // the name in the module, and what is below it
	// object says that the module itself is handed over, with the name behind it: both arguments become one.
	object bool
}

// placeOf recognises a call that replaces something of a module of the program.
func (r *moduleReader) placeOf(src *source, n *ast.Call) (p replacedPlace, ok bool) {
	kind := patchKind(n)
	if kind == "" || len(n.Args) == 0 {
		return p, false
	}
	p.call = n
	if text, isText := n.Args[0].(*ast.Str); isText {
		if kind == "multiple" {
			if p.module = r.modules[string(text.S)]; p.module != nil && p.module.snippet != nil {
				return p, true
			}
		}
		parts := strings.Split(string(text.S), ".")
		for i := len(parts) - 1; i > 0; i-- {
			m := r.modules[strings.Join(parts[:i], ".")]
			if m != nil && m.has(parts[i]) {
				p.module, p.path = m, parts[i:]
				return p, true
			}
		}
		return p, false
	}
	m, isModule := src.asModule(n.Args[0])
	if !isModule || m == nil || m.snippet == nil {
		return p, false
	}
	p.module, p.object = m, true
	if kind == "multiple" {
		return p, true
	}
	if len(n.Args) < 2 || kind != "object" && kind != "attribute" {
		return p, false
	}
	name, isText := n.Args[1].(*ast.Str)
	if !isText || !m.has(string(name.S)) {
		return p, false
	}
	p.path = []string{string(name.S)}
	return p, true
}

// patchKind tells what a call replaces, by how it is written: patch(…) and patch.dict(…) a name that is text, patch.object(…) one of an
// object, patch.multiple(…) several, monkeypatch.setattr(…) either. "" stands for any other call.
func patchKind(n *ast.Call) string {
	attr, ok := n.Func.(*ast.Attribute)
	if !ok {
		if name, ok := n.Func.(*ast.Name); ok && name.Id == "patch" {
			return "text"
		}
		return ""
	}
	of := lastName(attr.Value)
	switch name := string(attr.Attr); {
	case name == "patch":
		return "text"
	case of == "patch" && (name == "object" || name == "multiple"):
		return name
	case of == "patch":
		return "text"
	case name == "setattr" || name == "spy":
		return "attribute"
	}
	return ""
}

// readPatched notes the names of modules that a source replaces.
func (r *moduleReader) readPatched(src *source) {
	for _, st := range src.snippet.File.Module.Body {
		parser.Inspect(st, func(n ast.Ast) bool {
			if call, ok := n.(*ast.Call); ok {
				if p, ok := r.placeOf(src, call); ok {
					p.note()
				}
			}
			return true
		})
	}
}

func (p replacedPlace) note() {
	replaced := func(name string) {
		if p.module.replaced == nil {
			p.module.replaced = map[string]bool{}
		}
		p.module.replaced[name] = true
		if p.module.bound[name] && p.module.rebound != nil {
			p.module.rebound[name] = true
		}
	}
	if len(p.path) == 1 {
		replaced(p.path[0])
	}
	if len(p.path) == 0 {
		for _, a := range parser.CallArguments(p.call)[1:] {
			if a.Name != "" && p.module.has(string(a.Name)) {
				replaced(string(a.Name))
			}
		}
	}
}

// rewritePatch writes a call that replaces something of a module for the namespace of the program.
func (r *moduleReader) rewritePatch(src *source, n *ast.Call) {
	p, ok := r.placeOf(src, n)
	if !ok {
		return
	}
	file := src.snippet.File
	path := []string{"__main__"}
	if len(p.path) > 0 {
		path = append(append(path, target{p.module, p.path[0]}.text()), p.path[1:]...)
	} else {
		p.rewriteNames(src)
	}
	span := file.Span(n.Args[0])
	if p.object {
		src.handed[n.Args[0]] = true
		if len(p.path) > 0 {
			span.End = file.Span(n.Args[1]).End
		}
		if attr := n.Func.(*ast.Attribute); attr.Attr == "object" {
			whole, of := file.Span(attr), file.Span(attr.Value)
			src.edit(parser.Span{Start: of.End, End: whole.End}, "")
		}
	}
	src.edit(span, strconv.Quote(strings.Join(path, ".")))
}

// rewriteNames writes the names of patch.multiple.
func (p replacedPlace) rewriteNames(src *source) {
	file := src.snippet.File
	for _, k := range p.call.Keywords {
		if text := p.module.renamed[string(k.Arg)]; text != "" {
			value := file.Span(k.Value)
			src.edit(parser.Span{Start: file.Span(k).Start, End: value.Start}, text+"=")
		}
	}
}
