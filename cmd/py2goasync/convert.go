package main

import (
	"errors"
	"fmt"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"github.com/spf13/cobra"

	"github.com/py2goasync/py2goasync/cmd/convert"
)

// convertFlags are those of convert beyond what is converted.
type convertFlags struct {
	snippetFlags
	dir        string
	force      bool
	module     string
	pkg        string
	directives bool
}

func newConvert() *cobra.Command {
	var flags convertFlags
	cmd := &cobra.Command{
		Use:   "convert INPUT... -o DIR",
		Short: "Write the Go programs of documents to a folder",
		Long: `convert writes a Go module: DIR/go.mod, a folder for each snippet, the runtime packages in use in DIR/vendor, so that
"cd DIR && go build ./..." works at once and offline, and DIR/README.md, which lists what is there.

DIR must be empty, new, or written by py2goasync before; --force writes to it all the same.`,
		Example: `  py2goasync convert tutorial.md -o out
  cd out && go run ./01_hello`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError("convert wants at least one INPUT.\nUsage: %s", cmd.UseLine())
			}
			if err := flags.check("convert"); err != nil {
				return err
			}
			return convertAll(args, flags)
		},
	}
	flags.add(cmd)
	return cmd
}

func (f *convertFlags) add(cmd *cobra.Command) {
	f.snippetFlags.add(cmd)
	cmd.Flags().StringVarP(&f.dir, "output", "o", "", "`folder` to write to")
	cmd.Flags().BoolVar(&f.force, "force", false, "write to a folder that holds other files, or changed ones")
	cmd.Flags().StringVar(&f.module, "module", "", "module `path` for go.mod, such as example.com/team/jobs")
	cmd.Flags().StringVar(&f.pkg, "package", "", "write importable packages of this `name` instead of programs: what they declare is exported")
	cmd.Flags().BoolVar(&f.directives, "line-directives", false, "make Go's own stack traces and debuggers point at the document")
}

func (f *convertFlags) check(command string) error {
	switch {
	case f.dir == "":
		return usageError("%s wants a folder to write to: -o DIR", command)
	case f.pkg != "" && (!token.IsIdentifier(f.pkg) || f.pkg == "main" || f.pkg == "_"):
		return usageError("--package wants the name of a Go package, not %q", f.pkg)
	case f.module != "" && !isModulePath(f.module):
		return usageError("--module wants a module path such as example.com/team/jobs, not %q", f.module)
	}
	return nil
}

// isModulePath: elements of letters, digits and -._~ between slashes.
func isModulePath(path string) bool {
	for _, element := range strings.Split(path, "/") {
		if element == "" || strings.HasPrefix(element, ".") || strings.HasSuffix(element, ".") {
			return false
		}
		for _, c := range element {
			if c > unicode.MaxASCII || !unicode.IsLetter(c) && !unicode.IsDigit(c) && !strings.ContainsRune("-._~", c) {
				return false
			}
		}
	}
	return true
}

func (f *convertFlags) options() convert.Options {
	opts := f.snippetFlags.options()
	opts.Package, opts.LineDirectives = f.pkg, f.directives
	return opts
}

func convertAll(args []string, flags convertFlags) error {
	out := newPrinter(flags.json)
	var programs []convert.Program
	var results []*convert.Result
	inputs := flags.sources(args, out)
	folders := map[string]bool{}
	for _, input := range inputs {
		res := loadWith(input, flags.snippet, flags.options(), out)
		if res == nil {
			continue
		}
		if len(inputs) > 1 || input.found {
			res.Folder = documentFolder(input.rel, folders)
		}
		out.result(res)
		flags.testHint(res)
		for _, s := range res.Converted() {
			programs = append(programs, s.Program(res.Folder))
		}
		if len(res.Snippets) > 0 || !input.found {
			results = append(results, res)
			out.say("%s: %s", input.path, summary(res))
		}
	}
	if len(programs) > 0 {
		if err := writeModule(flags, programs, results); err != nil {
			return out.fail(err)
		}
		noun := "program"
		if flags.pkg != "" {
			noun = "package"
		}
		out.say("wrote %s: build with  cd %s && go build ./...", count(len(programs), noun), flags.dir)
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

func writeModule(flags convertFlags, programs []convert.Program, results []*convert.Result) error {
	module := flags.module
	if module == "" {
		module = convert.ModuleName(flags.dir)
	}
	tree, err := convert.Module(module, programs)
	if err != nil {
		return fmt.Errorf("internal error: %w", err)
	}
	tree[convert.IndexName] = convert.Index(module, results)
	err = convert.Write(flags.dir, tree, flags.force)
	var path *os.PathError
	if errors.As(err, &path) {
		return fmt.Errorf("cannot write %s: %w", path.Path, path.Err)
	}
	return err
}
