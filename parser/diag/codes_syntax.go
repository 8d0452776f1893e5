package diag

// PY1xx: the document or a snippet cannot be read.
const (
	// SyntaxError is a snippet that Python does not accept.
	SyntaxError Code = "PY101"
	// IndentationError is a snippet whose indentation Python does not accept.
	IndentationError Code = "PY102"
	// TabError is a snippet that mixes tabs and spaces so that its meaning depends on the width of a tab.
	TabError Code = "PY103"
	// NotUTF8 is a file that is not text in UTF-8.
	NotUTF8 Code = "PY104"
	// NoPython is a document without a Python snippet.
	NoPython Code = "PY105"
	// Unreadable is an input that cannot be read at all.
	Unreadable Code = "PY106"
	// NotANotebook is an .ipynb file that is no notebook.
	NotANotebook Code = "PY107"
)

var syntaxCodes = []Info{
	{
		Code: SyntaxError, Title: "the snippet does not parse",
		Explanation: `
Python 3.13 raises SyntaxError for this snippet, with the same message at the same place. The other snippets of the
document are converted all the same; names that only this one defines are missing for them.`,
		Example: "async def main():\n    await = 3\n",
	},
	{
		Code: IndentationError, Title: "the indentation is wrong",
		Explanation: `
Python 3.13 raises IndentationError for this snippet: a block is missing, or a line is indented that belongs to no block.`,
		Example: "async def main():\nprint(1)\n",
	},
	{
		Code: TabError, Title: "tabs and spaces are mixed",
		Explanation: `
Python 3.13 raises TabError for this snippet: two lines of one block are indented by different mixtures of tabs and
spaces, so that their order depends on how wide a tab is.`,
		Example: "if True:\n        a = 1\n\tb = 2\n",
	},
	{
		Code: NotUTF8, Title: "the file is not UTF-8",
		Explanation: `
Documents and scripts are read as UTF-8. Save the file with that encoding; the message shows the first byte that does
not fit.`,
	},
	{
		Code: NoPython, Severity: Warning, Title: "the document has no Python snippet",
		Explanation: `
A snippet is a fenced code block whose info string names Python ("python", "py", "pycon", "{.python}" …), or one
without an info string whose text is Python beyond doubt.`,
		Example: "# Notes\n\n```sh\nls\n```\n",
	},
	{
		Code: Unreadable, Title: "the input cannot be read",
		Explanation: `
There is no such file, it may not be read, or it is a folder without documents. Only reports for machines (--json) show
this code; the exit status is 2.`,
	},
	{
		Code: NotANotebook, Title: "the file is not a Jupyter notebook",
		Explanation: `
A file whose name ends in .ipynb is JSON in the notebook format. This one is not; the message shows where it stops making
sense.`,
	},
}
