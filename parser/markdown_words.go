package parser

import (
	"regexp"
	"strings"
)

// readWords reads the words of an info string that tools which test documents have given a meaning.
//
//	python continuation    python notest    python,no_run    python title="server.py"    {.python #server}    python:server.py
func (s *Snippet) readWords() {
	info := s.Info
	for _, m := range infoAttribute.FindAllStringSubmatch(info, -1) {
		if key := strings.ToLower(m[1]); key == "title" || key == "name" || key == "filename" || key == "file" || key == "label" {
			s.Name = strings.Trim(m[2], `"'`)
		}
	}
	info = infoAttribute.ReplaceAllString(info, " ")
	for i, word := range strings.FieldsFunc(info, func(c rune) bool { return strings.ContainsRune(" \t,{}[]()", c) }) {
		switch lower := strings.ToLower(strings.TrimPrefix(word, ".")); {
		case lower == "continuation" || lower == "cont" || lower == "continued":
			s.Continues = i > 0
		case untested[strings.ReplaceAll(strings.ReplaceAll(lower, "-", ""), "_", "")]:
			s.NoTest = i > 0
		case strings.HasPrefix(word, "#") && len(word) > 1 && s.Name == "":
			s.Name = word[1:]
		case i == 0 && s.Name == "":
			if _, name, ok := strings.Cut(word, ":"); ok {
				s.Name = name
			} else if strings.HasSuffix(lower, ".py") {
				s.Name = word
			}
		}
	}
}

// untested are the words, without - and _, that keep a fence from being run by a test.
var untested = map[string]bool{"notest": true, "norun": true, "noexec": true, "skiptest": true, "testskip": true}

var infoAttribute = regexp.MustCompile(`([\w-]+)=("[^"]*"|'[^']*'|[^\s,}"']+)`)
