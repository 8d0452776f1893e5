// Command py2goasync converts the Python asyncio snippets of Markdown documents, and Python scripts, to Go.
package main

import (
	"errors"
	"fmt"
	"os"
	"strings"
)

func main() { os.Exit(run(os.Args[1:])) }

// The exit statuses.
const (
	exitOK     = 0
	exitFailed = 1 // some snippet failed
	exitUsage  = 2 // wrong usage, or an input or output that cannot be used
)

// exitError ends the command with a status; what there is to say has been said, unless there is a message.
type exitError struct {
	status  int
	message string
}

func (e *exitError) Error() string { return e.message }

func run(args []string) int {
	root := newRoot()
	root.SetArgs(args)
	err := root.Execute()
	var exit *exitError
	switch {
	case err == nil:
		return exitOK
	case errors.As(err, &exit):
		if exit.message != "" {
			fmt.Fprintln(os.Stderr, "py2goasync: "+exit.message)
		}
		return exit.status
	}
	fmt.Fprintln(os.Stderr, "py2goasync: "+strings.TrimSpace(err.Error()))
	return exitUsage
}

func usageError(format string, args ...any) error {
	return &exitError{exitUsage, fmt.Sprintf(format, args...)}
}
