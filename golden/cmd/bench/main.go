// Command bench measures converted programs against CPython: it converts benchmark scripts, builds them, runs both sides
// in turns and prints the CPU time per operation with the ratio. With -write the table goes to golden/BENCHMARKS.md.
//
//	go run ./golden/cmd/bench [-python python3] [-rounds 3] [-write] [name ...]
//
// A script prints lines of name, operations, CPU ns per operation and wall ns per operation, tab-separated, and takes
// names of benchmarks as arguments (golden/testdata/bench). Where byhand has a Go program of its name, that is what the same
// takes in Go that nobody converted.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"
)

func main() {
	python := flag.String("python", "python3", "the CPython to compare with")
	rounds := flag.Int("rounds", 3, "how often both sides run; the best figures count")
	write := flag.Bool("write", false, "write golden/BENCHMARKS.md")
	flag.Parse()
	if err := run(*python, *rounds, *write, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// figures are nanoseconds per operation of one benchmark.
type figures struct{ cpu, wall float64 }

// suite is one script with what both sides took.
type suite struct {
	script   string
	names    []string
	py, ours map[string]figures
	byHand   map[string]figures // some of them, or none
}

func run(python string, rounds int, write bool, names []string) error {
	dir, err := os.MkdirTemp("", "py2goasync-bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	version, err := exec.Command(python, "--version").Output()
	if err != nil {
		return fmt.Errorf("%s: %w", python, err)
	}
	tool := filepath.Join(dir, "py2goasync")
	if err := command("go", "build", "-o", tool, "./cmd/py2goasync"); err != nil {
		return err
	}
	scripts, err := filepath.Glob("golden/testdata/bench/*.py")
	if err != nil || len(scripts) == 0 {
		return fmt.Errorf("no scripts in golden/testdata/bench: run bench in the root of the repository")
	}
	var out bytes.Buffer
	fmt.Fprintf(&out, "# Benchmarks\n\nConverted programs against %s, CPU time per operation, both sides in turns in one run (best of %d rounds, each the\n",
		strings.TrimSpace(string(version)), rounds)
	fmt.Fprintf(&out, "best of 3). %s, %s, %s/%s, %d CPUs. Made by `go run ./golden/cmd/bench -write`.\n",
		time.Now().Format("2006-01-02"), runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU())
	for _, script := range scripts {
		s := &suite{script: script, py: map[string]figures{}, ours: map[string]figures{}, byHand: map[string]figures{}}
		binary, err := build(tool, script, dir)
		if err != nil {
			return err
		}
		byHand, err := buildByHand(script, dir)
		if err != nil {
			return err
		}
		for range rounds {
			if err := s.measure(s.py, exec.Command(python, append([]string{script}, names...)...)); err != nil {
				return err
			}
			if err := s.measure(s.ours, exec.Command(binary, names...)); err != nil {
				return err
			}
			if byHand == "" {
				continue
			}
			if err := s.measure(s.byHand, exec.Command(byHand, names...)); err != nil {
				return err
			}
		}
		s.table(&out)
	}
	os.Stdout.Write(out.Bytes())
	if write {
		return os.WriteFile("golden/BENCHMARKS.md", out.Bytes(), 0o644)
	}
	return nil
}

// build converts a script and builds the program.
func build(tool, script, dir string) (string, error) {
	name := strings.TrimSuffix(filepath.Base(script), ".py")
	src := filepath.Join(dir, name+"-go")
	if err := command(tool, "convert", script, "-o", src, "--force"); err != nil {
		return "", err
	}
	mains, err := filepath.Glob(filepath.Join(src, "*", "main.go"))
	if err != nil || len(mains) != 1 {
		return "", fmt.Errorf("%s did not become one program", script)
	}
	binary := filepath.Join(dir, name)
	build := exec.Command("go", "build", "-o", binary, "./"+filepath.Base(filepath.Dir(mains[0])))
	build.Dir = src
	build.Env = append(os.Environ(), "GOPROXY=off", "GOWORK=off", "GOFLAGS=-mod=vendor")
	if text, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("%s does not compile: %w\n%s", script, err, text)
	}
	return binary, nil
}

// buildByHand builds the program beside the script that was written by hand, if there is one.
func buildByHand(script, dir string) (string, error) {
	name := strings.TrimSuffix(filepath.Base(script), ".py")
	src := filepath.Join(filepath.Dir(script), "byhand", name+".go")
	if _, err := os.Stat(src); err != nil {
		return "", nil
	}
	binary := filepath.Join(dir, name+"-byhand")
	return binary, command("go", "build", "-o", binary, src)
}

func command(name string, args ...string) error {
	if text, err := exec.Command(name, args...).CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w\n%s", name, err, text)
	}
	return nil
}

// measure runs one side and keeps the best figures.
func (s *suite) measure(into map[string]figures, cmd *exec.Cmd) error {
	cmd.Stderr = os.Stderr
	text, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("%s: %w", cmd, err)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(text)), "\n") {
		f := strings.Split(line, "\t")
		if len(f) != 4 {
			continue
		}
		cpu, err1 := strconv.ParseFloat(f[2], 64)
		wall, err2 := strconv.ParseFloat(f[3], 64)
		if err1 != nil || err2 != nil {
			return fmt.Errorf("%s: unexpected line %q", s.script, line)
		}
		old, seen := into[f[0]]
		if !seen {
			old = figures{cpu, wall}
		}
		into[f[0]] = figures{min(old.cpu, cpu), min(old.wall, wall)}
		if len(s.py) > len(s.names) {
			s.names = append(s.names, f[0])
		}
	}
	return nil
}

func (s *suite) table(out *bytes.Buffer) {
	head, rule := "| | CPython, ns | converted, ns | CPU ratio | wall ratio |", "|---|--:|--:|--:|--:|"
	if len(s.byHand) > 0 {
		head, rule = head+" Go by hand, ns |", rule+"--:|"
	}
	fmt.Fprintf(out, "\n## %s\n\n%s\n%s\n", filepath.Base(s.script), head, rule)
	for _, name := range s.names {
		p, o := s.py[name], s.ours[name]
		fmt.Fprintf(out, "| %s | %.0f | %.1f | %s | %s |", name, p.cpu, o.cpu, ratio(p.cpu, o.cpu), ratio(p.wall, o.wall))
		if byHand, ok := s.byHand[name]; ok {
			fmt.Fprintf(out, " %.1f |", byHand.cpu)
		} else if len(s.byHand) > 0 {
			out.WriteString(" |")
		}
		out.WriteByte('\n')
	}
}

// ratio says how many times faster; what is too fast to measure is given as a lower bound.
func ratio(python, ours float64) string {
	if ours < 1 {
		return fmt.Sprintf(">%.0fx", python)
	}
	return fmt.Sprintf("%.1fx", python/ours)
}
