package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"
)

// watchInterval is how often watch looks at its inputs.
const watchInterval = 300 * time.Millisecond

func newWatch() *cobra.Command {
	var flags convertFlags
	cmd := &cobra.Command{
		Use:   "watch INPUT... -o DIR",
		Short: "Convert again whenever a document is saved, until Ctrl-C",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError("watch wants at least one INPUT.\nUsage: %s", cmd.UseLine())
			}
			for _, arg := range args {
				if arg == "-" {
					return usageError("watch cannot watch standard input")
				}
			}
			if err := flags.check("watch"); err != nil {
				return err
			}
			ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
			defer stop()
			return watch(ctx, args, flags)
		},
	}
	flags.add(cmd)
	return cmd
}

// watch converts at once and after each change. What fails is reported, and the next change is waited for; only an output
// folder that must not be written to ends it.
func watch(ctx context.Context, args []string, flags convertFlags) error {
	var last map[string]stamp
	for ctx.Err() == nil {
		now := stamps(args)
		if last == nil || !maps.Equal(last, now) {
			if last != nil {
				fmt.Printf("%s changed\n", time.Now().Format(time.TimeOnly))
			}
			first := last == nil
			last = now
			err := convertAll(args, flags)
			var exit *exitError
			if first && errors.As(err, &exit) && exit.status == exitUsage {
				return err
			}
		}
		select {
		case <-ctx.Done():
		case <-time.After(watchInterval):
		}
	}
	return nil
}

// stamp is what changes when a file is saved.
type stamp struct {
	modified time.Time
	size     int64
}

// withModules is a document, and for a script what it may import: the files of its folder and of the packages in that.
func withModules(path string) []string {
	all := []string{path}
	if !strings.EqualFold(filepath.Ext(path), ".py") {
		return all
	}
	for _, pattern := range []string{"*.py", "*/*.py", "*/*/*.py"} {
		found, _ := filepath.Glob(filepath.Join(filepath.Dir(path), pattern))
		all = append(all, found...)
	}
	return all
}

func stamps(args []string) map[string]stamp {
	all := map[string]stamp{}
	for _, arg := range args {
		found, err := expand(arg)
		if err != nil {
			continue
		}
		for _, s := range found {
			for _, path := range withModules(s.path) {
				if info, err := os.Stat(path); err == nil {
					all[path] = stamp{info.ModTime(), info.Size()}
				}
			}
		}
	}
	return all
}
