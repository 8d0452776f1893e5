package golden

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/tools/txtar"

	"github.com/py2goasync/py2goasync/cmd/convert"
	"github.com/py2goasync/py2goasync/cmd/convert/cpython"
)

// Record runs the case under CPython and writes down what it does.
func (c *GoldenCase) Record(ctx context.Context, python string) error {
	res, err := c.runCPython(ctx, python)
	if err != nil {
		return err
	}
	c.Set("want.stdout", "")
	c.archive.Files = append(c.archive.Files, txtar.File{Name: "want.stdout", Data: res.Stdout})
	c.Set("want.exit", "")
	if res.Exit != 0 {
		c.Set("want.exit", fmt.Sprintln(res.Exit))
	}
	c.Set("want.stderr", "")
	if last := res.LastErr(); last != "" {
		c.Set("want.stderr", last+"\n")
	}
	return c.Save()
}

func (c *GoldenCase) runCPython(ctx context.Context, python string) (*convert.RunResult, error) {
	snippet, err := c.convert(false)
	if err != nil {
		return nil, err
	}
	mode := cpython.Mode{Virtual: !c.RealClock, Session: snippet.Source.Doctest}
	res, err := convert.Command{Path: python, RealClock: true, Prepare: func(dir string) ([]string, error) {
		return cpython.Prepare(dir, "program.py", snippet.Plan.Python(), mode)
	}}.Run(ctx)
	if err == nil && res.TimedOut {
		err = errors.New("it does not end")
	}
	return res, err
}

// RecordCorpus runs programs of the corpus, on the real clock, and writes down what they do.
func RecordCorpus(ctx context.Context, python, root string, all bool, words []string) error {
	paths, err := filepath.Glob(filepath.Join(root, "*", "*.py"))
	if err != nil {
		return err
	}
	for _, path := range paths {
		stem := strings.TrimSuffix(path, ".py")
		if _, err := os.Stat(stem + ".out"); err == nil && !all || !matches(filepath.ToSlash(stem), words) {
			continue
		}
		res, err := convert.Command{Path: python, Args: []string{path}, RealClock: true}.Run(ctx)
		if err != nil {
			return err
		}
		if res.TimedOut {
			return fmt.Errorf("%s does not end", path)
		}
		if err := writeRecorded(stem, res); err != nil {
			return err
		}
		fmt.Println("recorded", stem)
	}
	return nil
}

func writeRecorded(stem string, res *convert.RunResult) error {
	texts := map[string]string{".exit": "", ".err": ""}
	if res.Exit != 0 {
		texts[".exit"] = fmt.Sprintln(res.Exit)
	}
	if last := res.LastErr(); last != "" {
		texts[".err"] = last + "\n"
	}
	for ext, text := range texts {
		if text == "" {
			if err := os.Remove(stem + ext); err != nil && !errors.Is(err, os.ErrNotExist) {
				return err
			}
			continue
		}
		if err := os.WriteFile(stem+ext, []byte(text), 0o644); err != nil {
			return err
		}
	}
	return os.WriteFile(stem+".out", res.Stdout, 0o644)
}
