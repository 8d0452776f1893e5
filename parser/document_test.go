package parser

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/parser/diag"
)

func readDoc(t *testing.T, name, text string) *Document {
	t.Helper()
	doc, err := ReadDocument(name, []byte(text))
	require.NoError(t, err)
	return doc
}

// only is the one snippet of a document.
func only(t *testing.T, text string) *Snippet {
	t.Helper()
	doc := readDoc(t, "doc.md", text)
	require.Len(t, doc.Snippets, 1)
	return doc.Snippets[0]
}

func TestEveryFenceIsCountedAndPythonOnesAreKnown(t *testing.T) {
	doc := readDoc(t, "doc.md", "# Top\n\n```sh\nls\n```\n\n## *Second* `part` #\n\n```python\nx = 1\n```\n")
	require.Len(t, doc.Snippets, 2)
	sh, py := doc.Snippets[0], doc.Snippets[1]
	require.Equal(t, "Top", sh.Heading)
	require.False(t, sh.IsPython)
	require.Equal(t, 2, py.Index)
	require.Equal(t, 9, py.FenceLine)
	require.Equal(t, 10, py.Line)
	require.Equal(t, "Second part", py.Heading)
	require.Equal(t, "x = 1\n", py.Code)
	require.True(t, py.IsPython)
}

func TestInfoStrings(t *testing.T) {
	python := []string{
		"python", "py", "python3", "Python", "PYTHON", "pycon", `python title="x.py"`, "{.python}", "{ .python .numberLines }",
		"python:file.py", "python {1,3}", "python{1,3}", "{code-block} python", "{code-cell} ipython3", "Python hl_lines=\"2-3\"",
		"python linenums=\"1\"", "{python}", "{python, echo=FALSE}", "python3.12", "py3.13", "app.py", "src/app.py", "python,ignore",
		"{#id .python}", "lang=python", "{.py}", "ipython", "{testcode} python", "python continuation", "python [app.py]",
	}
	for _, info := range python {
		t.Run(info, func(t *testing.T) {
			require.True(t, only(t, "~~~"+info+"\nx\n~~~\n").IsPython)
		})
	}
	other := []string{
		"sh", "text", "pytb", "python-traceback", "js", "{note}", "{.bash}", "c++", "console", "app.js", "{literalinclude} x.py",
		"pyproject.toml", "title=\"x\"", "mypython", "jinja", "{mermaid}", "rust,no_run", "py-traceback",
	}
	for _, info := range other {
		t.Run(info, func(t *testing.T) {
			require.False(t, only(t, "~~~"+info+"\nx\n~~~\n").IsPython)
		})
	}
}

func TestPositionsAreThoseOfTheDocument(t *testing.T) {
	tests := []struct {
		name, text string
		code       string
		at         Position
		line, col  int
	}{
		{"plain", "```py\na\nbc\n```\n", "a\nbc\n", Position{2, 1}, 3, 2},
		{"list", "- item\n\n  ```py\n  a\n    b\n  ```\n", "a\n  b\n", Position{2, 2}, 5, 5},
		{"quote", "> ```py\n> a\n>   b\n> ```\n", "a\n  b\n", Position{2, 2}, 3, 5},
		{"list in quote", "> 1. x\n>\n>    ```py\n>    ab\n>    ```\n", "ab\n", Position{1, 1}, 4, 7},
		{"indented fence", "  ```py\n  a\n b\n   c\n  ```\n", "a\nb\n c\n", Position{2, 0}, 3, 2},
		{"tab", "```py\nif x:\n\ty\n```\n", "if x:\n\ty\n", Position{2, 1}, 3, 2},
		{"shared indent", "```py\n    a\n\n      b\n```\n", "a\n\n  b\n", Position{3, 2}, 4, 7},
		{"wide runes", "```py\n'世界' + x\n```\n", "'世界' + x\n", Position{1, 11}, 2, 8},
		{"crlf", "t\r\n\r\n```py\r\na\r\nb\r\n```\r\n", "a\nb\n", Position{2, 0}, 5, 1},
		{"bom", "\ufeff```py\na\n```\n", "a\n", Position{1, 0}, 2, 1},
		{"session", "```py\n>>> for x in y:\n...     z\n1\n```\n", "for x in y:\n    z\n", Position{2, 4}, 3, 9},
		{"past the end", "```py\na\n```\n", "a\n", Position{2, 0}, 3, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := only(t, tt.text)
			require.Equal(t, tt.code, s.Code)
			line, col := s.DocPosition(tt.at)
			require.Equal(t, [2]int{tt.line, tt.col}, [2]int{line, col})
		})
	}
}

func TestATabThatAContainerSplitsKeepsItsWidth(t *testing.T) {
	s := only(t, "-\t```py\n\tif x:\n\t\ty\n\t```\n")
	require.True(t, strings.HasPrefix(s.Code, "if x:\n"), s.Code)
	line, _ := s.DocPosition(Position{Line: 2})
	require.Equal(t, 3, line)
}

func TestASessionIsSplitIntoStatementsAndOutputs(t *testing.T) {
	s := only(t, "```pycon\nPython 3.13\n>>> x = 1\n>>> x\n1\n\n>>> def f():\n...     pass\n...\n>>> f() # c\nTraceback\n ...\nBoom\n```\n")
	require.True(t, s.Doctest)
	require.Equal(t, "x = 1\nx\ndef f():\n    pass\n\nf() # c\n", s.Code)
	require.Equal(t, []Example{
		{First: 1, Last: 1}, {First: 2, Last: 2, Want: "1\n", WantLine: 5}, {First: 3, Last: 5},
		{First: 6, Last: 6, Want: "Traceback\n ...\nBoom\n", WantLine: 11},
	}, s.Examples)
	require.Equal(t, 3, s.Line)
}

