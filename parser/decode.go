package parser

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/ianaindex"
)

var codingCookie = regexp.MustCompile(`^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)`)

// decodeSource turns the bytes of a file into text: UTF-8 unless a cookie says otherwise, without byte order mark,
// with line feeds as line ends.
func decodeSource(name string, src []byte) (string, *SyntaxError) {
	text := string(src)
	bom := strings.HasPrefix(text, "\ufeff")
	text = strings.TrimPrefix(text, "\ufeff")
	if strings.IndexByte(text, 0) >= 0 {
		return text, &SyntaxError{Msg: "source code string cannot contain null bytes", Pos: Position{1, 0}}
	}
	if cookie, line := findCookie(text); cookie != "" {
		decoded, err := decodeAs(text, cookie, bom)
		if err != nil {
			err.Pos = Position{line, 0}
			return text, err
		}
		text = decoded
	}
	if !utf8.ValidString(text) {
		return text, notUTF8(name, text)
	}
	if strings.IndexByte(text, '\r') >= 0 {
		text = strings.ReplaceAll(text, "\r\n", "\n")
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	return text, nil
}

// findCookie looks for `# coding: …` in the first two lines.
func findCookie(text string) (cookie string, line int) {
	for i := range 2 {
		first, rest, _ := strings.Cut(text, "\n")
		first = strings.TrimRight(first, "\r")
		if m := codingCookie.FindStringSubmatch(first); m != nil {
			return m[1], i + 1
		}
		if strings.Trim(first, " \t\f") != "" && !strings.HasPrefix(strings.TrimLeft(first, " \t\f"), "#") {
			break
		}
		text = rest
	}
	return "", 0
}

func decodeAs(text, cookie string, bom bool) (string, *SyntaxError) {
	norm := strings.ReplaceAll(strings.ToLower(cookie), "_", "-")
	codePage, isCodePage := strings.CutPrefix(norm, "cp")
	switch {
	case norm == "utf-8" || strings.HasPrefix(norm, "utf-8-"):
		return text, nil
	case bom:
		return "", &SyntaxError{Msg: fmt.Sprintf("encoding problem: %s with BOM", cookie)}
	case norm == "utf8":
		return text, nil
	case isCodePage && strings.HasPrefix(codePage, "125"):
		norm = "windows-" + codePage
	case isCodePage:
		norm = "ibm" + codePage
	case norm == "latin-1" || norm == "iso-8859-1" || norm == "iso-latin-1" || strings.HasPrefix(norm, "latin-1-"):
		norm = "iso-8859-1"
	case norm == "ascii":
		norm = "us-ascii"
	}
	enc, err := ianaindex.IANA.Encoding(norm)
	if err != nil || enc == nil {
		return "", &SyntaxError{Msg: "unknown encoding: " + cookie}
	}
	decoded, err := enc.NewDecoder().String(text)
	if err != nil {
		return "", &SyntaxError{Msg: fmt.Sprintf("encoding problem: %s", cookie)}
	}
	return decoded, nil
}

func notUTF8(name, text string) *SyntaxError {
	line, start := 1, 0
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && size == 1 {
			return &SyntaxError{
				Msg: fmt.Sprintf("Non-UTF-8 code starting with '\\x%02x' in file %s on line %d, but no encoding declared; "+
					"see https://peps.python.org/pep-0263/ for details", text[i], name, line),
				Pos: Position{line, i - start},
			}
		}
		if r == '\n' {
			line, start = line+1, i+1
		}
		i += size
	}
	return nil
}
