package parser

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"os/exec"
	"testing"

	"github.com/stretchr/testify/require"
)

// verdict is what CPython makes of one file of its library.
type verdict struct {
	Path  string `json:"path"`
	Hash  string `json:"hash"`  // of ast.dump, when accepted
	Spans string `json:"spans"` // hash of all positions
	Line  int    `json:"line"`  // of the error, when refused
	Msg   string `json:"msg"`

	CompileLine int    `json:"compile_line"` // of what the compiler refuses
	CompileMsg  string `json:"compile_msg"`
}

// TestEveryFileOfTheStandardLibraryParsesAsInCPython runs where PY2GOASYNC_STDLIB names the library of CPython 3.13 and
// PY2GOASYNC_PYTHON its interpreter (default: python3.13).
func TestEveryFileOfTheStandardLibraryParsesAsInCPython(t *testing.T) {
	lib := os.Getenv("PY2GOASYNC_STDLIB")
	if lib == "" {
		t.Skip("set PY2GOASYNC_STDLIB to the library of CPython 3.13 to compare every file of it")
	}
	cmd := exec.Command(python(), "testdata/verdicts.py", lib)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	var files, equal, refused int
	in := bufio.NewScanner(out)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		var v verdict
		require.NoError(t, json.Unmarshal(in.Bytes(), &v))
		files++
		switch compareVerdict(t, v) {
		case 'e':
			equal++
		case 'r':
			refused++
		}
	}
	require.NoError(t, cmd.Wait())
	t.Logf("%d files: %d equal, %d refused at the same line", files, equal, refused)
}

func compareVerdict(t *testing.T, v verdict) byte {
	src, err := os.ReadFile(v.Path)
	require.NoError(t, err)
	f, errs := ParseFile(v.Path, src, 0)
	switch {
	case v.Hash == "" && len(errs) == 0:
		t.Errorf("%s: accepted, CPython says line %d: %s", v.Path, v.Line, v.Msg)
	case v.Hash == "":
		if errs[0].Pos.Line == v.Line {
			return 'r'
		}
		t.Errorf("%s: line %d: %s; CPython says line %d: %s", v.Path, errs[0].Pos.Line, errs[0].Msg, v.Line, v.Msg)
	case len(errs) > 0:
		t.Errorf("%s:%d:%d: refused: %s", v.Path, errs[0].Pos.Line, errs[0].Pos.Col, errs[0].Msg)
	default:
		sum := sha256.Sum256([]byte(f.Dump(f.Module)))
		if hex.EncodeToString(sum[:]) != v.Hash {
			t.Errorf("%s: another tree", v.Path)
			return 'x'
		}
		sum = sha256.Sum256([]byte(f.spanList(f.Module)))
		if hex.EncodeToString(sum[:]) != v.Spans {
			t.Errorf("%s: other positions", v.Path)
			return 'x'
		}
		compareCheck(t, v, f)
		return 'e'
	}
	return 'x'
}

func compareCheck(t *testing.T, v verdict, f *File) {
	errs := Check(f)
	switch {
	case len(errs) == 0 && v.CompileMsg == "":
	case len(errs) == 0:
		t.Errorf("%s: Check finds nothing, CPython says line %d: %s", v.Path, v.CompileLine, v.CompileMsg)
	case errs[0].Pos.Line != v.CompileLine || errs[0].Msg != v.CompileMsg:
		t.Errorf("%s: Check says line %d: %s; CPython says line %d: %s",
			v.Path, errs[0].Pos.Line, errs[0].Msg, v.CompileLine, v.CompileMsg)
	}
}
