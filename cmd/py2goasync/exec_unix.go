//go:build unix

package main

import (
	"os"
	"os/exec"
	"os/signal"
	"syscall"
)

// execProgram runs a program and gives its status. The last one takes this process's place: signals, the terminal and
// the exit status are then its own. name is what it is called, sys.argv[0] in Python.
func execProgram(path, name string, args, env []string, last bool) (int, error) {
	if last {
		return 0, syscall.Exec(path, append([]string{name}, args...), env)
	}
	cmd := exec.Command(path, args...)
	cmd.Args[0] = name
	cmd.Env = env
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	signals := make(chan os.Signal, 4)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer signal.Stop(signals)
	if err := cmd.Start(); err != nil {
		return 0, err
	}
	go func() {
		for s := range signals {
			if s != os.Interrupt { // Ctrl-C reaches the program from the terminal
				_ = cmd.Process.Signal(s)
			}
		}
	}()
	return exitStatus(cmd.Wait())
}

func signalStatus(exit *exec.ExitError) int {
	if status, ok := exit.Sys().(syscall.WaitStatus); ok && status.Signaled() {
		return 128 + int(status.Signal())
	}
	return 1
}
