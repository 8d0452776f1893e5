package main

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"os/exec"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/cmd/convert"
	"github.com/py2goasync/py2goasync/golden"
	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/parser/diag"
)

// file is a script of the programs with the given seeds: all definitions, then each program's run, with what it raises.
func file(seeds []int64) string {
	var b strings.Builder
	b.WriteString("import asyncio\n\n\n")
	for _, s := range seeds {
		b.WriteString(program(s) + "\n")
	}
	for _, s := range seeds {
		fmt.Fprintf(&b, "print(\"## %d\")\ntry:\n    run_%d()\nexcept Exception as exc:\n    print(\"raised\", type(exc).__name__, exc)\n", s, s)
	}
	return b.String()
}

// fuzzer holds many programs against CPython: several stand in one file, since linking is what takes time; files that
// fail are taken apart.
type fuzzer struct {
	python string
	opts   golden.Options
	per    int
	counts map[golden.Stage]int
	// compileOnly leaves out running the programs.
	compileOnly bool
}

func (f *fuzzer) run(ctx context.Context, first int64, n int) error {
	f.counts = map[golden.Stage]int{}
	seeds, err := f.sound(ctx, first, n)
	if err != nil {
		return err
	}
	compiler, err := newCompiler(ctx)
	if err != nil {
		return err
	}
	var good []int64
	for _, s := range seeds {
		snippet, refused := converted(s, f.opts.Trace)
		if refused != "" {
			f.report(s, golden.StageConvert, refused)
		} else if wrong := compiler.check(snippet); wrong != "" {
			f.report(s, golden.StageCompile, wrong)
		} else {
			good = append(good, s)
		}
	}
	if f.compileOnly {
		fmt.Printf("%s; none was run\n", f.summary(n, len(seeds), len(good), "compile"))
		return nil
	}
	again, err := f.batch(ctx, good, f.per)
	if err != nil {
		return err
	}
	if len(again) > 0 {
		if _, err := f.batch(ctx, again, 1); err != nil {
			return err
		}
	}
	failed := 0
	for _, n := range f.counts {
		failed += n
	}
	fmt.Println(f.summary(n, len(seeds), len(seeds)-failed, "agree with CPython"))
	return nil
}

// summary is the last line: how many programs were made up, how many of them are Python, how many went well and, by stage, how many did not.
func (f *fuzzer) summary(made, sound, good int, what string) string {
	text := fmt.Sprintf("%d made up, %d of them compile as Python: %d %s", made, sound, good, what)
	for _, stage := range slices.Sorted(maps.Keys(f.counts)) {
		text += fmt.Sprintf(", %d %s", f.counts[stage], stageWord[stage])
	}
	return text
}

// stageWord tells what became of the programs that failed at a stage.
var stageWord = map[golden.Stage]string{
	golden.StageConvert: "refused", golden.StageCompile: "do not compile as Go", golden.StageOutput: "differ", golden.StageCrash: "crash", golden.StageHang: "hang",
}

func (f *fuzzer) report(seed int64, stage golden.Stage, detail string) {
	f.counts[stage]++
	fmt.Printf("seed %d: %s: %s\n", seed, stage, detail)
}

// sound leaves out what CPython does not compile, such as a break that the generator put in the wrong place.
func (f *fuzzer) sound(ctx context.Context, first int64, n int) ([]int64, error) {
	const check = `import sys
for text in sys.stdin.read().split("\f"):
    try: compile(text, "p", "exec"); print(1)
    except SyntaxError: print(0)
`
	var texts []string
	for i := range n {
		texts = append(texts, program(first+int64(i)))
	}
	cmd := exec.CommandContext(ctx, f.python, "-W", "ignore", "-c", check)
	cmd.Stdin = strings.NewReader(strings.Join(texts, "\f"))
	out, err := cmd.Output()
	if err != nil {
		return nil, err
	}
	var seeds []int64
	for i, word := range strings.Fields(string(out)) {
		if word == "1" {
			seeds = append(seeds, first+int64(i))
		}
	}
	return seeds, nil
}

// converted converts a program, or gives its first diagnostic.
func converted(seed int64, trace bool) (*convert.Snippet, string) {
	doc, err := parser.ReadDocument("p.py", []byte(file([]int64{seed})))
	if err != nil {
		return nil, err.Error()
	}
	res := convert.Document(doc, convert.Options{Trace: trace})
	for _, d := range res.Snippets[0].Diags {
		if d.Severity == diag.Error {
			return nil, d.Error()
		}
	}
	return res.Snippets[0], ""
}

// batch runs the programs, some to a file, reports what differs and gives those that are to be run alone.
func (f *fuzzer) batch(ctx context.Context, seeds []int64, per int) ([]int64, error) {
	programs := map[string][]byte{}
	groups := map[string][]int64{}
	for len(seeds) > 0 {
		n := min(per, len(seeds))
		name := fmt.Sprintf("fuzz/s%07d.py", seeds[0])
		groups[strings.TrimSuffix(name, ".py")] = seeds[:n]
		programs[name] = []byte(file(seeds[:n]))
		seeds = seeds[n:]
	}
	outcomes, err := against(ctx, f.python, programs, f.opts)
	if err != nil {
		return nil, err
	}
	var again []int64
	for _, o := range outcomes {
		group := groups[o.Case.Name]
		switch {
		case o.Passed():
		case len(group) == 1:
			f.report(group[0], o.Stage, o.Detail)
		case o.Run == nil:
			again = append(again, group...)
		default:
			again = append(again, f.differing(group, o)...)
		}
	}
	return again, nil
}

// differing reports the programs of a file that printed something else, and gives those that did not come to run.
func (f *fuzzer) differing(group []int64, o *golden.Outcome) []int64 {
	want, got := sections(o.Case.Want.Stdout), sections(o.Run.Stdout)
	var rest []int64
	for i, s := range group {
		switch {
		case i >= len(got) || i >= len(want):
			rest = append(rest, s)
		case i == len(got)-1 && i < len(want)-1:
			f.report(s, golden.StageCrash, lastLine(o.Run.Stderr))
		case !bytes.Equal(want[i], got[i]):
			f.report(s, o.Stage, difference(want[i], got[i]))
		}
	}
	return rest
}

func sections(out []byte) [][]byte {
	parts := bytes.Split(append([]byte("\n"), out...), []byte("\n## "))
	return parts[1:]
}

func difference(want, got []byte) string {
	w, g := strings.Split(string(want), "\n"), strings.Split(string(got), "\n")
	for i := range w {
		if i >= len(g) {
			return fmt.Sprintf("want %q, got nothing", w[i])
		}
		if w[i] != g[i] {
			return fmt.Sprintf("want %q, got %q", w[i], g[i])
		}
	}
	return "more lines than wanted"
}

func lastLine(text []byte) string {
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	return lines[len(lines)-1]
}
