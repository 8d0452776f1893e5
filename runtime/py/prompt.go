package py

import (
	"fmt"
	"os"
)

// Prompt runs one statement of a session. What it raises is printed to stderr, and the session goes on, as at Python's
// prompt; only SystemExit is given back, which ends the session.
func Prompt(statement func() error) error {
	err := Try(statement)
	if err == nil || Is(err, SystemExit) {
		return err
	}
	FlushStdout()
	fmt.Fprint(os.Stderr, FormatException(err))
	return nil
}
