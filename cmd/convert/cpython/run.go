package cpython

import (
	_ "embed"
	"os"
	"path/filepath"
)

// harness runs a program the way conversions are run: on a virtual clock, with top-level await, or as a session.
//
//go:embed harness.py
var harness []byte

// Mode says how a program is run.
type Mode struct {
	// Virtual makes sleeps take no time.
	Virtual bool
	// Session echoes the value of each statement, as the prompt does.
	Session bool
	// Files are further files of the program by their paths, which it can import.
	Files map[string]string
}

// Prepare writes a program and what runs it into dir, and gives the arguments for the interpreter. The program's name
// is what its tracebacks show.
func Prepare(dir, name, program string, mode Mode) ([]string, error) {
	path := filepath.Join(dir, filepath.Base(name))
	if err := os.WriteFile(path, []byte(program), 0o644); err != nil {
		return nil, err
	}
	for name, source := range mode.Files {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return nil, err
		}
		if err := os.WriteFile(file, []byte(source), 0o644); err != nil {
			return nil, err
		}
	}
	if !mode.Virtual && !mode.Session {
		return []string{path}, nil
	}
	run := filepath.Join(dir, "py2goasync_harness.py")
	if err := os.WriteFile(run, harness, 0o644); err != nil {
		return nil, err
	}
	args := []string{run}
	if mode.Virtual {
		args = append(args, "--virtual")
	}
	if mode.Session {
		args = append(args, "--session")
	}
	return append(args, path), nil
}
