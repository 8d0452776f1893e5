// Package platform answers Python's platform module.
package platform

import (
	"os"
	"runtime"
	"strconv"
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

var unameResult = lib.NewNamedTupleClass("platform", "uname_result", "system", "node", "release", "version", "machine", "processor")

// osRelease is platform.freedesktop_os_release(): what /etc/os-release says.
func osRelease() any {
	data, err := os.ReadFile("/etc/os-release")
	if err != nil {
		data, err = os.ReadFile("/usr/lib/os-release")
	}
	if err != nil {
		panic(py.OSError.New(2, "Unable to read files /etc/os-release, /usr/lib/os-release"))
	}
	d := py.NewDict[any, any]()
	for name, v := range map[string]string{"NAME": "Linux", "ID": "linux", "PRETTY_NAME": "Linux"} {
		d.Set(name, v)
	}
	for line := range strings.Lines(string(data)) {
		if name, v, ok := strings.Cut(strings.TrimSpace(line), "="); ok && !strings.HasPrefix(name, "#") {
			d.Set(name, strings.Trim(v, `"'`))
		}
	}
	return d
}

// Module is the module object of platform.
var Module = lib.Module("platform", func(m *py.Module) {
	for name, f := range map[string]func() string{"system": System, "machine": Machine, "node": Node, "release": Release, "version": Version,
		"python_version": PythonVersion, "python_implementation": PythonImplementation, "processor": Machine} {
		lib.Add(m, name, "", func([]any) any { return f() })
	}
	lib.Add(m, "platform", "aliased=False, terse=False", func([]any) any { return Platform() })
	m.Set("uname_result", unameResult.Class)
	lib.Add(m, "uname", "", func([]any) any { return unameResult.Make(System(), Node(), Release(), Version(), Machine(), Machine()) })
	lib.Add(m, "architecture", "executable='', bits='', linkage=''", func([]any) any {
		return py.Tuple{strconv.Itoa(strconv.IntSize) + "bit", map[bool]string{true: "ELF"}[runtime.GOOS == "linux"]}
	})
	lib.Add(m, "python_compiler", "", func([]any) any { return runtime.Version() })
	lib.Add(m, "python_build", "", func([]any) any { return py.Tuple{"main", ""} })
	lib.Add(m, "python_branch", "", func([]any) any { return "" })
	lib.Add(m, "python_revision", "", func([]any) any { return "" })
	lib.Add(m, "libc_ver", "executable=None, lib='', version='', chunksize=16384", func(a []any) any { return py.Tuple{a[1], a[2]} })
	lib.Add(m, "freedesktop_os_release", "", func([]any) any { return osRelease() })
	lib.Add(m, "python_version_tuple", "", func([]any) any { return py.Tuple{"3", "13", "0"} })
})
