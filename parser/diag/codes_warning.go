package diag

// PY5xx: warnings; the snippet is converted.
const (
	// MissingImport is a standard module that is used and never imported.
	MissingImport Code = "PY501"
)

var warningCodes = []Info{
	{
		Code: MissingImport, Severity: Warning, Title: "a standard module is used but never imported",
		Explanation: `
Running the snippet as it stands raises NameError. A reader would understand it all the same, so the converter adds
the import and says so.`,
		Example: "async def main():\n    await asyncio.sleep(1)\n\nasyncio.run(main())\n",
	},
}
