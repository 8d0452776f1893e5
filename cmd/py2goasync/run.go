package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/py2goasync/py2goasync/cmd/convert"
	"github.com/py2goasync/py2goasync/translate/link"
)

// runFlags are those of run beyond what is converted.
type runFlags struct {
	snippetFlags
	clock string
	host  string
	port  string
}

func newRun() *cobra.Command {
	var flags runFlags
	cmd := &cobra.Command{
		Use:   "run INPUT [--snippet N] [-- ARGS...]",
		Short: "Convert, build and run a snippet",
		Long: `run converts a document, builds the program of a snippet (once: it is kept) and runs it with the terminal's input and
output; the exit status is the program's. Without --snippet, all snippets run that do something at top level, in order,
and the exit status is the first that is not 0.

ARGS after -- are the program's arguments, sys.argv[1:] in Python.`,
		Example: `  py2goasync run tutorial.md --snippet 3
  py2goasync run script.py --clock virtual
  py2goasync run api.md --snippet 11 --port 9000`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			own, program := args, []string(nil)
			if at := cmd.ArgsLenAtDash(); at >= 0 {
				own, program = args[:at], args[at:]
			}
			if err := oneInput(cmd, own); err != nil {
				return err
			}
			if flags.clock != "" && flags.clock != "real" && flags.clock != "virtual" {
				return usageError("--clock is real or virtual, not %q", flags.clock)
			}
			return runInput(cmd.Context(), own[0], flags, program)
		},
	}
	flags.add(cmd)
	cmd.Flags().StringVar(&flags.clock, "clock", "", "`real`, or virtual: sleeps take no time")
	cmd.Flags().StringVar(&flags.host, "host", "", "address that a FastAPI snippet listens on")
	cmd.Flags().StringVar(&flags.port, "port", "", "port that a FastAPI snippet listens on")
	return cmd
}

func runInput(ctx context.Context, input string, flags runFlags, args []string) error {
	out := newPrinter(flags.json)
	res := load(input, flags.options(), out)
	if res == nil {
		return out.finish()
	}
	out.result(res)
	chosen, err := runnable(res, flags.snippet)
	if err != nil {
		return err
	}
	if flags.json {
		// The programs' output would mix with the report: --json only reports.
		return out.finish()
	}
	if len(chosen) == 0 {
		if out.status == exitOK {
			return usageError("%s has nothing to run: no snippet does anything at top level (try --snippet N, --demo or -e CODE)", input)
		}
		return out.finish()
	}
	if flags.host != "" {
		args = append([]string{"--host", flags.host}, args...)
	}
	if flags.port != "" {
		args = append([]string{"--port", flags.port}, args...)
	}
	for _, s := range chosen {
		status, err := runSnippet(ctx, s, flags, args, len(res.Snippets) > 1 && flags.snippet == 0, len(chosen) == 1)
		if err != nil {
			return err
		}
		if out.status == exitOK {
			out.status = status
		}
	}
	return out.finish()
}

// runnable are the snippets that run executes.
func runnable(res *convert.Result, snippet int) ([]*convert.Snippet, error) {
	if snippet != 0 {
		s := res.Snippets[0]
		if s.Status == convert.Skipped {
			return nil, usageError("snippet %d at %s:%d is not Python", snippet, res.Doc.Name, s.Source.Line)
		}
		return res.Converted(), nil
	}
	var all []*convert.Snippet
	for _, s := range res.Converted() {
		if s.Plan.Kind == link.Run || len(res.Snippets) == 1 || s.HasAddedRuns() {
			all = append(all, s)
		}
	}
	return all, nil
}

func runSnippet(ctx context.Context, s *convert.Snippet, flags runFlags, args []string, title, only bool) (int, error) {
	binary, err := convert.BuildCached(ctx, s.Program(""))
	if err != nil {
		return 0, buildFailed(s, err, flags.trace)
	}
	if title {
		fmt.Fprintf(os.Stderr, "== %d %s (%s:%d)\n", s.Source.Index, s.Source.Heading, s.Source.Doc.Name, s.Source.Line)
	}
	env := os.Environ()
	if flags.clock != "" {
		env = append(env, "PY2GOASYNC_CLOCK="+flags.clock)
	}
	return execProgram(binary, args, env, only)
}

// buildFailed: Go that does not compile is a mistake of the converter, and is reported like one.
func buildFailed(s *convert.Snippet, err error, trace bool) error {
	var failed *convert.BuildError
	if !errors.As(err, &failed) {
		return usageError("%v", err)
	}
	if trace {
		fmt.Fprintln(os.Stderr, failed.Output)
	}
	newPrinter(false).render(s.Source.Doc.Name, s.Source.Doc.Source, s.NotCompiled())
	return &exitError{status: exitFailed}
}
