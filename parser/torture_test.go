package parser

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"
)

// tortureMarks are characters that a file of test cases would not keep or not show.
var tortureMarks = strings.NewReplacer(
	"<TAB>", "\t", "<CR>", "\r", "<NUL>", "\x00", "<BOM>", "\ufeff", "<FF>", "\f", "<VT>", "\v", "<NBSP>", "\u00a0", "<SP>", " ",
	"<LS>", "\u2028", "<NEL>", "\u0085", "<LONG>", strings.Repeat("0123456789", 20_000), "<EOF>\n", "",
)

// TestEveryFenceIsFoundWhereCommonMarkSaysAndNoneIsInvented compares with what was written by hand: for each fence its kind, with
// ! for one not to be tested, + for one that continues and its name, the number of lines of code and the first of them. The
// first line must be found in the document exactly once, so that its number needs no writing down.
func TestEveryFenceIsFoundWhereCommonMarkSaysAndNoneIsInvented(t *testing.T) {
	paths, err := filepath.Glob("testdata/torture/markdown/*.txtar")
	require.NoError(t, err)
	cases := 0
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		require.NoError(t, err)
		for i := 0; i+1 < len(archive.Files); i += 2 {
			file, want := archive.Files[i], archive.Files[i+1]
			name := strings.TrimSuffix(file.Name, ".md")
			require.Equal(t, name+".want", want.Name)
			cases++
			t.Run(filepath.Base(path)+"/"+name, func(t *testing.T) {
				text := tortureMarks.Replace(string(file.Data))
				doc := readDoc(t, file.Name, text)
				var got []string
				for _, s := range doc.Snippets {
					got = append(got, describeFence(s))
				}
				wants := strings.SplitAfter(tortureMarks.Replace(string(want.Data)), "\n")
				wants = wants[:len(wants)-1]
				require.Equal(t, strings.Join(wants, ""), strings.Join(got, ""))
				for i, s := range doc.Snippets {
					requireFirstLine(t, s, text, strings.TrimSuffix(wants[i], "\n"))
				}
			})
		}
	}
	require.GreaterOrEqual(t, cases, 250)
}

func describeFence(s *Snippet) string {
	kind := "other"
	if s.Doctest {
		kind = "session"
	} else if s.IsPython {
		kind = "python"
	}
	if s.NoTest {
		kind += "!"
	}
	if s.Continues {
		kind += "+"
	}
	if s.Name != "" {
		kind += " name=" + s.Name
	}
	first, _, _ := strings.Cut(s.Code, "\n")
	if s.LineCount() == 0 {
		return kind + " 0\n"
	}
	return fmt.Sprintf("%s %d %s\n", kind, s.LineCount(), first)
}

// requireFirstLine holds the snippet's line against the one line of the text that ends in the first line of code.
func requireFirstLine(t *testing.T, s *Snippet, text, want string) {
	words := strings.SplitN(want, " ", 4)
	if strings.HasPrefix(words[1], "name=") {
		words = append(words[:1], words[2:]...)
	}
	count, err := strconv.Atoi(words[1])
	require.NoError(t, err)
	lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), "\n")
	if count == 0 {
		require.Equal(t, s.FenceLine, s.Line)
		return
	}
	require.Less(t, s.FenceLine, s.Line)
	first := strings.Join(words[2:], " ")
	if first == "" {
		require.Equal(t, "", strings.Trim(lines[s.Line-1], "> \t"))
		return
	}
	var at []int
	for i, line := range lines {
		if strings.HasSuffix(line, first) {
			at = append(at, i+1)
		}
	}
	require.Equal(t, []int{s.Line}, at, "line of %q", first)
}
