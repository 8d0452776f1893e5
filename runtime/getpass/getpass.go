// Package getpass answers Python's getpass module.
package getpass

import (
	"bufio"
	"os"
	"os/user"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/sys"
	"github.com/py2goasync/py2goasync/runtime/warnings"
)

// GetPassWarningType is getpass.GetPassWarning: the echo of the terminal could not be switched off.
var GetPassWarningType = lib.Exception("getpass", "GetPassWarning", py.UserWarning)

// Getuser is getpass.getuser().
func Getuser() string {
	for _, name := range []string{"LOGNAME", "USER", "LNAME", "USERNAME"} {
		if v := os.Getenv(name); v != "" {
			return v
		}
	}
	u, err := user.Current()
	if err != nil {
		panic(py.OSError.New("No username set in the environment"))
	}
	return u.Username
}

// Getpass is getpass.getpass(prompt, stream): a line that the terminal does not show. Without a terminal it is read from
// sys.stdin, after a warning; stream, or else sys.stderr, shows the prompt then.
func Getpass(prompt string, stream any) string {
	py.FlushStdout()
	if tty, err := os.OpenFile("/dev/tty", os.O_RDWR, 0); err == nil {
		defer tty.Close()
		if restore, ok := echoOff(tty); ok {
			defer restore()
			show := func(text string) {
				if stream == nil {
					_, _ = tty.WriteString(text)
				} else {
					write(stream, text)
				}
			}
			show(prompt)
			password := line(bufio.NewReader(tty))
			show("\n")
			return password
		}
	}
	if stream == nil {
		stream = sys.CurrentStderr()
	}
	if restore, ok := echoOff(os.Stdin); ok {
		defer restore()
		write(stream, prompt)
		password := line(py.Stdin())
		write(stream, "\n")
		return password
	}
	return visible(prompt, stream, py.Stdin())
}

// visible asks for a password that the terminal, if there is one, shows.
func visible(prompt string, stream any, input *bufio.Reader) string {
	warnings.Explicit(py.CurrentContext(), "Can not control echo on the terminal.", GetPassWarningType, "getpass.py", 90)
	write(stream, "Warning: Password input may be echoed.\n")
	write(stream, prompt)
	password := line(input)
	write(stream, "\n")
	return password
}

func write(stream any, text string) {
	lib.Method(stream, "write", text)
	lib.Method(stream, "flush")
}

func line(r *bufio.Reader) string {
	text, err := r.ReadString('\n')
	if text == "" && err != nil {
		panic(py.EOFError.New())
	}
	return strings.TrimSuffix(text, "\n")
}

// Module is the module object of getpass.
var Module = lib.Module("getpass", func(m *py.Module) {
	m.Set("GetPassWarning", GetPassWarningType)
	lib.Add(m, "getuser", "", func([]any) any { return Getuser() })
	lib.Add(m, "getpass", "prompt='Password: ', stream=None", func(a []any) any {
		return Getpass(lib.Str(a[0], "getpass() argument 'prompt'"), a[1])
	})
})
