package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/py2goasync/py2goasync/parser/diag"
)

func newExplain() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "explain [CODE]",
		Short: "Explain a diagnostic, such as PY201; without CODE, list all",
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case len(args) > 1:
				return usageError("explain wants one CODE, such as PY201")
			case len(args) == 1:
				return explainOne(args[0], asJSON)
			case asJSON:
				return printJSON(diag.All())
			}
			for _, info := range diag.All() {
				fmt.Printf("%s  %-7s  %s\n", info.Code, info.Severity, info.Title)
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print as JSON")
	return cmd
}

func explainOne(code string, asJSON bool) error {
	info, ok := diag.Lookup(code)
	if !ok {
		return usageError("there is no code %s; `py2goasync explain` lists all", code)
	}
	if asJSON {
		return printJSON(info)
	}
	fmt.Print(info.Explain())
	return nil
}

func printJSON(v any) error {
	enc := json.NewEncoder(os.Stdout)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}
