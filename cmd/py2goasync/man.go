package main

import (
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

func newMan() *cobra.Command {
	return &cobra.Command{
		Use:   "man DIR",
		Short: "Write the manual pages to a folder",
		Example: `  py2goasync man /usr/local/share/man/man1
  py2goasync completion bash > /etc/bash_completion.d/py2goasync`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usageError("man wants the folder to write to.\nUsage: %s", cmd.UseLine())
			}
			if err := os.MkdirAll(args[0], 0o755); err != nil {
				return usageError("%v", err)
			}
			epoch := time.Unix(0, 0).UTC() // the same text at any time
			root := cmd.Root()
			root.DisableAutoGenTag = true
			if err := doc.GenManTree(root, &doc.GenManHeader{Section: "1", Source: "py2goasync", Date: &epoch}, args[0]); err != nil {
				return usageError("%v", err)
			}
			fmt.Printf("wrote the manual pages to %s\n", args[0])
			return nil
		},
	}
}
