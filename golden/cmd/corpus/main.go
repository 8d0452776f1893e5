// Command corpus runs the programs of the corpus through the whole path and shows where each stands.
//
//	go run ./golden/cmd/corpus [-j 2] [-v] [words…]
//
// Words choose programs whose path contains one of them. The module is kept between runs, see -dir: look there for the
// Go of a program, and at bin for the binaries.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/py2goasync/py2goasync/golden"
)

func main() {
	opts := golden.Options{}
	flag.IntVar(&opts.Jobs, "j", 2, "how many programs at a time")
	flag.BoolVar(&opts.Vet, "vet", false, "also run go vet")
	flag.BoolVar(&opts.Trace, "trace", false, "show the Go stack of internal errors")
	flag.StringVar(&opts.Dir, "dir", filepath.Join(os.TempDir(), "py2goasync-corpus"), "folder for sources and binaries")
	seed := flag.Bool("seed", false, "run the cases of the seed document instead")
	verbose := flag.Bool("v", false, "show all that is known about a failure")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, opts, *seed, *verbose, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

func run(ctx context.Context, opts golden.Options, seed, verbose bool, words []string) error {
	root, err := golden.Root()
	if err != nil {
		return err
	}
	read := func() ([]*golden.Case, error) { return golden.Corpus(filepath.Join(root, "corpus"), words...) }
	if seed {
		read = func() ([]*golden.Case, error) { return golden.Seed(filepath.Join(root, "testdata", "seed"), words...) }
	}
	cases, err := read()
	if err != nil {
		return err
	}
	started := time.Now()
	outcomes, err := golden.Run(ctx, cases, opts)
	if err != nil {
		return err
	}
	show(outcomes, verbose)
	summary(outcomes)
	fmt.Printf("%.1f s; sources and binaries in %s\n", time.Since(started).Seconds(), opts.Dir)
	return nil
}

func show(outcomes []*golden.Outcome, verbose bool) {
	for _, o := range outcomes {
		detail := o.Detail
		if !verbose {
			detail, _, _ = strings.Cut(detail, "\n")
		}
		fmt.Printf("%-8s %s", o.Stage, o.Case.Name)
		if o.Case.Snippet > 0 {
			fmt.Printf(" #%d", o.Case.Snippet)
		}
		if detail != "" {
			fmt.Printf(": %s", detail)
		}
		fmt.Println()
		if verbose && o.Run != nil && !o.Passed() {
			fmt.Printf("--- stdout\n%s--- stderr\n%s", o.Run.Stdout, o.Run.Stderr)
		}
	}
}

func summary(outcomes []*golden.Outcome) {
	stages := []golden.Stage{
		golden.StagePass, golden.StageConvert, golden.StageCompile, golden.StageVet, golden.StageCrash, golden.StageHang,
		golden.StageOutput,
	}
	counts := map[string]map[golden.Stage]int{}
	var categories []string
	for _, o := range append(outcomes[:len(outcomes):len(outcomes)], total(outcomes)...) {
		category, _, _ := strings.Cut(o.Case.Name, "/")
		if counts[category] == nil {
			counts[category] = map[golden.Stage]int{}
			categories = append(categories, category)
		}
		counts[category][o.Stage]++
	}
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(w, "\ncategory\t")
	for _, s := range stages {
		fmt.Fprintf(w, "%s\t", s)
	}
	fmt.Fprintln(w)
	for _, c := range categories {
		fmt.Fprintf(w, "%s\t", c)
		for _, s := range stages {
			fmt.Fprintf(w, "%d\t", counts[c][s])
		}
		fmt.Fprintln(w)
	}
	_ = w.Flush()
}

// total repeats the outcomes under one more category.
func total(outcomes []*golden.Outcome) []*golden.Outcome {
	var all []*golden.Outcome
	for _, o := range outcomes {
		all = append(all, &golden.Outcome{Case: &golden.Case{Name: "total/"}, Stage: o.Stage})
	}
	return all
}
