package convert

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// BuildError is what the Go compiler said. It is the converter's mistake, and is shown to those who work on it only.
type BuildError struct {
	// ByFolder holds the compiler's lines for each program that did not build.
	ByFolder map[string]string
	Output   string
}

func (e *BuildError) Error() string {
	return "the Go compiler refused the generated code:\n" + e.Output
}

// Build compiles every program of the module in dir and puts the binaries into bin, each named after its folder.
// What does not depend on a program that fails is built all the same.
func Build(ctx context.Context, dir, bin string, packages ...string) error {
	return build(ctx, dir, bin, vendoredFlags(dir), packages)
}

// sharedFlags are for a tree that [Tree.shared] gave, where the runtime is compiled for all programs. Debug information
// that nobody sees costs the compiler a tenth of its time.
var sharedFlags = []string{"-gcflags=" + RuntimeModule + "/...=-dwarf=false"}

// onceFlags are for programs that run once and are thrown away: calls are not inlined either, which would take the
// compiler longer than it saves, a quarter of its time.
var onceFlags = []string{"-gcflags=-l", "-gcflags=" + RuntimeModule + "/...=-dwarf=false -l"}

func build(ctx context.Context, dir, bin string, flags, packages []string) error {
	if err := os.MkdirAll(bin, 0o755); err != nil {
		return err
	}
	args := append([]string{"build", "-ldflags=-s -w", "-o", bin + string(filepath.Separator)}, flags...)
	return runGo(ctx, dir, append(args, patterns(packages)...))
}

// Vet runs go vet over the programs of the module in dir.
func Vet(ctx context.Context, dir string, packages ...string) error {
	return vet(ctx, dir, vendoredFlags(dir), packages)
}

func vet(ctx context.Context, dir string, flags, packages []string) error {
	return runGo(ctx, dir, slices.Concat([]string{"vet"}, flags, patterns(packages)))
}

// vendoredFlags: -trimpath keeps dir out of the keys of the build cache, so that copies of the runtime are compiled once.
// Without a vendor folder the go command does not accept -mod=vendor.
func vendoredFlags(dir string) []string {
	if _, err := os.Stat(filepath.Join(dir, "vendor")); err != nil {
		return []string{"-trimpath"}
	}
	return []string{"-trimpath", "-mod=vendor"}
}

func patterns(packages []string) []string {
	if len(packages) == 0 {
		return []string{"./..."}
	}
	var all []string
	for _, p := range packages {
		all = append(all, "./"+p)
	}
	return all
}

func runGo(ctx context.Context, dir string, args []string) error {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOPROXY=off", "GOFLAGS=", "GOWORK=off", "GOTOOLCHAIN=local")
	if os.Getenv("GOGC") == "" && os.Getenv("GOMEMLIMIT") == "" {
		// The compiler and the linker need not collect before they hold much: a fifth of their time.
		cmd.Env = append(cmd.Env, "GOGC=off", "GOMEMLIMIT=700MiB")
	}
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	err := cmd.Run()
	if err == nil {
		return nil
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if _, ok := err.(*exec.ExitError); !ok {
		return fmt.Errorf("cannot run the Go toolchain (is `go` on the PATH?): %w", err)
	}
	return &BuildError{ByFolder: splitByFolder(out.String()), Output: out.String()}
}

// splitByFolder sorts the go command's output, in which `# module/folder` stands before the lines about a package.
func splitByFolder(output string) map[string]string {
	all := map[string]string{}
	folder := ""
	for line := range strings.Lines(output) {
		if head, ok := strings.CutPrefix(line, "# "); ok {
			head, _, _ = strings.Cut(strings.Trim(strings.TrimSpace(head), "[]"), " ")
			folder = filepath.Base(head)
			continue
		}
		all[folder] += line
	}
	return all
}
