// Command fuzz holds converted programs against CPython.
//
//	go run ./golden/cmd/fuzz FILE.py…            the programs given
//	go run ./golden/cmd/fuzz -n 200 -seed 1      programs made up at random, from seed 1 on
//	go run ./golden/cmd/fuzz -asyncio -n 1000    schedules of tasks: locks, queues, timeouts, groups, cancellations
//	go run ./golden/cmd/fuzz -show -seed 17      the text of one of them
//
// Each program runs under CPython 3.13 (see golden/record for which) and as Go; what differs is shown.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sort"

	"github.com/py2goasync/py2goasync/cmd/convert/cpython"
	"github.com/py2goasync/py2goasync/golden"
)

func main() {
	opts := golden.Options{}
	flag.IntVar(&opts.Jobs, "j", 2, "how many programs at a time")
	flag.BoolVar(&opts.Trace, "trace", false, "show the Go stack of internal errors")
	flag.StringVar(&opts.Dir, "dir", filepath.Join(os.TempDir(), "py2goasync-fuzz"), "folder for sources and binaries")
	n := flag.Int("n", 0, "how many programs to make up")
	seed := flag.Int64("seed", 1, "the seed of the first one")
	per := flag.Int("per", 25, "how many of them stand in one file")
	compile := flag.Bool("compile", false, "only convert and type-check")
	flag.BoolVar(&schedules, "asyncio", false, "make up schedules of tasks")
	show := flag.Bool("show", false, "print the program of the seed and stop")
	flag.Parse()
	if *show {
		fmt.Print(file([]int64{*seed}))
		return
	}
	if err := run(context.Background(), opts, *n, *seed, *per, *compile, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "fuzz:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, opts golden.Options, n int, seed int64, per int, compileOnly bool, files []string) error {
	python := cpython.Find(ctx, "")
	if python == "" {
		return errors.New("no CPython " + cpython.Version + " found; name it in " + cpython.EnvVar)
	}
	if n > 0 {
		f := &fuzzer{python: python, opts: opts, per: per, compileOnly: compileOnly}
		return f.run(ctx, seed, n)
	}
	programs := map[string][]byte{}
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			return err
		}
		programs[f] = text
	}
	outcomes, err := against(ctx, python, programs, opts)
	if err != nil {
		return err
	}
	failed := 0
	for _, o := range outcomes {
		if o.Passed() {
			continue
		}
		failed++
		fmt.Printf("%s: %s: %s\n", o.Case.Name, o.Stage, o.Detail)
	}
	fmt.Printf("%d of %d programs agree with CPython\n", len(outcomes)-failed, len(outcomes))
	return nil
}

// against runs programs both ways; the outcomes are in the order of the names.
func against(ctx context.Context, python string, programs map[string][]byte, opts golden.Options) ([]*golden.Outcome, error) {
	cases, err := golden.AgainstCPython(ctx, python, programs, opts)
	if err != nil {
		return nil, err
	}
	outcomes, err := golden.Run(ctx, cases, opts)
	if err != nil {
		return nil, err
	}
	sort.Slice(outcomes, func(i, j int) bool { return outcomes[i].Case.Name < outcomes[j].Case.Name })
	return outcomes, nil
}
