package uvicorn

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

// flag is one option of the command line.
type flag struct {
	isSet bool // it takes no value
	apply func(value string) (Option, error)
}

func textFlag(o func(string) Option) flag {
	return flag{apply: func(v string) (Option, error) { return o(v), nil }}
}

func setFlag(o Option) flag {
	return flag{isSet: true, apply: func(string) (Option, error) { return o, nil }}
}

func intFlag(o func(int) Option) flag {
	return flag{apply: func(v string) (Option, error) {
		n, err := strconv.Atoi(v)
		if err != nil {
			return nil, fmt.Errorf("'%s' is not a valid integer", v)
		}
		return o(n), nil
	}}
}

func seconds(o func(float64) Option) func(int) Option {
	return func(n int) Option { return o(float64(n)) }
}

// noOp accepts an option that means nothing here, and says so.
func noOp(name string, isSet bool) flag {
	return flag{isSet: isSet, apply: func(string) (Option, error) {
		fmt.Fprintf(os.Stderr, "note: %s has no effect on a compiled program\n", name)
		return func(*Config) {}, nil
	}}
}

var flags = map[string]flag{
	"--host":                      textFlag(Host),
	"--port":                      intFlag(Port),
	"--log-level":                 textFlag(LogLevel),
	"--root-path":                 textFlag(RootPath),
	"--access-log":                setFlag(AccessLog(true)),
	"--no-access-log":             setFlag(AccessLog(false)),
	"--use-colors":                setFlag(UseColors(true)),
	"--no-use-colors":             setFlag(UseColors(false)),
	"--server-header":             setFlag(ServerHeader(true)),
	"--no-server-header":          setFlag(ServerHeader(false)),
	"--date-header":               setFlag(DateHeader(true)),
	"--no-date-header":            setFlag(DateHeader(false)),
	"--timeout-keep-alive":        intFlag(seconds(TimeoutKeepAlive)),
	"--timeout-graceful-shutdown": intFlag(seconds(TimeoutGracefulShutdown)),
	"--reload":                    noOp("--reload", true),
	"--workers":                   noOp("--workers", false),
}

// CommandLine reads the options of the command uvicorn: --name value or --name=value.
func CommandLine(args []string) (opts []Option, err error) {
	for i := 0; i < len(args); i++ {
		name, value, joined := strings.Cut(args[i], "=")
		f, known := flags[name]
		switch {
		case !known && strings.HasPrefix(name, "-"):
			return nil, fmt.Errorf("no such option '%s'", name)
		case !known:
			return nil, fmt.Errorf("got unexpected extra argument (%s)", name)
		case f.isSet && joined:
			return nil, fmt.Errorf("option '%s' does not take a value", name)
		case !f.isSet && !joined:
			if i++; i >= len(args) {
				return nil, fmt.Errorf("option '%s' requires an argument", name)
			}
			value = args[i]
		}
		o, err := f.apply(value)
		if err != nil {
			return nil, fmt.Errorf("invalid value for '%s': %w", name, err)
		}
		opts = append(opts, o)
	}
	return opts, nil
}
