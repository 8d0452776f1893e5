package diag

// PY4xx: names of modules that the converter does not know.
const (
	// UnknownModule is an import of a module without a Go counterpart.
	UnknownModule Code = "PY401"
	// UnknownMember is a name that a known module does not have, or that has no Go counterpart yet.
	UnknownMember Code = "PY402"
	// LocalModule is a use of a module of the program's own that the converter cannot write.
	LocalModule Code = "PY403"
)

var libraryCodes = []Info{
	{
		Code: UnknownModule, Title: "a module is not known",
		Explanation: `
Each Python module that converted programs may use has a counterpart in Go. This one has none: it is a third-party
package, a module of your own, or a part of the standard library that is not done yet.`,
		Example: "import numpy\n\nprint(numpy.zeros(3))\n",
	},
	{
		Code: UnknownMember, Title: "a name of a module has no counterpart",
		Explanation: `
The module is known and the name in it has no Go counterpart, or none yet. (A name that Python 3.13 has not got either is
PY518.)`,
		Example: "import os\n\nprint(os.fork())\n",
	},
	{
		Code: LocalModule, Title: "a module of the program's own is used in a way that is not supported",
		Explanation: `
A script and the modules beside it become one Go program, in which their functions, classes and variables stand side by
side. There is no object for such a module: it can be imported, and its names can be used.`,
		Example: "# Notes\n\n```python title=\"helpers.py\"\nlimit = 3\n```\n\n```python\nimport helpers\n\nprint(vars(helpers))\n```\n",
	},
}
