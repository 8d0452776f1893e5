package diag

// PY2xx: names and how snippets are linked.
const (
	// UndefinedName is a name that stands nowhere.
	UndefinedName Code = "PY201"
	// BoundByRun is a name that an earlier snippet bound by running something, which does not come along.
	BoundByRun Code = "PY202"
	// DefinedLater is a name that only a later snippet defines.
	DefinedLater Code = "PY203"
	// DefinedInBroken is a name that only a snippet defines which does not parse.
	DefinedInBroken Code = "PY204"
)

var nameCodes = []Info{
	{
		Code: UndefinedName, Title: "a name is not defined",
		Explanation: `
Neither this snippet nor an earlier one of the document defines the name, and Python has no built-in of that name:
running the snippet raises NameError. Define it in the document, or add code with -e.`,
		Example: "async def main():\n    await fetch(1)\n",
	},
	{
		Code: BoundByRun, Title: "a variable of an earlier snippet's run is used",
		Explanation: `
Definitions of earlier snippets come along: imports, functions, classes, constants and simple assignments such as
"lock = asyncio.Lock()". What an earlier snippet does at top level does not, because each snippet becomes a program of
its own, and a variable that only such a statement bound is missing. Repeat the assignment in this snippet.`,
		Example: "```python\nimport asyncio\n\nasync def f():\n    return 1\n\nresult = asyncio.run(f())\n```\n\n" +
			"```python\nprint(result)\n```\n",
	},
	{
		Code: DefinedLater, Title: "a name is defined only later in the document",
		Explanation: `
A snippet may use what earlier snippets define, as a reader would run them in order. This name is defined only
further down.`,
		Example: "```python\nprint(LIMIT)\n```\n\n```python\nLIMIT = 3\n```\n",
	},
	{
		Code: DefinedInBroken, Title: "the snippet that defines a name does not parse",
		Explanation: `
The nearest earlier snippet that defines the name has a syntax error, so its definitions cannot come along. Once that
is mended this goes away too.`,
		Example: "```python\ndef f():\n    return 1\n\nx = = 2\n```\n\n```python\nprint(f())\n```\n",
	},
}
