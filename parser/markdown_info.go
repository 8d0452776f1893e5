package parser

import (
	"path/filepath"
	"strings"
)

// pythonLanguages are the info words of fences that hold Python.
var pythonLanguages = map[string]bool{
	"python": true, "py": true, "python3": true, "py3": true, "python2": true, "py2": true, "cpython": true,
	"ipython": true, "ipython3": true, "pycon": true, "pycon3": true, "py3con": true, "pyconsole": true,
	"python-console": true, "python-repl": true, "pyrepl": true, "doctest": true, "pyodide": true,
	"python-exec": true, "testcode": true,
}

// codeDirectives are the MyST directives that show code; the language is their argument.
var codeDirectives = map[string]bool{
	"code-block": true, "code": true, "code-cell": true, "sourcecode": true, "testcode": true, "doctest": true,
	"prompt": true, "exec": true,
}

// languageOf reads the language off an info string, in lower case. Directive says that the fence is a MyST directive,
// whose first lines may be options.
//
//	python title="x.py"   python:app.py   python{1,3}   {.python .numberLines}   {python, echo=FALSE}
//	{code-block} python   app.py          lang=python
func languageOf(info string) (language string, directive bool) {
	info = strings.TrimSpace(info)
	if strings.HasPrefix(info, "{") {
		return languageOfBraces(info)
	}
	word := firstWord(info)
	if strings.Contains(word, "=") {
		return languageOfAttributes(info), false
	}
	if ext := filepath.Ext(word); ext != "" && ext != word && !isVersion(word) {
		return strings.ToLower(ext[1:]), false
	}
	return baseLanguage(word), false
}

func languageOfBraces(info string) (string, bool) {
	inner, rest, _ := strings.Cut(info[1:], "}")
	word := firstWord(strings.TrimSpace(inner))
	rest = strings.TrimSpace(rest)
	switch {
	case strings.HasPrefix(word, "."), strings.HasPrefix(word, "#"):
		for _, attr := range strings.Fields(inner) {
			if strings.HasPrefix(attr, ".") {
				return baseLanguage(strings.TrimLeft(attr, ".")), false
			}
		}
		return "", false
	case codeDirectives[strings.ToLower(word)] && rest != "":
		return baseLanguage(firstWord(rest)), true
	case strings.EqualFold(word, "code-cell"): // of a notebook whose kernel is not named
		return "python", true
	case strings.Contains(word, "="):
		return languageOfAttributes(inner), false
	case word == "" || word[0] >= '0' && word[0] <= '9':
		return "", false // {1,3}: lines to highlight
	}
	return baseLanguage(word), true
}

// firstWord ends at the first character that no name of a language has.
func firstWord(s string) string {
	if i := strings.IndexAny(s, " \t\u00a0,;:{}[]("); i >= 0 {
		return s[:i]
	}
	return s
}

// languageOfAttributes finds lang="python" among attributes.
func languageOfAttributes(s string) string {
	for _, attr := range strings.Fields(s) {
		key, value, ok := strings.Cut(attr, "=")
		if key = strings.ToLower(key); ok && (key == "lang" || key == "language") {
			return baseLanguage(strings.Trim(value, `"'`))
		}
	}
	return ""
}

// baseLanguage is the word in lower case; `python3.12` is python3.
func baseLanguage(word string) string {
	word = strings.ToLower(strings.Trim(word, `"'`))
	if isVersion(word) {
		return strings.SplitN(word, ".", 2)[0]
	}
	return word
}

// isVersion is true for `python3.12` and the like.
func isVersion(word string) bool {
	word = strings.ToLower(word)
	rest, ok := strings.CutPrefix(word, "python")
	if !ok {
		rest, ok = strings.CutPrefix(word, "py")
	}
	return ok && rest != "" && strings.Trim(rest, "0123456789.") == "" && rest[0] != '.'
}
