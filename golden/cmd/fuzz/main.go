// Command fuzz holds converted programs against CPython.
//
//	go run ./golden/cmd/fuzz FILE.py…            the programs given
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
	flag.Parse()
	if err := run(context.Background(), opts, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "fuzz:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, opts golden.Options, files []string) error {
	python := cpython.Find(ctx, "")
	if python == "" {
		return errors.New("no CPython " + cpython.Version + " found; name it in " + cpython.EnvVar)
	}
	programs := map[string][]byte{}
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			return err
		}
		programs[f] = text
	}
	cases, err := golden.AgainstCPython(ctx, python, programs, opts)
	if err != nil {
		return err
	}
	outcomes, err := golden.Run(ctx, cases, opts)
	if err != nil {
		return err
	}
	sort.Slice(outcomes, func(i, j int) bool { return outcomes[i].Case.Name < outcomes[j].Case.Name })
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
