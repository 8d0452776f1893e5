package fastapi

import (
	"fmt"
	"regexp"
	"strconv"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// pathPattern is a compiled path: starlette's compile_path.
type pathPattern struct {
	format     string // "/items/{item_id}"
	re         *regexp.Regexp
	names      []string
	convertors []string
}

var (
	pathParam  = regexp.MustCompile(`\{([a-zA-Z_][a-zA-Z0-9_]*)(?::([a-zA-Z_][a-zA-Z0-9_]*))?\}`)
	convertors = map[string]string{
		"": `[^/]+`, "str": `[^/]+`, "path": `.*`, "int": `[0-9]+`, "float": `[0-9]+(?:\.[0-9]+)?`,
		"uuid": `[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}`,
	}
)

func compilePath(path string) *pathPattern {
	p := &pathPattern{}
	expr, end := "^", 0
	for _, m := range pathParam.FindAllStringSubmatchIndex(path, -1) {
		name, conv := path[m[2]:m[3]], ""
		if m[4] >= 0 {
			conv = path[m[4]:m[5]]
		}
		re, ok := convertors[conv]
		if !ok {
			panic(fmt.Sprintf("AssertionError: Unknown path convertor '%s'", conv))
		}
		expr += regexp.QuoteMeta(path[end:m[0]]) + "(" + re + ")"
		p.format += path[end:m[0]] + "{" + name + "}"
		p.names = append(p.names, name)
		p.convertors = append(p.convertors, conv)
		end = m[1]
	}
	p.format += path[end:]
	p.re = regexp.MustCompile(expr + regexp.QuoteMeta(path[end:]) + "$")
	return p
}

// match gives the parameters of a path that the pattern matches.
func (p *pathPattern) match(path string) (params *py.Dict[string, any], ok bool) {
	m := p.re.FindStringSubmatch(path)
	if m == nil {
		return nil, false
	}
	params = &py.Dict[string, any]{}
	for i, name := range p.names {
		params.Set(name, convertParam(p.convertors[i], m[i+1]))
	}
	return params, true
}

func convertParam(convertor, text string) any {
	switch convertor {
	case "int":
		return py.ToAny(py.ParseInt(text))
	case "float":
		f, _ := strconv.ParseFloat(text, 64)
		return f
	}
	return text
}

// fill puts values in the place of parameters: url_path_for.
func (p *pathPattern) fill(values map[string]string) string {
	return pathParam.ReplaceAllStringFunc(p.format, func(s string) string { return values[s[1:len(s)-1]] })
}
