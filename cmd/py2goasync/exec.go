package main

import (
	"errors"
	"os/exec"
)

// exitStatus is a finished program's status; 128 and the number of the signal that ended it, as shells have it.
func exitStatus(err error) (int, error) {
	var exit *exec.ExitError
	if !errors.As(err, &exit) {
		return 0, err
	}
	if code := exit.ExitCode(); code >= 0 {
		return code, nil
	}
	return signalStatus(exit), nil
}
