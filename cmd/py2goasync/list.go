package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/py2goasync/py2goasync/cmd/convert"
)

func newList() *cobra.Command {
	var flags snippetFlags
	cmd := &cobra.Command{
		Use:   "list INPUT...",
		Short: "List the snippets of a document: number, line, kind, heading, what they need",
		Long: `list shows every fence of a document. Its kind is

  run         it does something at top level
  define      it only defines
  broken      it does not parse
  incomplete  it needs names that no earlier snippet and no module gives
  other       it is not Python`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError("list wants at least one INPUT.\nUsage: %s", cmd.UseLine())
			}
			return listAll(args, flags)
		},
	}
	cmd.Flags().BoolVar(&flags.session, "session", false, "list what becomes of the snippets in one program")
	flags.addJSON(cmd)
	return cmd
}

func listAll(args []string, flags snippetFlags) error {
	out := newPrinter(flags.json)
	inputs := sources(args, out)
	for i, input := range inputs {
		res := load(input, flags, out)
		if res == nil {
			continue
		}
		if out.json {
			out.result(res)
			continue
		}
		if res.Failed() {
			out.worse(exitFailed)
		}
		if len(inputs) > 1 {
			if i > 0 {
				fmt.Println()
			}
			fmt.Printf("%s: %s\n", input.path, summary(res))
		}
		if len(res.Snippets) > 0 || len(inputs) == 1 {
			listTable(res).print(os.Stdout)
			for _, d := range res.Diags {
				fmt.Fprintln(os.Stderr, d.Error())
			}
		}
	}
	return out.finish()
}

func listTable(res *convert.Result) *table {
	t := newTable("#", "line", "kind", "status", "heading", "needs")
	for _, s := range res.Snippets {
		t.row(fmt.Sprint(s.Source.Index), fmt.Sprint(s.Source.Line), string(s.Plan.Kind), string(s.Status), s.Source.Heading, needs(s))
	}
	return t
}

// needs names what comes along, by snippet: "fetch_data, LIMIT (3); app (11)". Modules are left out.
func needs(s *convert.Snippet) string {
	var parts []string
	var names []string
	for i, n := range s.Plan.Needs {
		if !s.Plan.IsImport(n.Name) {
			names = append(names, n.Name)
		}
		last := i == len(s.Plan.Needs)-1 || s.Plan.Needs[i+1].FromSnippet != n.FromSnippet
		if last && len(names) > 0 {
			parts = append(parts, fmt.Sprintf("%s (%d)", strings.Join(names, ", "), n.FromSnippet.Index))
			names = nil
		}
	}
	for i, n := range s.Plan.Undefined {
		if i == 0 {
			parts = append(parts, "missing: "+n.Name)
			continue
		}
		parts[len(parts)-1] += ", " + n.Name
	}
	return strings.Join(parts, "; ")
}
