// Package textwrap answers Python's textwrap module.
package textwrap

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// TextWrapper is textwrap.TextWrapper; its fields are the options.
type TextWrapper struct {
	Width              int    `py:"width"`
	InitialIndent      string `py:"initial_indent"`
	SubsequentIndent   string `py:"subsequent_indent"`
	ExpandTabs         bool   `py:"expand_tabs"`
	ReplaceWhitespace  bool   `py:"replace_whitespace"`
	FixSentenceEndings bool   `py:"fix_sentence_endings"`
	BreakLongWords     bool   `py:"break_long_words"`
	DropWhitespace     bool   `py:"drop_whitespace"`
	BreakOnHyphens     bool   `py:"break_on_hyphens"`
	Tabsize            int    `py:"tabsize"`
	MaxLines           *int   `py:"max_lines"`
	Placeholder        string `py:"placeholder"`
}

// NewTextWrapper is TextWrapper(width) with the usual options.
func NewTextWrapper(width int) *TextWrapper {
	return &TextWrapper{Width: width, ExpandTabs: true, ReplaceWhitespace: true, BreakLongWords: true, DropWhitespace: true,
		BreakOnHyphens: true, Tabsize: 8, Placeholder: " [...]"}
}

// Wrap is w.wrap(text): the lines without newlines.
func (w *TextWrapper) Wrap(text string) *py.List[string] {
	words := w.split(text)
	if w.FixSentenceEndings {
		fixSentenceEndings(words)
	}
	return py.ListOf(w.lines(words))
}

// Fill is w.fill(text): the lines joined by newlines.
func (w *TextWrapper) Fill(text string) string { return strings.Join(w.Wrap(text).Items(), "\n") }

func (w *TextWrapper) split(text string) []string {
	if w.ExpandTabs {
		text = py.StrExpandTabs(text, w.Tabsize)
	}
	if w.ReplaceWhitespace {
		text = strings.Map(func(r rune) rune {
			if isSpace(r) {
				return ' '
			}
			return r
		}, text)
	}
	return chunks([]rune(text), w.BreakOnHyphens)
}

// fixSentenceEndings puts two spaces behind words that end a sentence.
func fixSentenceEndings(words []string) {
	for i := 0; i < len(words)-1; {
		if words[i+1] == " " && endsSentence(words[i]) {
			words[i+1] = "  "
			i += 2
		} else {
			i++
		}
	}
}

func endsSentence(word string) bool {
	if n := len(word); n > 0 && (word[n-1] == '"' || word[n-1] == '\'') {
		word = word[:n-1]
	}
	n := len(word)
	return n >= 2 && strings.ContainsRune(".!?", rune(word[n-1])) && word[n-2] >= 'a' && word[n-2] <= 'z'
}

func width(s string) int { return py.StrLen(s) }

func blank(s string) bool { return py.StrStrip(s) == "" }

func (w *TextWrapper) lines(words []string) []string {
	if w.Width <= 0 {
		panic(py.ValueError.Newf("invalid width %d (must be > 0)", w.Width))
	}
	if w.MaxLines != nil {
		indent := w.InitialIndent
		if *w.MaxLines > 1 {
			indent = w.SubsequentIndent
		}
		if width(indent)+width(py.StrLStrip(w.Placeholder)) > w.Width {
			panic(py.ValueError.New("placeholder too large for max width"))
		}
	}
	lines := []string{}
	for len(words) > 0 {
		indent := w.InitialIndent
		if len(lines) > 0 {
			indent = w.SubsequentIndent
		}
		room := w.Width - width(indent)
		if w.DropWhitespace && blank(words[0]) && len(lines) > 0 {
			words = words[1:]
		}
		var line []string
		length := 0
		for len(words) > 0 && length+width(words[0]) <= room {
			line, length = append(line, words[0]), length+width(words[0])
			words = words[1:]
		}
		if len(words) > 0 && width(words[0]) > room {
			line, words = w.longWord(line, words, length, room)
			length = total(line)
		}
		if n := len(line); w.DropWhitespace && n > 0 && blank(line[n-1]) {
			length -= width(line[n-1])
			line = line[:n-1]
		}
		if len(line) == 0 {
			continue
		}
		if w.MaxLines == nil || len(lines)+1 < *w.MaxLines ||
			(len(words) == 0 || w.DropWhitespace && len(words) == 1 && blank(words[0])) && length <= room {
			lines = append(lines, indent+strings.Join(line, ""))
			continue
		}
		return w.cut(lines, line, indent, length, room)
	}
	return lines
}

func total(line []string) int {
	n := 0
	for _, s := range line {
		n += width(s)
	}
	return n
}

// longWord deals with a word that fits no line.
func (w *TextWrapper) longWord(line, words []string, length, room int) ([]string, []string) {
	space := 1
	if room >= 1 {
		space = room - length
	}
	word := []rune(words[0])
	switch {
	case w.BreakLongWords:
		end := space
		if w.BreakOnHyphens && len(word) > space {
			// break behind the last hyphen that fits, unless only hyphens stand before it
			hyphen := -1
			for i := min(space, len(word)) - 1; i >= 0; i-- {
				if word[i] == '-' {
					hyphen = i
					break
				}
			}
			if hyphen > 0 && strings.Trim(string(word[:hyphen]), "-") != "" {
				end = hyphen + 1
			}
		}
		end = max(0, min(end, len(word)))
		line = append(line, string(word[:end]))
		words = append([]string{string(word[end:])}, words[1:]...)
	case len(line) == 0:
		line, words = append(line, words[0]), words[1:]
	}
	return line, words
}

// cut ends the text with the placeholder.
func (w *TextWrapper) cut(lines, line []string, indent string, length, room int) []string {
	for len(line) > 0 {
		if last := line[len(line)-1]; !blank(last) && length+width(w.Placeholder) <= room {
			return append(lines, indent+strings.Join(line, "")+w.Placeholder)
		}
		length -= width(line[len(line)-1])
		line = line[:len(line)-1]
	}
	if n := len(lines); n > 0 {
		prev := py.StrRStrip(lines[n-1])
		if width(prev)+width(w.Placeholder) <= w.Width {
			lines[n-1] = prev + w.Placeholder
			return lines
		}
	}
	return append(lines, indent+py.StrLStrip(w.Placeholder))
}
