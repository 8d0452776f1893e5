package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/cmd/convert"
)

const root = "../.."

func readme(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, "README.md"))
	require.NoError(t, err)
	return string(text)
}

// shown is what the README shows below a command.
func shown(t *testing.T, text, command string) string {
	t.Helper()
	_, rest, ok := strings.Cut(text, "    $ "+command+"\n")
	require.True(t, ok, command)
	var b strings.Builder
	for line := range strings.Lines(rest) {
		body, isCode := strings.CutPrefix(line, "    ")
		if !isCode && strings.TrimSpace(line) != "" || strings.HasPrefix(body, "$ ") {
			break
		}
		b.WriteString(strings.TrimLeft(body, "\n") + strings.Repeat("\n", boolToInt(strings.TrimSpace(line) == "")))
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

func boolToInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

func TestTheTourShowsWhatTheCommandsPrint(t *testing.T) {
	text := readme(t)
	doc, err := convert.Read("hello.md", []byte(shown(t, text, "cat hello.md")))
	require.NoError(t, err)
	res := convert.Document(doc, convert.Options{})
	var list bytes.Buffer
	listTable(res).print(&list)
	require.Equal(t, list.String(), shown(t, text, "py2goasync list hello.md"))
	require.Contains(t, shown(t, text, "py2goasync convert hello.md -o out"), summary(res))
	var program string
	for _, f := range res.Snippets[1].Files {
		if f.Name == "main.go" {
			program = string(f.Source)
		}
	}
	for _, part := range strings.Split(shown(t, text, "cat out/02_together/main.go"), "…\n") {
		require.Contains(t, program, part)
	}
}

func TestEveryCommandAndFlagOfTheReadmeExists(t *testing.T) {
	text := readme(t)
	known := map[string]bool{"--version": true}
	names := map[string]bool{}
	for _, cmd := range newRoot().Commands() {
		names[cmd.Name()] = true
		for _, flag := range regexp.MustCompile(`--[a-z-]+`).FindAllString(cmd.Flags().FlagUsages(), -1) {
			known[flag] = true
		}
	}
	for _, m := range regexp.MustCompile(`py2goasync ([a-z]+)`).FindAllStringSubmatch(text, -1) {
		if strings.Contains(text, "$ "+m[0]) || strings.Contains(text, "`"+m[0]) {
			require.True(t, names[m[1]], m[0])
		}
	}
	for _, flag := range regexp.MustCompile("(?m)[ `](--[a-z][a-z-]+)").FindAllStringSubmatch(text, -1) {
		require.True(t, known[flag[1]], flag[1])
	}
}

func TestEveryDivergenceOfTheLedgerHasATest(t *testing.T) {
	rows := regexp.MustCompile("(?m)^\\| (D\\d+) \\|.*\\| `([^`]+)` \\|$").FindAllStringSubmatch(readme(t), -1)
	require.NotEmpty(t, rows)
	for _, row := range rows {
		require.FileExists(t, filepath.Join(root, row[2]), row[1])
	}
}
