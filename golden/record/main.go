// Command record runs programs under CPython 3.13 and writes down what they do.
//
//	go run ./golden/record [-all] [words…]          want.stdout, .exit and .stderr of the golden cases
//	go run ./golden/record [-all] corpus [words…]   .out, .exit and .err beside the programs of the corpus
//
// Only what is not recorded yet is, unless -all is given. The interpreter is $PY2GOASYNC_PYTHON, else the first CPython
// 3.13 found.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/py2goasync/py2goasync/cmd/convert/cpython"
	"github.com/py2goasync/py2goasync/golden"
)

func main() {
	all := flag.Bool("all", false, "record again what is recorded already")
	flag.Parse()
	if err := record(context.Background(), *all, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "record:", err)
		os.Exit(1)
	}
}

func record(ctx context.Context, all bool, words []string) error {
	python := cpython.Find(ctx, "")
	if python == "" {
		return errors.New("no CPython " + cpython.Version + " found; name it in " + cpython.EnvVar)
	}
	root, err := golden.Root()
	if err != nil {
		return err
	}
	if len(words) > 0 && words[0] == "corpus" {
		return golden.RecordCorpus(ctx, python, filepath.Join(root, "corpus"), all, words[1:])
	}
	cases, err := golden.GoldenCases(filepath.Join(root, "testdata", "cases"), words...)
	if err != nil {
		return err
	}
	for _, c := range cases {
		if c.Want != nil && !all || c.WantsError() {
			continue
		}
		if err := c.Record(ctx, python); err != nil {
			return fmt.Errorf("%s: %w", c.Name, err)
		}
		fmt.Println("recorded", c.Name)
	}
	return nil
}
