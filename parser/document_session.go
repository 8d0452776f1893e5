package parser

import (
	"regexp"
	"strings"
)

// consoleLanguages are the info words of fences that are meant to show a session at the prompt.
var consoleLanguages = map[string]bool{
	"pycon": true, "pycon3": true, "py3con": true, "pyconsole": true, "python-console": true, "python-repl": true,
	"pyrepl": true, "doctest": true,
}

// shellLanguages are the info words of fences that show a shell, in which Python may be started.
var shellLanguages = map[string]bool{"console": true, "shell-session": true, "shellsession": true, "sh-session": true, "session": true}

// isSession reports whether a fence shows a session: its first line that is neither blank nor a comment begins with a
// prompt. What stands before the first prompt of a console fence is a banner; elsewhere it must look like Python's own.
func isSession(lines []codeLine, language string) bool {
	for _, l := range lines {
		if _, ok := afterPrompt(l, ">>>"); ok {
			return true
		}
		text := strings.TrimSpace(l.text)
		if text == "" || strings.HasPrefix(text, "#") || strings.HasPrefix(text, "$ ") || bannerLine.MatchString(text) {
			continue
		}
		if !consoleLanguages[language] {
			return false
		}
	}
	return false
}

// bannerLine is what python or python -m asyncio greets with.
var bannerLine = regexp.MustCompile(`^(Python [23]\.\d|asyncio REPL |Type "help"|Use "await" directly|\[(GCC|Clang|MSC) )`)

// afterPrompt is the line without its prompt, if it has one.
func afterPrompt(l codeLine, prompt string) (codeLine, bool) {
	indent := len(l.text) - len(strings.TrimLeft(l.text, " \t"))
	rest, ok := strings.CutPrefix(l.text[indent:], prompt)
	switch {
	case !ok:
		return l, false
	case rest == "":
		return l.drop(indent + len(prompt)), true
	case rest[0] == ' ', rest[0] == '\t':
		return l.drop(indent + len(prompt) + 1), true
	case prompt == ">>>" && rest[0] != '>':
		return l.drop(indent + len(prompt)), true
	}
	return l, false
}

// readSession splits a session into its statements, which become the code, and the outputs shown below them.
func (s *Snippet) readSession(lines []codeLine) {
	s.Doctest = true
	var code, want []codeLine
	finish := func() {
		if n := len(s.Examples); n > 0 {
			s.Examples[n-1].Last = len(code)
			s.Examples[n-1].setWant(want)
		}
		want = nil
	}
	for _, l := range lines {
		if rest, ok := afterPrompt(l, ">>>"); ok {
			finish()
			code = append(code, rest)
			s.Examples = append(s.Examples, Example{First: len(code)})
			continue
		}
		if rest, ok := afterPrompt(l, "..."); ok && len(want) == 0 && len(s.Examples) > 0 {
			code = append(code, rest)
			continue
		}
		if len(s.Examples) > 0 {
			want = append(want, l)
		}
	}
	finish()
	s.setLines(code)
}

// setWant keeps the lines of an output; blank ones around it only separate.
func (e *Example) setWant(lines []codeLine) {
	for len(lines) > 0 && lines[0].isBlank() {
		lines = lines[1:]
	}
	for len(lines) > 0 && lines[len(lines)-1].isBlank() {
		lines = lines[:len(lines)-1]
	}
	if len(lines) == 0 {
		return
	}
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(l.text + "\n")
	}
	e.Want, e.WantLine = b.String(), lines[0].line
}
