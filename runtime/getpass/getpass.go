// Package getpass answers Python's getpass module.
package getpass

import (
	"os"
	"os/user"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

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

// Module is the module object of getpass.
var Module = lib.Module("getpass", func(m *py.Module) {
	lib.Add(m, "getuser", "", func([]any) any { return Getuser() })
})
