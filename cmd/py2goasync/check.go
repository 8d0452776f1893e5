package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"strings"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"

	"github.com/py2goasync/py2goasync/cmd/convert"
	"github.com/py2goasync/py2goasync/cmd/convert/cpython"
	"github.com/py2goasync/py2goasync/parser/diag"
)

func newCheck() *cobra.Command {
	var flags snippetFlags
	var python string
	var record bool
	cmd := &cobra.Command{
		Use:   "check INPUT...",
		Short: "Convert, build, vet and run every snippet, and compare with CPython",
		Long: `check converts every snippet, builds and vets the Go, runs it on the virtual clock, where sleeps take no time, and
compares what it prints and how it ends with CPython ` + cpython.Version + `, which runs on a virtual clock too.

CPython is the one given with --python, else $` + cpython.EnvVar + `, else the first on the PATH; "--python none" does without.
Without CPython, outputs recorded beside the document (DOC.expected/NN.out) count, else those that a >>> session shows.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError("check wants at least one INPUT.\nUsage: %s", cmd.UseLine())
			}
			ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
			defer stop()
			interpreter, err := findPython(ctx, python)
			if err != nil {
				return err
			}
			if record && interpreter == "" {
				return usageError("--record wants CPython %s, and there is none", cpython.Version)
			}
			return checkAll(ctx, args, flags, convert.CheckOptions{Python: interpreter, Record: record, Jobs: runtime.NumCPU(), Trace: flags.trace})
		},
	}
	flags.add(cmd)
	cmd.Flags().StringVar(&python, "python", "", "the `interpreter` to compare with, or none")
	cmd.Flags().BoolVar(&record, "record", false, "write what CPython does to DOC.expected, to compare with where there is none")
	return cmd
}

func findPython(ctx context.Context, named string) (string, error) {
	if named == "none" {
		return "", nil
	}
	found := cpython.Find(ctx, named)
	if found == "" && named != "" {
		return "", usageError("%s is not CPython %s", named, cpython.Version)
	}
	return found, nil
}

func checkAll(ctx context.Context, inputs []string, flags snippetFlags, opts convert.CheckOptions) error {
	out := newPrinter(flags.json)
	for _, input := range flags.sources(inputs, out) {
		res := load(input, flags, out)
		if res == nil {
			continue
		}
		bar := newBar(input.path, len(res.Converted()))
		opts.Step = func() { _ = bar.Add(1) }
		err := res.Check(ctx, opts)
		_ = bar.Finish()
		if err != nil {
			return usageError("%v", err)
		}
		out.result(res)
		for _, s := range res.Units() {
			if !passed(s) {
				out.worse(exitFailed)
			}
		}
		if !out.json {
			printCheck(res, opts.Python)
		}
	}
	return out.finish()
}

// newBar is a progress bar on a terminal, and nothing when stderr is piped.
func newBar(name string, total int) *progressbar.ProgressBar {
	if !diag.IsTerminal(os.Stderr) {
		return progressbar.DefaultSilent(int64(total))
	}
	return progressbar.NewOptions(total,
		progressbar.OptionSetWriter(os.Stderr), progressbar.OptionSetDescription(name),
		progressbar.OptionShowCount(), progressbar.OptionClearOnFinish())
}

// passed reports whether there is nothing wrong with a snippet. Without an oracle nothing can be said about its output.
func passed(s *convert.Snippet) bool {
	if s.Status == convert.Skipped {
		return true
	}
	c := s.Check
	return s.Status == convert.Converted && c != nil && c.Compiled && c.Vetted && (c.Oracle == "" || c.Same) && c.Difference == ""
}

func printCheck(res *convert.Result, python string) {
	t := newTable("#", "line", "heading", "py", "go", "converted", "built", "output", "time")
	ok, all := 0, 0
	for _, s := range res.Units() {
		if s.Status == convert.Skipped {
			continue
		}
		all++
		if passed(s) {
			ok++
		}
		t.row(checkRow(s)...)
	}
	t.print(os.Stdout)
	for _, s := range res.Units() {
		if s.Check != nil && s.Check.Diff != "" {
			fmt.Printf("\n%s at %s:%d: %s\n%s", numbered(s), res.Doc.Name, s.Source.Line, s.Check.Difference, s.Check.Diff)
		}
	}
	with := "CPython " + cpython.Version
	if python == "" {
		with = "what is recorded (without CPython)"
	}
	fmt.Printf("\n%s: %d of %s right, compared with %s\n", res.Doc.Name, ok, count(all, "snippet"), with)
}

func checkRow(s *convert.Snippet) []string {
	row := []string{number(s), fmt.Sprint(s.Source.Line), s.Source.Heading, fmt.Sprint(s.PythonLines())}
	c := s.Check
	if c == nil {
		return append(row, "", "no: "+firstCode(s), "", "", "")
	}
	output := "not compared"
	switch {
	case s.Source.NoTest:
		output = "not run (notest)"
	case s.Serves():
		output = "serves"
	case c.Difference != "":
		output = c.Difference
	case c.Same:
		output = "same (" + c.Oracle + ")"
		if len(c.Masked) > 0 {
			output = "same but for " + strings.Join(c.Masked, ", ") + " (" + c.Oracle + ")"
		}
	case c.Varies:
		output = "varies from run to run under CPython, too"
	}
	return append(row, fmt.Sprint(c.GoLines), "yes", yes(c.Compiled && c.Vetted), output, fmt.Sprintf("%d ms", c.Millis))
}

// number is what the first column says: the snippet's number, or that it is the session.
func number(s *convert.Snippet) string {
	if s.Source.Index == 0 {
		return "all"
	}
	return fmt.Sprint(s.Source.Index)
}

func numbered(s *convert.Snippet) string {
	if s.Source.Index == 0 {
		return "the session"
	}
	return fmt.Sprintf("snippet %d", s.Source.Index)
}

func firstCode(s *convert.Snippet) string {
	var codes []string
	for _, d := range s.Diags {
		if d.Severity == diag.Error {
			codes = append(codes, string(d.Code))
		}
	}
	if len(codes) > 3 {
		codes = append(codes[:3], "…")
	}
	return strings.Join(codes, " ")
}

func yes(ok bool) string {
	if ok {
		return "yes"
	}
	return "no"
}
