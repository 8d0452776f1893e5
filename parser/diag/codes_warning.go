package diag

// PY5xx: warnings; the snippet is converted.
const (
	// MissingImport is a standard module that is used and never imported.
	MissingImport Code = "PY501"
	// EmptyBody is a body of nothing but comments.
	EmptyBody Code = "PY502"
	// Magic is a command of IPython among Python.
	Magic Code = "PY503"
)

var warningCodes = []Info{
	{
		Code: MissingImport, Severity: Warning, Title: "a standard module is used but never imported",
		Explanation: `
Running the snippet as it stands raises NameError. A reader would understand it all the same, so the converter adds
the import and says so.`,
		Example: "async def main():\n    await asyncio.sleep(1)\n\nasyncio.run(main())\n",
	},
	{
		Code: EmptyBody, Severity: Warning, Title: "a body is nothing but comments",
		Explanation: `
Python raises IndentationError for a block without a statement. A reader takes the comments for code that is left to
him, so the converter puts a "pass" there, keeps the comments and says so.`,
		Example: "async def main():\n    # to be done\n\nprint(\"done\")\n",
	},
	{
		Code: Magic, Severity: Warning, Title: "a command of IPython is left out",
		Explanation: `
Notebooks hold magics (%matplotlib), commands for the shell (!pip) and requests for help (f?), which are not Python. They
are left out, and what they would show is missing.`,
		Example: "!pip install x\nprint(1)\n",
	},
}
