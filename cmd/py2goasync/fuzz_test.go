package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/cmd/convert"
	"github.com/py2goasync/py2goasync/parser/diag"
)

// FuzzCommand damages the documents of the tests in ways that people and tools do, and holds what the command promises of any
// input: it ends, its status is the one that the report gives reason for, and nothing of ours shows.
func FuzzCommand(f *testing.F) {
	paths, err := filepath.Glob("testdata/documents/*")
	require.NoError(f, err)
	for i := range paths {
		f.Add(i, int64(i))
	}
	f.Add(16, int64(-271)) // once an __init__ that returns a value
	f.Fuzz(func(t *testing.T, document int, seed int64) {
		path := paths[uint(document)%uint(len(paths))]
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		r := rand.New(rand.NewSource(seed))
		for range 1 + r.Intn(6) {
			data = damage(r, data)
		}
		hang := time.AfterFunc(2*time.Minute, func() { panic(fmt.Sprintf("%s with seed %d does not end", path, seed)) })
		defer hang.Stop()
		file := filepath.Join(t.TempDir(), "damaged"+filepath.Ext(path))
		require.NoError(t, os.WriteFile(file, data, 0o644))
		status, stdout := runQuietly(t, "convert", file, "-o", filepath.Join(t.TempDir(), "out"), "--json")
		requireHonest(t, status, stdout)
		listed, _ := runQuietly(t, "list", file, "--json")
		require.LessOrEqual(t, listed, exitUsage)
	})
}

// runQuietly is the command in this process; what it writes to stdout comes back.
func runQuietly(t *testing.T, args ...string) (status int, stdout []byte) {
	out, err := os.Create(filepath.Join(t.TempDir(), "stdout"))
	require.NoError(t, err)
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	require.NoError(t, err)
	oldOut, oldErr := os.Stdout, os.Stderr
	defer func() { os.Stdout, os.Stderr = oldOut, oldErr }()
	os.Stdout, os.Stderr = out, null
	status = run(args)
	require.NoError(t, out.Close())
	stdout, err = os.ReadFile(out.Name())
	require.NoError(t, err)
	return status, stdout
}

// requireHonest: 0 when all is converted, 1 when a snippet failed for a reason that is not ours, 2 when there was no reading it.
func requireHonest(t *testing.T, status int, stdout []byte) {
	var report convert.Report
	require.NoError(t, json.Unmarshal(stdout, &report), "%s", stdout)
	failed, unreadable := false, false
	for _, input := range report.Inputs {
		unreadable = unreadable || len(input.Snippets) == 0 && len(input.Diagnostics) > 0
		for _, s := range input.Snippets {
			reasons := 0
			for _, d := range s.Diagnostics {
				require.NotEqual(t, diag.InternalError, diag.Code(d.Code), d.Message)
				if d.Severity == diag.Error {
					reasons++
				}
			}
			require.Equal(t, s.Status == "failed", reasons > 0, "snippet %d", s.Index)
			failed = failed || s.Status == "failed"
		}
	}
	switch status {
	case exitOK:
		require.False(t, failed)
	case exitFailed:
		require.True(t, failed)
	default:
		require.Equal(t, exitUsage, status)
		require.True(t, unreadable)
	}
}

// damage does one thing to a document that happens to documents.
func damage(r *rand.Rand, data []byte) []byte {
	lines := strings.SplitAfter(string(data), "\n")
	i, j := r.Intn(len(lines)), r.Intn(len(lines))
	switch r.Intn(14) {
	case 0: // a line is lost
		lines = append(lines[:i:i], lines[i+1:]...)
	case 1: // a line comes twice
		lines = append(lines[:i+1:i+1], lines[i:]...)
	case 2: // two lines change places
		lines[i], lines[j] = lines[j], lines[i]
	case 3: // a part is lost
		if i > j {
			i, j = j, i
		}
		lines = append(lines[:i:i], lines[j:]...)
	case 4: // the end is lost
		return data[:r.Intn(len(data)+1)]
	case 5: // a line is indented
		lines[i] = strings.Repeat(" ", 1+r.Intn(5)) + lines[i]
	case 6: // or is not any more
		lines[i] = strings.TrimLeft(lines[i], " \t")
	case 7: // a tab for spaces
		lines[i] = strings.Replace(lines[i], "    ", "\t", 1)
	case 8: // another system's line ends
		return bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n"))
	case 9: // typographic quotes
		lines[i] = strings.NewReplacer(`"`, "“", "'", "’", "--", "—", "...", "…").Replace(lines[i])
	case 10: // elided code
		lines[i] = "...\n"
	case 11: // a byte falls over
		if len(data) > 0 {
			data = bytes.Clone(data)
			data[r.Intn(len(data))] = byte(r.Intn(256))
		}
		return data
	case 12: // a word of one line in another
		words := strings.Fields(lines[j])
		if at := strings.IndexAny(lines[i], " (=.,"); at >= 0 && len(words) > 0 {
			lines[i] = lines[i][:at] + words[r.Intn(len(words))] + lines[i][at:]
		}
	case 13: // a name is lost or changed
		lines[i] = strings.Replace(lines[i], "a", "", 1+r.Intn(2))
	}
	return []byte(strings.Join(lines, ""))
}
