package golden

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/cmd/convert"
)

// tenModulesLimit is the size a program may have that uses one function of each of ten modules.
const tenModulesLimit = 12_000_000

// TestTenModulesStayUnderTwelveMegabytes also compares the output with CPython's, recorded beside the program.
func TestTenModulesStayUnderTwelveMegabytes(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("testdata/size", "ten_modules.py"))
	require.NoError(t, err)
	want, err := os.ReadFile(filepath.Join("testdata/size", "ten_modules.out"))
	require.NoError(t, err)
	binary := buildScript(t, string(text))
	size := fileSize(t, binary)
	t.Logf("%d bytes", size)
	require.Less(t, size, int64(tenModulesLimit))
	res, err := convert.Command{Path: binary}.Run(context.Background())
	require.NoError(t, err)
	require.Equal(t, string(want), string(res.Stdout))
}

// TestModulesOfTheCheckerCostNothing holds imports that only a type checker or a class decorator reads to the size of
// the same program without them.
func TestModulesOfTheCheckerCostNothing(t *testing.T) {
	const program = "import asyncio\n\n\nasync def main() -> None:\n    await asyncio.sleep(0)\n    print(\"hello\")\n\n\nasyncio.run(main())\n"
	plain := fileSize(t, buildScript(t, program))
	t.Logf("without: %d bytes", plain)
	for _, line := range []string{"import typing", "from typing import Any, Optional", "import dataclasses", "from dataclasses import dataclass, field"} {
		size := fileSize(t, buildScript(t, line+"\n"+program))
		t.Logf("%s: %d bytes", line, size)
		require.Equal(t, plain, size, line)
	}
}

// buildScript converts and builds a script, and gives the path of its binary.
func buildScript(t *testing.T, text string) string {
	c := Case{Name: "size", Input: "main.py", Text: []byte(text)}
	s, err := c.convert(false)
	require.NoError(t, err)
	require.Equal(t, convert.Converted, s.Status, "%v", s.Diags)
	binary, err := convert.BuildCached(context.Background(), s.Program(""))
	require.NoError(t, err)
	return binary
}

func fileSize(t *testing.T, path string) int64 {
	info, err := os.Stat(path)
	require.NoError(t, err)
	return info.Size()
}
