package convert

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
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
	if err := os.MkdirAll(bin, 0o755); err != nil {
		return err
	}
	args := []string{"build", "-trimpath", "-mod=vendor", "-ldflags=-s -w", "-o", bin + string(filepath.Separator)}
	return runGo(ctx, dir, append(args, patterns(packages)...))
}

// Vet runs go vet over the programs of the module in dir, which -trimpath keeps out of the keys of the build cache.
func Vet(ctx context.Context, dir string, packages ...string) error {
	return runGo(ctx, dir, append([]string{"vet", "-trimpath", "-mod=vendor"}, patterns(packages)...))
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
	if noRuntime(dir) {
		cmd.Args = without(cmd.Args, "-mod=vendor")
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

// noRuntime: without a vendor folder the go command does not accept -mod=vendor.
func noRuntime(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, "vendor"))
	return err != nil
}

func without(list []string, item string) []string {
	var kept []string
	for _, s := range list {
		if s != item {
			kept = append(kept, s)
		}
	}
	return kept
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
