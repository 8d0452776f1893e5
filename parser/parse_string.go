package parser

import (
	"strings"

	"github.com/go-python/gpython/ast"
	"github.com/go-python/gpython/py"
)

// strings reads one or more adjacent literals, which are one value.
func (p *parser) strings() ast.Expr {
	pos := p.pos()
	var parts stringParts
	for p.kind == kString || p.kind == kFStart {
		if p.kind == kFStart {
			p.fstring(&parts)
		} else {
			p.plainString(&parts)
		}
	}
	return p.joinStrings(pos, &parts)
}

// stringParts collects adjacent literals.
type stringParts struct {
	values   []ast.Expr // *ast.Str, *FormattedValue, *Interpolation
	bytes    []byte
	anyStr   bool
	isBytes  bool
	fields   bool // there is an f-string
	template bool
}

// addPart appends a value that ends at end; text joins text before it.
func (p *parser) addPart(s *stringParts, e ast.Expr, end Position) {
	if text, ok := e.(*ast.Str); ok && len(s.values) > 0 {
		if last, ok := s.values[len(s.values)-1].(*ast.Str); ok {
			last.S += text.S
			p.endedAt(last, end)
			return
		}
	}
	p.endedAt(e, end)
	s.values = append(s.values, e)
}

func (p *parser) plainString(parts *stringParts) {
	t := p.tok()
	text := p.text(t)
	open := strings.IndexAny(text, `"'`)
	prefix, body := text[:open], text[open:]
	size := 1
	if len(body) >= 6 && body[1] == body[0] && body[2] == body[0] {
		size = 3
	}
	body = body[size : len(body)-size]
	raw := strings.ContainsAny(prefix, "rR")
	if strings.ContainsAny(prefix, "bB") {
		p.bytesLiteral(parts, t, body, raw)
	} else {
		n := &ast.Str{S: py.String(p.decode(t, body, raw))}
		n.Pos = p.pos()
		if strings.ContainsAny(prefix, "uU") {
			p.file.unicode[n] = true
		}
		parts.anyStr = true
		p.addPart(parts, n, p.endOf(t))
	}
	p.advance()
	if parts.anyStr && parts.isBytes {
		p.mixed()
	}
}

// mixed refuses `"a" b"b"`. CPython sees it only once it has read all the literals, and blames what follows.
func (p *parser) mixed() {
	for p.kind == kString || p.kind == kFStart {
		for p.kind == kFStart {
			p.fstring(&stringParts{})
		}
		if p.kind == kString {
			p.advance()
		}
	}
	t := p.tok()
	p.failWith(&SyntaxError{
		Msg: "cannot mix bytes and nonbytes literals", Pos: p.startOf(t), End: p.endOf(t)})
}

func (p *parser) bytesLiteral(parts *stringParts, t *token, body string, raw bool) {
	parts.isBytes = true
	for i := range len(body) {
		if body[i] >= 128 {
			p.failWith(&SyntaxError{
				Msg: "bytes can only contain ASCII literal characters", Pos: p.startOf(t), End: p.endOf(t)})
		}
	}
	if raw {
		parts.bytes = append(parts.bytes, body...)
		return
	}
	value, err := unescapeBytes(body)
	if err != nil {
		p.failWith(&SyntaxError{Msg: err.msg, Pos: p.startOf(t), End: p.endOf(t)})
	}
	parts.bytes = append(parts.bytes, value...)
}

func (p *parser) decode(t *token, body string, raw bool) string {
	if raw {
		return body
	}
	s, err := unescape(body)
	if err != nil {
		p.failWith(&SyntaxError{Msg: err.msg, Pos: p.startOf(t), End: p.endOf(t)})
	}
	return s
}

func (p *parser) joinStrings(pos ast.Pos, parts *stringParts) ast.Expr {
	var node ast.Expr
	switch {
	case parts.isBytes:
		n := &ast.Bytes{S: py.Bytes(parts.bytes)}
		n.Pos = pos
		node = n
	case parts.template:
		n := &TemplateStr{Values: withoutEmpty(parts.values)}
		n.Pos = pos
		node = n
	case parts.fields:
		n := &JoinedStr{Values: withoutEmpty(parts.values)}
		n.Pos = pos
		node = n
	default:
		node = parts.values[0]
	}
	p.ended(node)
	return node
}

// withoutEmpty drops empty text, which says nothing.
func withoutEmpty(values []ast.Expr) []ast.Expr {
	kept := values[:0]
	for _, v := range values {
		if s, ok := v.(*ast.Str); !ok || s.S != "" {
			kept = append(kept, v)
		}
	}
	return kept
}
