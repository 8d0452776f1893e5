package golden

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/py2goasync/py2goasync/cmd/convert"
	"github.com/py2goasync/py2goasync/cmd/convert/cpython"
)

// AgainstCPython makes cases of programs and runs them under CPython, on the virtual clock, for what they must do. The
// names of programs are paths that end in .py.
func AgainstCPython(ctx context.Context, python string, programs map[string][]byte, opts Options) ([]*Case, error) {
	var cases []*Case
	for name, text := range programs {
		cases = append(cases, &Case{Name: strings.TrimSuffix(strings.TrimPrefix(name, "/"), ".py"), Input: filepath.Base(name), Text: text})
	}
	errs := make([]error, len(cases))
	each(len(cases), opts, "record", func(i int) { errs[i] = cases[i].ask(ctx, python) })
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return cases, nil
}

// ask runs the program under CPython and keeps what it does.
func (c *Case) ask(ctx context.Context, python string) error {
	res, err := convert.Command{Path: python, RealClock: true, Prepare: func(dir string) ([]string, error) {
		args, err := cpython.Prepare(dir, c.Input, string(c.Text), cpython.Mode{Virtual: true})
		// what its compiler thinks of the text is no behaviour of the program
		return append([]string{"-W", "ignore::SyntaxWarning"}, args...), err
	}}.Run(ctx)
	if err != nil {
		return err
	}
	if res.TimedOut {
		return fmt.Errorf("%s does not end under CPython", c.Name)
	}
	c.Want = &Want{Stdout: res.Stdout, Exit: res.Exit, LastErr: res.LastErr()}
	return nil
}
