package main

import (
	"errors"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/py2goasync/py2goasync/cmd/convert"
)

func newConvert() *cobra.Command {
	var flags snippetFlags
	var dir string
	var force bool
	cmd := &cobra.Command{
		Use:   "convert INPUT... -o DIR",
		Short: "Write the Go programs of documents to a folder",
		Long: `convert writes a Go module: DIR/go.mod, a folder for each snippet, and the runtime packages in use in DIR/vendor, so
that "cd DIR && go build ./..." works at once and offline.

DIR must be empty, new, or written by py2goasync before; --force writes to it all the same.`,
		Example: `  py2goasync convert tutorial.md -o out
  cd out && go run ./01_hello`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError("convert wants at least one INPUT.\nUsage: %s", cmd.UseLine())
			}
			if dir == "" {
				return usageError("convert wants a folder to write to: -o DIR")
			}
			return convertAll(args, dir, force, flags)
		},
	}
	flags.add(cmd)
	cmd.Flags().StringVarP(&dir, "output", "o", "", "`folder` to write to")
	cmd.Flags().BoolVar(&force, "force", false, "write to a folder that holds other files, or changed ones")
	return cmd
}

func convertAll(inputs []string, dir string, force bool, flags snippetFlags) error {
	out := newPrinter(flags.json)
	var programs []convert.Program
	folders := map[string]string{}
	for _, input := range inputs {
		res := load(input, flags.options(), out)
		if res == nil {
			continue
		}
		out.result(res)
		prefix := ""
		if len(inputs) > 1 {
			prefix = convert.DocumentFolder(input)
			if other, taken := folders[prefix]; taken {
				return usageError("%s and %s would both be written to %s", other, input, filepath.Join(dir, prefix))
			}
			folders[prefix] = input
		}
		for _, s := range res.Converted() {
			programs = append(programs, s.Program(prefix))
		}
		out.say("%s: %s", input, summary(res))
	}
	if len(programs) > 0 {
		if err := writeModule(dir, programs, force); err != nil {
			return err
		}
		out.say("wrote %s: build with  cd %s && go build ./...", count(len(programs), "program"), dir)
	}
	return out.finish()
}

func writeModule(dir string, programs []convert.Program, force bool) error {
	tree, err := convert.Module(convert.ModuleName(dir), programs)
	if err != nil {
		return usageError("internal error: %v", err)
	}
	err = convert.Write(dir, tree, force)
	var path *os.PathError
	if errors.As(err, &path) {
		return usageError("cannot write %s: %v", path.Path, path.Err)
	}
	if err != nil {
		return usageError("%v", err)
	}
	return nil
}
