package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"

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

ARGS after -- are the program's arguments, sys.argv[1:] in Python. With --json, what the programs print goes into the
report.`,
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
	from, err := oneSource(input, flags.snippetFlags, out)
	if err != nil {
		return err
	}
	res := load(from, flags.snippetFlags, out)
	if res == nil {
		return out.finish()
	}
	chosen, err := runnable(res, flags.snippet)
	if err != nil {
		return err
	}
	if flags.json {
		return runForReport(ctx, res, chosen, flags, args, out)
	}
	out.result(res)
	flags.testHint(res)
	if len(chosen) == 0 {
		if out.status == exitOK {
			return usageError("%s has nothing to run: no snippet does anything at top level (try --snippet N, --demo or -e CODE)", input)
		}
		return out.finish()
	}
	args = flags.serverArgs(args)
	for _, s := range chosen {
		only := len(chosen) == 1 && out.status == exitOK // the last program's status is then the command's
		status, err := runSnippet(ctx, s, flags, args, len(res.Snippets) > 1 && flags.snippet == "" && res.Session == nil, only)
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
func runnable(res *convert.Result, snippet string) ([]*convert.Snippet, error) {
	if snippet != "" {
		s := res.Snippets[0]
		if s.Status == convert.Skipped {
			return nil, usageError("snippet %s at %s:%d is not Python", snippet, res.Doc.Name, s.Source.Line)
		}
		return res.Converted(), nil
	}
	if res.Session != nil {
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
		return exitFailed, buildFailed(s, err, flags.trace)
	}
	if title {
		fmt.Fprintf(os.Stderr, "== %d %s (%s:%d)\n", s.Source.Index, s.Source.Heading, s.Source.Doc.Name, s.Source.Line)
	}
	return execProgram(binary, calledName(s, binary), args, flags.environment(), only)
}

// calledName is sys.argv[0]: the path of a script, as Python has it; a snippet of a document has none but its binary's.
func calledName(s *convert.Snippet, binary string) string {
	if strings.HasSuffix(s.Source.Doc.Name, ".py") {
		return s.Source.Doc.Name
	}
	return binary
}

func (f *runFlags) environment() []string {
	env := os.Environ()
	if f.clock != "" {
		env = append(env, "PY2GOASYNC_CLOCK="+f.clock)
	}
	return env
}

// serverArgs puts the flags that a FastAPI program takes before its arguments.
func (f *runFlags) serverArgs(args []string) []string {
	if f.host != "" {
		args = append([]string{"--host", f.host}, args...)
	}
	if f.port != "" {
		args = append([]string{"--port", f.port}, args...)
	}
	return args
}

// runForReport runs the programs with what they print going into the report.
func runForReport(ctx context.Context, res *convert.Result, chosen []*convert.Snippet, flags runFlags, args []string, out *printer) error {
	for _, s := range chosen {
		binary, err := convert.BuildCached(ctx, s.Program(""))
		var failed *convert.BuildError
		if errors.As(err, &failed) {
			s.NotCompiled(failed, flags.trace)
			continue
		}
		if err != nil {
			return usageError("%v", err)
		}
		if s.Run, err = capture(ctx, binary, calledName(s, binary), flags.serverArgs(args), flags.environment()); err != nil {
			return usageError("%v", err)
		}
		if out.status == exitOK {
			out.status = s.Run.Exit
		}
	}
	out.result(res)
	return out.finish()
}

func capture(ctx context.Context, binary, name string, args, env []string) (*convert.RunReport, error) {
	cmd := exec.CommandContext(ctx, binary, args...)
	cmd.Args[0] = name
	var stdout, stderr bytes.Buffer
	cmd.Env, cmd.Stdin, cmd.Stdout, cmd.Stderr = env, os.Stdin, &stdout, &stderr
	started := time.Now()
	status, err := exitStatus(cmd.Run())
	if err != nil {
		return nil, err
	}
	return &convert.RunReport{
		Stdout: stdout.String(), Stderr: stderr.String(), Exit: status, Millis: time.Since(started).Milliseconds(),
	}, nil
}

// buildFailed: Go that does not compile is a mistake of the converter, and is reported like one.
func buildFailed(s *convert.Snippet, err error, trace bool) error {
	var failed *convert.BuildError
	if !errors.As(err, &failed) {
		return usageError("%v", err)
	}
	newPrinter(false).render(s.Source.Doc.Name, s.Source.Doc.Source, s.NotCompiled(failed, trace))
	return nil
}
