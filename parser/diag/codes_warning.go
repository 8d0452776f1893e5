package diag

// PY5xx: warnings; the snippet is converted.
const (
	// MissingImport is a standard module that is used and never imported.
	MissingImport Code = "PY501"
	// EmptyBody is a body of nothing but comments.
	EmptyBody Code = "PY502"
	// Magic is a command of IPython among Python.
	Magic Code = "PY503"
	// Stubbed is a name that stands nowhere and for which a stub was written.
	Stubbed Code = "PY504"
	// FailsAtRun is a name that stands nowhere in a script, which raises NameError where it is reached.
	FailsAtRun Code = "PY505"
	// FromSnippets is a module that stands nowhere, of which earlier snippets define all that is imported.
	FromSnippets Code = "PY506"
	// Optional is a third-party package that the program can do without.
	Optional Code = "PY507"
	// Blocking is a call in a coroutine that stops the event loop.
	Blocking Code = "PY511"
	// NeverAwaited is a coroutine object that is made and dropped.
	NeverAwaited Code = "PY512"
	// TaskNotKept is a task that nobody holds.
	TaskNotKept Code = "PY513"
	// EndlessJoin is a join() of a queue whose items nobody marks as done.
	EndlessJoin Code = "PY514"
	// KeptAlive is a weak reference, which keeps its object in Go.
	KeptAlive Code = "PY515"
	// SharedModule is a process that changes variables of the module, which are its own in CPython.
	SharedModule Code = "PY516"
	// NoInterpreter is a name about the interpreter that means nothing to a Go program.
	NoInterpreter Code = "PY517"
	// MissingMember is a name that a module of Python 3.13 does not have.
	MissingMember Code = "PY518"
	// ComputedMember is a question for a name of a module that is only known when the program runs.
	ComputedMember Code = "PY519"
	// OldIdiom is what Python has removed.
	OldIdiom Code = "PY521"
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
	{
		Code: FromSnippets, Severity: Warning, Title: "what is imported of an unknown module is taken from earlier snippets",
		Explanation: `
Documents show the code of a module first and a program that imports it below. The converter takes the import to mean the
snippets above, when they define all of its names.`,
		Example: "# Notes\n\n```python\ndef fetch(n):\n    return n\n```\n\n```python\nfrom client import fetch\n\nprint(fetch(1))\n```\n",
	},
	{
		Code: Optional, Severity: Warning, Title: "an optional package is taken to be not installed",
		Explanation: `
The program catches the ImportError of a package that has no counterpart in Go. It is converted for a machine where the
package is not installed.`,
		Example: "try:\n    import ujson as json\nexcept ImportError:\n    import json\n\nprint(json.dumps(1))\n",
	},
	{
		Code: Blocking, Severity: Warning, Title: "a coroutine blocks the event loop",
		Explanation: `
While a coroutine sleeps with time.sleep or waits in another call that is not awaited, no other task runs. The Go program
does the same.`,
		Example: "import asyncio\nimport time\n\nasync def main():\n    time.sleep(1)\n\nasyncio.run(main())\n",
	},
	{
		Code: NeverAwaited, Severity: Warning, Title: "a coroutine is never awaited",
		Explanation: `
Calling a coroutine function only makes a coroutine object. Its body runs when it is awaited or made a task; dropped, it
never does, and Python prints a RuntimeWarning. The Go program does the same.`,
		Example: "import asyncio\n\nasync def work():\n    print(\"working\")\n\nasync def main():\n    work()\n\nasyncio.run(main())\n",
	},
	{
		Code: TaskNotKept, Severity: Warning, Title: "nobody keeps a task",
		Explanation: `
The event loop only holds weak references to tasks, so one that nobody keeps may be collected before it is done. Python's
documentation asks to keep tasks in a variable or a set, or to use a TaskGroup. In Go the task always ends.`,
		Example: "import asyncio\n\nasync def work():\n    await asyncio.sleep(0)\n\nasync def main():\n    asyncio.create_task(work())\n    await asyncio.sleep(1)\n\nasyncio.run(main())\n",
	},
	{
		Code: EndlessJoin, Severity: Warning, Title: "a join() that cannot end",
		Explanation: `
Queue.join() waits until task_done() was called for each item that was put. Nothing in the program calls it, so once there
is an item the program waits for ever. The Go program says so when nothing else can happen, and ends with status 2.`,
		Example: "import asyncio\n\nasync def main():\n    q = asyncio.Queue()\n    await q.put(1)\n    await q.join()\n\nasyncio.run(main())\n",
	},
	{
		Code: KeptAlive, Severity: Warning, Title: "a weak reference keeps its object alive",
		Explanation: `
CPython counts references: an object dies, and its weak references with it, when the last strong one goes. Go's collector
cannot tell when that is, so weak references, sets and dictionaries of the converted program keep their objects until the
end; finalizers run there. A program that only avoids leaks behaves the same, one that watches objects die does not.`,
		Example: "import weakref\n\nclass Node:\n    pass\n\nnode = Node()\nr = weakref.ref(node)\nprint(r() is node)\n",
	},
	{
		Code: SharedModule, Severity: Warning, Title: "a process binds variables of the module",
		Explanation: `
The processes of multiprocessing become threads of the Go program that work on copies of their arguments. Variables of
the module are there only once, whereas in CPython each process has its own: what such a process assigns by "global"
is seen by the whole program.`,
		Example: "import multiprocessing\n\ncount = 0\n\ndef work():\n    global count\n    count += 1\n\nif __name__ == \"__main__\":\n    p = multiprocessing.Process(target=work)\n    p.start()\n    p.join()\n",
	},
	{
		Code: NoInterpreter, Severity: Warning, Title: "a name is about the interpreter",
		Explanation: `
Some names of the library tell of the Python installation or change what the interpreter does: sys.prefix is where it is
installed, os.register_at_fork has functions called when the process is copied, sys.displayhook shows values at the prompt. A
Go program has no installation (sys.prefix and its kin are empty, so that "sys.prefix != sys.base_prefix" is False, as outside of a
virtual environment), is never copied, and shows the values of a session as Python's own hook does.`,
		Example: "import sys\n\nprint(sys.prefix)\n",
	},
	{
		Code: MissingMember, Severity: Warning, Title: "a module of Python 3.13 has no such name",
		Explanation: `
The name is misspelt, or belongs to an older or newer Python. The Go program does what Python 3.13 does: it runs up to the
place and raises AttributeError there, or ImportError where the name is imported, which the program may catch.`,
		Example: "import asyncio\n\nasync def main():\n    await asyncio.slep(1)\n\nasyncio.run(main())\n",
	},
	{
		Code: ComputedMember, Severity: Warning, Title: "a module is asked for a name that is computed",
		Explanation: `
Some names of Python's modules have no counterpart in Go. Where a program writes them down, the converter reports them; where
hasattr or getattr is given a computed name, the Go program can only answer for the names that it has: hasattr is False and
getattr gives its default, or raises AttributeError, for the others. The support table lists them.`,
		Example: "import os\n\nfor name in [\"getpid\", \"setns\"]:\n    print(hasattr(os, name))\n",
	},
	{
		Code: OldIdiom, Severity: Warning, Title: "an old idiom that Python has removed",
		Explanation: `
Documents from asyncio's first years use asyncio.coroutine, loop arguments, coroutines passed to asyncio.wait and
Task.all_tasks, which Python 3.13 refuses. The Go program fails where Python's does, after what it prints before;
--legacy converts the modern form instead.`,
		Example: "import asyncio\n\nasync def main(loop):\n    await asyncio.sleep(1, loop=loop)\n\nprint(\"before\")\nloop = asyncio.new_event_loop()\nloop.run_until_complete(main(loop))\n",
	},
	{
		Code: FailsAtRun, Severity: Warning, Title: "a script uses a name that is not defined",
		Explanation: `
Nothing in the script defines the name, and Python has no built-in of that name. The Go program does what Python does:
it runs up to the place and raises NameError there. In a document this is an error (PY201), since nobody can run the
snippet as it stands.`,
	},
	{
		Code: Stubbed, Severity: Warning, Title: "a stub stands for a name that is not defined",
		Explanation: `
With --stub, names that the document uses and never defines become Go functions that panic with "TODO: name". Their
parameters are named after what is passed to them. The rest of the program compiles, and the stubs can be filled in.`,
	},
}
