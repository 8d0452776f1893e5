//go:build !unix

package main

import (
	"os"
	"os/exec"
	"os/signal"
)

// execProgram runs a program and gives its status. name is what it is called, sys.argv[0] in Python.
func execProgram(path, name string, args, env []string, _ bool) (int, error) {
	cmd := exec.Command(path, args...)
	cmd.Args[0] = name
	cmd.Env = env
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	signals := make(chan os.Signal, 1) // Ctrl-C is the program's to handle
	signal.Notify(signals, os.Interrupt)
	defer signal.Stop(signals)
	return exitStatus(cmd.Run())
}

func signalStatus(*exec.ExitError) int { return 1 }
