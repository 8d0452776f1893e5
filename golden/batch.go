package golden

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync"

	"github.com/py2goasync/py2goasync/cmd/convert"
	"github.com/py2goasync/py2goasync/parser/diag"
)

// Options of a batch.
type Options struct {
	// Dir is where the module and the binaries are written; keeping it makes the next run fast.
	Dir string
	// Jobs is how many cases are converted or run at a time.
	Jobs int
	// Vet also runs go vet.
	Vet bool
	// Trace shows stacks of internal errors.
	Trace bool
	// Done is called after each step of a case, from several goroutines.
	Done func(step string, n, total int)
}

// Run converts, builds and runs all cases and compares what they do. The error is about the batch as a whole.
func Run(ctx context.Context, cases []*Case, opts Options) ([]*Outcome, error) {
	outcomes := make([]*Outcome, len(cases))
	each(len(cases), opts, "convert", func(i int) { outcomes[i] = convertCase(cases[i], opts) })
	folders, err := layOut(outcomes, opts)
	if err != nil {
		return nil, err
	}
	if len(folders) == 0 {
		return outcomes, nil
	}
	bin := filepath.Join(opts.Dir, "bin")
	if err := spread(convert.Build(ctx, filepath.Join(opts.Dir, "src"), bin, folders...), outcomes, StageCompile); err != nil {
		return nil, err
	}
	if opts.Vet {
		if err := spread(convert.Vet(ctx, filepath.Join(opts.Dir, "src"), folders...), outcomes, StageVet); err != nil {
			return nil, err
		}
	}
	each(len(cases), opts, "run", func(i int) {
		if o := outcomes[i]; o.Passed() && o.Case.Want != nil {
			runCase(ctx, o, filepath.Join(bin, o.Case.folder()))
		}
	})
	return outcomes, nil
}

// each calls work for 0 to n-1 from a few goroutines.
func each(n int, opts Options, step string, work func(int)) {
	next := make(chan int)
	var wg sync.WaitGroup
	var mu sync.Mutex
	done := 0
	for range max(opts.Jobs, 1) {
		wg.Go(func() {
			for i := range next {
				work(i)
				mu.Lock()
				done++
				if opts.Done != nil {
					opts.Done(step, done, n)
				}
				mu.Unlock()
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wg.Wait()
}

func convertCase(c *Case, opts Options) *Outcome {
	o := &Outcome{Case: c, Stage: StagePass}
	s, err := c.convert(opts.Trace)
	if err != nil {
		o.Stage, o.Detail = StageConvert, err.Error()
		return o
	}
	o.Snippet = s
	if s.Status != convert.Converted {
		o.Stage, o.Detail = StageConvert, firstError(s.Diags)
	}
	return o
}

func firstError(diags []diag.Diagnostic) string {
	n := 0
	text := "no reason given"
	for _, d := range diags {
		if d.Severity != diag.Error {
			continue
		}
		if n++; n == 1 {
			text = d.Error()
		}
	}
	if n > 1 {
		text += fmt.Sprintf(" (and %d more)", n-1)
	}
	return text
}

// layOut writes the module of all converted cases.
func layOut(outcomes []*Outcome, opts Options) ([]string, error) {
	var programs []convert.Program
	var folders []string
	for _, o := range outcomes {
		if !o.Passed() {
			continue
		}
		p := convert.Program{Folder: o.Case.folder(), Files: map[string][]byte{}}
		for _, f := range o.Snippet.Files {
			p.Files[f.Name] = f.Source
		}
		programs, folders = append(programs, p), append(folders, p.Folder)
	}
	tree, err := convert.Module("golden.test", programs)
	if err != nil {
		return nil, err
	}
	return folders, convert.Write(filepath.Join(opts.Dir, "src"), tree, true)
}

// spread gives each case what the go command said about its program. What it said about anything else is returned.
func spread(err error, outcomes []*Outcome, stage Stage) error {
	var failed *convert.BuildError
	if !errors.As(err, &failed) {
		return err
	}
	for _, o := range outcomes {
		folder := o.Case.folder()
		text, ok := failed.ByFolder[folder]
		if ok && o.Passed() {
			o.Stage, o.Detail = stage, strings.TrimSpace(text)
		}
		delete(failed.ByFolder, folder) // vet repeats what the compiler refused
	}
	delete(failed.ByFolder, "")
	if len(failed.ByFolder) > 0 {
		return err
	}
	return nil
}

// runCase runs a built program and compares.
func runCase(ctx context.Context, o *Outcome, binary string) {
	res, err := convert.Command{Path: binary, RealClock: o.Case.RealClock}.Run(ctx)
	if err != nil {
		o.Stage, o.Detail = StageCrash, err.Error()
		return
	}
	o.Run = res
	o.Stage, o.Detail = compare(o.Case.Want, res)
}
