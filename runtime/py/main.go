package py

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"runtime/debug"
	"sync"
)

// maxStack bounds one goroutine's stack. Go cannot recover from a stack overflow, so runaway recursion should end soon
// and not after filling a gigabyte; Python's limit of 1000 frames needs far less.
const maxStack = 512 << 20

var (
	exitMu    sync.Mutex
	exitHooks []func()

	beforeExit []func()
)

// AtExit registers a function that runs when the program ends, the last registered first: atexit.register.
func AtExit(f func()) {
	exitMu.Lock()
	defer exitMu.Unlock()
	exitHooks = append(exitHooks, f)
}

// BeforeExit registers a function that runs when the main program has ended, before the functions of AtExit: it waits for
// threads.
func BeforeExit(f func()) {
	exitMu.Lock()
	defer exitMu.Unlock()
	beforeExit = append(beforeExit, f)
}

// FlushStdout writes out what print has buffered; print's owner sets it.
var FlushStdout = func() {}

// OnInterrupt is asked first when Ctrl-C arrives; it reports whether it took care. The packages that block set it, to raise
// KeyboardInterrupt in the main thread or to cancel the main task of a running loop.
var OnInterrupt = func() bool { return false }

// InMain reports whether Main runs the program, and so hears of Ctrl-C.
func InMain() bool { return inMain }

var inMain bool

// Main runs a converted program and ends the process: with 0, with the code of SystemExit, or with 1 after printing the
// traceback of an uncaught exception to stderr. doc names the document or script.
func Main(doc string, body func(ctx context.Context) error) {
	debug.SetMaxStack(maxStack)
	paceGC()
	inMain = true
	go watchInterrupt()
	defer ReportBug()
	err := Try(func() error { return body(CurrentContext()) })
	code := Report(err)
	for _, wait := range beforeExit {
		wait()
	}
	runExitHooks()
	closeUnfinished()
	FlushStdout()
	os.Exit(code)
}

// watchInterrupt ends the program on Ctrl-C as KeyboardInterrupt does where no event loop runs: Go code cannot be
// interrupted in its middle.
func watchInterrupt() {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt)
	for range signals {
		if !OnInterrupt() {
			Exit(Report(KeyboardInterrupt.New()))
		}
	}
}

// Exit ends the process from anywhere; hooks run and stdout is flushed.
func Exit(code int) {
	runExitHooks()
	FlushStdout()
	os.Exit(code)
}

// UncaughtHook is asked to report an exception that nobody caught: false leaves it to [Report]. What the hook raises itself
// while it does is given back; only SystemExit matters still.
var UncaughtHook func(err error) (raised error, reported bool)

// Report prints an uncaught exception as Python does and returns the exit code it means.
func Report(err error) int {
	FlushStdout()
	switch {
	case err == nil:
		return 0
	case Is(err, SystemExit):
		return exitStatus(AsException(err).exception())
	}
	reported := false
	if UncaughtHook != nil {
		var raised error
		if raised, reported = UncaughtHook(err); raised != nil && Is(raised, SystemExit) {
			return exitStatus(AsException(raised).exception())
		}
	}
	if !reported {
		fmt.Fprint(os.Stderr, FormatException(err))
	}
	if Is(err, KeyboardInterrupt) {
		return 130
	}
	return 1
}

// exitStatus is the status that SystemExit means: its integer code, 0 for None, and 1 for anything else, which is shown.
func exitStatus(e *Exception) int {
	code := GetAttrOr(e, "code", nil)
	switch c := bare(code).(type) {
	case nil:
		return 0
	case bool:
		if c {
			return 1
		}
		return 0
	case int:
		return c & 0xff
	}
	fmt.Fprintln(os.Stderr, Str(code))
	return 1
}

// runExitHooks runs the hooks, also those that hooks register; an exception in one is reported and the rest still run.
func runExitHooks() {
	for {
		exitMu.Lock()
		n := len(exitHooks)
		if n == 0 {
			exitMu.Unlock()
			return
		}
		hook := exitHooks[n-1]
		exitHooks = exitHooks[:n-1]
		exitMu.Unlock()
		if err := Try(func() error { hook(); return nil }); err != nil {
			FlushStdout()
			fmt.Fprint(os.Stderr, "Exception ignored in atexit callback:\n"+FormatException(err))
		}
	}
}
