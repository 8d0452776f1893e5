package convert

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestSlugsAreFolderNames(t *testing.T) {
	for heading, want := range map[string]string{
		"Event Loop Basics":                "event_loop_basics",
		"asyncio.gather - Wait for All":    "asyncio_gather_wait_for_all",
		"Q1: What's `gather`?":             "q1_whats_gather",
		"事件循环":                             "snippet",
		"":                                 "snippet",
		"🎯 Creating Tasks":                 "creating_tasks",
		"../../etc":                        "etc",
		"my_app":                           "my_app",
		strings.Repeat("long heading ", 9): "long_heading_long_heading_long_heading",
	} {
		require.Equal(t, want, Slug(heading), heading)
	}
}

var hello = []Program{{Folder: "01_hello", Files: map[string][]byte{
	"main.go": []byte("package main\n\nimport \"fmt\"\n\nfunc main() { fmt.Println(\"hello\") }\n"),
}}}

var looped = []Program{{Folder: "01_loop", Files: map[string][]byte{
	"main.go": []byte("package main\n\nimport _ \"" + RuntimeModule + "/runtime/asyncio\"\n\nfunc main() { println(1) }\n"),
}}}

func TestAModuleHoldsOnlyTheRuntimePackagesInUse(t *testing.T) {
	tree, err := Module("m.test", looped)
	require.NoError(t, err)
	list := string(tree["vendor/modules.txt"])
	require.Contains(t, list, RuntimeModule+"/runtime/asyncio\n")
	for _, path := range tree.Paths() {
		require.NotContains(t, path, "_test.go")
	}
	plain, err := Module("m.test", hello)
	require.NoError(t, err)
	require.Equal(t, []string{"01_hello/main.go", "doc.go", "go.mod"}, plain.Paths())
	require.NotContains(t, string(plain["go.mod"]), "require")
}

func TestAWrittenModuleBuildsOffline(t *testing.T) {
	for _, programs := range [][]Program{hello, looped} {
		tree, err := Module("m.test", programs)
		require.NoError(t, err)
		dir := t.TempDir()
		require.NoError(t, Write(dir, tree, false))
		cmd := exec.Command("go", "build", "./...")
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "GOPROXY=off", "GOFLAGS=-mod=vendor")
		if len(tree) == 3 {
			cmd.Env[len(cmd.Env)-1] = "GOFLAGS="
		}
		out, err := cmd.CombinedOutput()
		require.NoError(t, err, string(out))
	}
}

func TestTheSecondRunTakesTheProgramFromTheCache(t *testing.T) {
	ctx := context.Background()
	binary, err := BuildCached(ctx, hello[0])
	require.NoError(t, err)
	require.NoError(t, os.RemoveAll(filepath.Dir(binary))) // an earlier test run's, perhaps
	_, err = BuildCached(ctx, hello[0])
	require.NoError(t, err)
	before, err := os.Stat(binary)
	require.NoError(t, err)
	again, err := BuildCached(ctx, hello[0])
	require.NoError(t, err)
	require.Equal(t, binary, again)
	after, err := os.Stat(again)
	require.NoError(t, err)
	require.Equal(t, before.ModTime(), after.ModTime())
	res, err := Command{Path: binary}.Run(ctx)
	require.NoError(t, err)
	require.Equal(t, "hello\n", string(res.Stdout))
}

func TestCompilerMessagesAreSortedByProgram(t *testing.T) {
	bad := append([]Program{{Folder: "02_bad", Files: map[string][]byte{"main.go": []byte("package main\n\nfunc main() { x }\n")}}}, hello...)
	tree, err := Module("m.test", bad)
	require.NoError(t, err)
	dir := t.TempDir()
	require.NoError(t, Write(filepath.Join(dir, "src"), tree, false))
	err = Build(context.Background(), filepath.Join(dir, "src"), filepath.Join(dir, "bin"), "01_hello", "02_bad")
	var failed *BuildError
	require.ErrorAs(t, err, &failed)
	require.Contains(t, failed.ByFolder["02_bad"], "undefined: x")
	require.Len(t, failed.ByFolder, 1)
	require.FileExists(t, filepath.Join(dir, "bin", "01_hello"), "the others are built all the same")
}

func TestOnlyOurOwnFoldersAreOverwritten(t *testing.T) {
	dir := t.TempDir()
	tree := Tree{"a/main.go": []byte("1"), "b/main.go": []byte("2")}
	require.NoError(t, Write(dir, tree, false))
	require.NoError(t, Write(dir, tree, false))

	require.NoError(t, Write(dir, Tree{"a/main.go": []byte("3")}, false))
	require.NoDirExists(t, filepath.Join(dir, "b"), "what an earlier run wrote goes when it is not wanted any more")

	require.NoError(t, os.WriteFile(filepath.Join(dir, "a/main.go"), []byte("edited"), 0o644))
	var refused *RefusedError
	require.ErrorAs(t, Write(dir, tree, false), &refused)
	require.Contains(t, refused.Reason, "a/main.go was changed")
	require.NoError(t, Write(dir, tree, true))

	other := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(other, "precious"), nil, 0o644))
	require.ErrorAs(t, Write(other, tree, false), &refused)
	require.NoError(t, Write(other, tree, true))
	require.FileExists(t, filepath.Join(other, "precious"))

	require.ErrorAs(t, Write(filepath.Join(other, "precious"), tree, false), &refused)
}

func TestAProgramThatDoesNotEndIsStopped(t *testing.T) {
	res, err := Command{Path: "sleep", Args: []string{"60"}, Limit: 1}.Run(context.Background())
	require.NoError(t, err)
	require.True(t, res.TimedOut)
}

func TestTheCacheForgetsWhatWasNotUsedForLong(t *testing.T) {
	base := t.TempDir()
	for i := range mostBuilt + 3 {
		dir := filepath.Join(base, fmt.Sprint(i))
		require.NoError(t, os.Mkdir(dir, 0o755))
		used := time.Now().Add(-time.Duration(i) * time.Minute)
		if i == 1 {
			used = used.Add(-keepBuilt)
		}
		require.NoError(t, os.Chtimes(dir, used, used))
	}
	prune(base, keepBuilt)
	entries, err := os.ReadDir(base)
	require.NoError(t, err)
	require.Len(t, entries, mostBuilt)
	for _, gone := range []int{1, mostBuilt + 1, mostBuilt + 2} {
		require.NoDirExists(t, filepath.Join(base, fmt.Sprint(gone)))
	}
}
