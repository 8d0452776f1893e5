package main

import (
	"errors"
	"fmt"
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

func convertAll(args []string, dir string, force bool, flags snippetFlags) error {
	out := newPrinter(flags.json)
	var programs []convert.Program
	inputs := sources(args, out)
	folders := map[string]bool{}
	for _, input := range inputs {
		res := load(input, flags, out)
		if res == nil {
			continue
		}
		if len(inputs) > 1 || input.found {
			res.Folder = documentFolder(input.rel, folders)
		}
		out.result(res)
		for _, s := range res.Converted() {
			programs = append(programs, s.Program(res.Folder))
		}
		if len(res.Snippets) > 0 || !input.found {
			out.say("%s: %s", input.path, summary(res))
		}
	}
	if len(programs) > 0 {
		if err := writeModule(dir, programs, force); err != nil {
			return out.fail(err)
		}
		out.say("wrote %s: build with  cd %s && go build ./...", count(len(programs), "program"), dir)
	}
	return out.finish()
}

// documentFolder is the folder for a document's programs where several documents share one module. Two that differ only in
// their extension, or in characters that no folder has, get different ones.
func documentFolder(rel string, taken map[string]bool) string {
	folder := convert.DocumentFolder(rel)
	name := folder
	if taken[name] {
		folder += "_" + convert.Slug(filepath.Ext(rel))
		name = folder
	}
	for i := 2; taken[name]; i++ {
		name = fmt.Sprintf("%s_%d", folder, i)
	}
	taken[name] = true
	return name
}

func writeModule(dir string, programs []convert.Program, force bool) error {
	tree, err := convert.Module(convert.ModuleName(dir), programs)
	if err != nil {
		return fmt.Errorf("internal error: %w", err)
	}
	err = convert.Write(dir, tree, force)
	var path *os.PathError
	if errors.As(err, &path) {
		return fmt.Errorf("cannot write %s: %w", path.Path, path.Err)
	}
	return err
}
