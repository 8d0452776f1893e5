// Package platform answers Python's platform module.
package platform

import (
	"os"
	"runtime"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// System is platform.system(): Linux, Darwin …
func System() string { return strings.ToUpper(runtime.GOOS[:1]) + runtime.GOOS[1:] }

// Machine is platform.machine().
func Machine() string {
	if m, ok := map[string]string{"amd64": "x86_64", "arm64": "aarch64"}[runtime.GOARCH]; ok {
		return m
	}
	return runtime.GOARCH
}

// Node is platform.node(): the name of the host.
func Node() string {
	name, _ := os.Hostname()
	return name
}

func kernel(name string) string {
	data, _ := os.ReadFile("/proc/sys/kernel/" + name)
	return strings.TrimSpace(string(data))
}

// Release is platform.release().
func Release() string { return kernel("osrelease") }

// Version is platform.version().
func Version() string { return kernel("version") }

// Platform is platform.platform().
func Platform() string { return System() + "-" + Release() + "-" + Machine() }

// PythonVersion is platform.python_version(): the version whose behaviour the program has.
func PythonVersion() string { return "3.13.0" }

// PythonImplementation is platform.python_implementation().
func PythonImplementation() string { return "CPython" }

// Module is the module object of platform.
var Module = lib.Module("platform", func(m *py.Module) {
	for name, f := range map[string]func() string{"system": System, "machine": Machine, "node": Node, "release": Release, "version": Version,
		"python_version": PythonVersion, "python_implementation": PythonImplementation, "processor": Machine} {
		lib.Add(m, name, "", func([]any) any { return f() })
	}
	lib.Add(m, "platform", "aliased=False, terse=False", func([]any) any { return Platform() })
	lib.Add(m, "python_version_tuple", "", func([]any) any { return py.Tuple{"3", "13", "0"} })
})