func TestPromptsInsideADocstringAreNoSession(t *testing.T) {
	s := only(t, "```python\ndef f():\n    \"\"\"\n    >>> f()\n    \"\"\"\n```\n")
	require.False(t, s.Doctest)
}

func TestUntaggedFencesArePythonOnlyBeyondDoubt(t *testing.T) {
	for _, code := range []string{
		"import asyncio", "async def f():\n    pass", "x = await f()", "print(1)", "asyncio.run(main())",
		">>> 1 + 1\n2", "for x in range(3):\n    y", "from a import b",
	} {
		require.True(t, only(t, "```\n"+code+"\n```\n").IsPython, code)
	}
	for _, code := range []string{
		"$ pip install x", "hello world", "x", "Starting\nDone", "1\n2\n3", "a -> b", "import x from 'y'",
		"func main() {\n}", "Task 1: await it", "Total: 3", "if x then y:", "import \"fmt\"", "for i in 1 2 3; do",
	} {
		require.False(t, only(t, "```\n"+code+"\n```\n").IsPython, code)
	}
}

func TestFrontMatterIsNoHeading(t *testing.T) {
	require.Equal(t, "", only(t, "---\ntitle: x\n---\n\n```py\na\n```\n").Heading)
	require.Equal(t, "", only(t, "+++\ntitle = 1\n+++\n```py\na\n```\n").Heading)
	require.Equal(t, "Real", only(t, "---\n\nReal\n---\n\n```py\na\n```\n").Heading)
}

func TestMkDocsContainersHoldFences(t *testing.T) {
	for _, text := range []string{
		"!!! note \"T\"\n\n    ```py\n    a\n    ```\n",
		"!!! note\n    ```py\n    a\n    ```\n",
		"=== \"Tab\"\n\n    ```py\n    a\n    ```\n",
		"??? tip\n\n    ```py\n    a\n    ```\n",
		"???+ tip\n\n    ```py\n    a\n    ```\n",
		"!!! note\n\n    === \"A\"\n\n        ```py\n        a\n        ```\n",
	} {
		s := only(t, text)
		require.Equal(t, "a\n", s.Code, text)
		require.Equal(t, "a", strings.TrimSpace(s.Doc.LineText(s.Line)), text)
	}
	require.Empty(t, readDoc(t, "d.md", "Text\n\n    ```py\n    a\n    ```\n").Snippets)
	require.Len(t, readDoc(t, "d.md", "```md\n!!! note\n\n    ```py\n    a\n    ```\n```\n").Snippets, 1)
}

func TestDirectiveOptionsAreNoCode(t *testing.T) {
	s := only(t, "```{code-block} python\n:caption: x\n:linenos:\n\nimport a\n```\n")
	require.Equal(t, "import a\n", s.Code)
	require.Equal(t, 5, s.Line)
	require.Equal(t, "a\n", only(t, "```{code-cell} python\n---\ntags: [x]\n---\na\n```\n").Code)
}

func TestFencesInDetailsBlocks(t *testing.T) {
	s := only(t, "<details>\n<summary>More</summary>\n\n```python\na\n\nb\n```\n\n</details>\n")
	require.Equal(t, "a\n\nb\n", s.Code)
}

func TestAnUnclosedFenceRunsToTheEnd(t *testing.T) {
	require.Equal(t, "a\nb\n", only(t, "```py\na\nb").Code)
	require.Equal(t, "", only(t, "```py").Code)
	require.Equal(t, 1, only(t, "```py").Line)
}

func TestAScriptIsOneSnippet(t *testing.T) {
	doc := readDoc(t, "dir/my_app.py", "#!/usr/bin/env python\nx = 1")
	require.Equal(t, PythonScript, doc.Kind)
	s := doc.Snippets[0]
	require.Equal(t, "my_app", s.Heading)
	require.Equal(t, 1, s.Line)
	require.Equal(t, "#!/usr/bin/env python\nx = 1\n", s.Code)
	require.Equal(t, "", readDoc(t, "e.py", "").Snippets[0].Code)
}

func TestStandardInputIsReadForWhatItIs(t *testing.T) {
	require.Equal(t, PythonScript, readDoc(t, "-", "import asyncio\nasyncio.run(f())\n").Kind)
	require.Equal(t, MarkdownDocument, readDoc(t, "-", "# T\n\n```py\nimport x\n```\n").Kind)
}

func TestWhatIsNotUTF8IsLocated(t *testing.T) {
	_, err := ReadDocument("d.md", []byte("é\nab\xe9c\n"))
	var d diag.Diagnostic
	require.True(t, errors.As(err, &d))
	require.Equal(t, diag.NotUTF8, d.Code)
	require.Equal(t, diag.Span{Line: 2, Column: 3, EndLine: 2, EndColumn: 4}, d.Span)
}

func TestTheMarkdownInsideADirectiveIsReadAndItsCodeIsNot(t *testing.T) {
	doc := readDoc(t, "d.md", "````{note}\n# H\n```python\na\n```\n````\n\n````{code-block} md\n```python\nb\n```\n````\n\n```python\nc\n```\n")
	require.Len(t, doc.Snippets, 4)
	require.Equal(t, "a\n", doc.Snippets[1].Code)
	require.Equal(t, 4, doc.Snippets[1].Line)
	require.Equal(t, "H", doc.Snippets[1].Heading)
	require.False(t, doc.Snippets[2].IsPython)
	require.Equal(t, "c\n", doc.Snippets[3].Code)
}
