//go:build !unix

package convert

import "os/exec"

func killWithChildren(*exec.Cmd) {}

func signalOf(*exec.ExitError) int { return 0 }
