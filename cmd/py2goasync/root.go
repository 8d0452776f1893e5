package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/py2goasync/py2goasync/cmd/convert"
	"github.com/py2goasync/py2goasync/translate/link"
)

func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:   "py2goasync",
		Short: "Convert the Python asyncio snippets of Markdown documents, and Python scripts, to Go",
		Long: `py2goasync reads the Python snippets of a Markdown document, or a Python script, and writes Go programs that do the
same: the same output, the same exceptions, the same exit status.

INPUT is a Markdown document (.md), a Python script (.py), a folder or a pattern of these, or - for standard input.

Exit status: 0 when every snippet was converted, 1 when some snippet failed, 2 for wrong usage or unreadable input.`,
		Version:       convert.RuntimeVersion,
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usageError("%v\nSee '%s --help'.", err, cmd.CommandPath())
	})
	root.AddCommand(newConvert(), newRun(), newCheck(), newList(), newWatch(), newExplain(), newMan())
	return root
}

// snippetFlags are the flags that change what is converted; several commands have them.
type snippetFlags struct {
	exec    []string
	demo    bool
	noMain  bool
	session bool
	tests   bool
	legacy  bool
	stub    bool
	snippet string
	json    bool
	trace   bool
}

func (f *snippetFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringArrayVarP(&f.exec, "exec", "e", nil, "append Python `code` to each program (repeatable)")
	cmd.Flags().BoolVar(&f.demo, "demo", false, "run the coroutines without parameters of snippets that only define")
	cmd.Flags().BoolVar(&f.noMain, "no-main", false, "leave out the snippets' own top-level runs, such as asyncio.run(main())")
	cmd.Flags().BoolVar(&f.session, "session", false, "convert the document as one program, its snippets in order, as a notebook runs its cells")
	cmd.Flags().BoolVar(&f.stub, "stub", false, "write stubs for names that the document never defines, to be filled in")
	cmd.Flags().BoolVar(&f.legacy, "legacy", false, "convert idioms that Python has removed, such as @asyncio.coroutine, to their modern forms")
	cmd.Flags().BoolVar(&f.tests, "tests", false, "run the tests of INPUT, a file or folder, as python -m pytest or python -m unittest does")
	cmd.Flags().StringVar(&f.snippet, "snippet", "", "only the snippet with this `number`, see list, or this name in its info string")
	cmd.Flags().BoolVar(&f.trace, "trace", false, "show the Go stack of internal errors")
	_ = cmd.Flags().MarkHidden("trace")
	f.addJSON(cmd)
}

func (f *snippetFlags) addJSON(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&f.json, "json", false, "print a machine-readable report on stdout")
}

func (f *snippetFlags) options() convert.Options {
	return convert.Options{
		Link:    link.Options{NoMain: f.noMain, Exec: f.exec, Demo: f.demo, Stub: f.stub, Tests: f.tests},
		Session: f.session,
		Legacy:  f.legacy,
		Trace:   f.trace,
	}
}

// testHint tells how to run the tests of a script that only defines them.
func (f *snippetFlags) testHint(res *convert.Result) {
	if !f.tests && !f.json && len(res.Snippets) == 1 && convert.IsTestFile(res.Doc.Name) && res.Snippets[0].Plan.Kind == link.Define {
		fmt.Fprintf(os.Stderr, "%s: nothing runs the tests of this file; --tests does, as python -m pytest\n", res.Doc.Name)
	}
}

// oneInput says what is wrong when there is not exactly one INPUT.
func oneInput(cmd *cobra.Command, args []string) error {
	if len(args) != 1 {
		return usageError("%s wants one INPUT, got %d.\nUsage: %s", cmd.Name(), len(args), cmd.UseLine())
	}
	return nil
}
