package emit_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/emit"
	. "github.com/py2goasync/py2goasync/translate/ir"
)

// render names and renders a one-file program.
func render(t *testing.T, decls ...Decl) string {
	t.Helper()
	p := &Program{Package: "main", Files: []*File{{Name: "main.go", Decls: decls}}}
	AssignNames(p)
	files, err := emit.Program(p)
	require.NoError(t, err)
	return string(files[0].Source)
}

// TestACoroutineReadsAsInStyleMd rebuilds the first example of STYLE.md.
func TestACoroutineReadsAsInStyleMd(t *testing.T) {
	sourceID, data := &FieldDecl{Prefer: "SourceID", Type: Int, Tag: `py:"source_id"`}, &FieldDecl{Prefer: "Data", Type: String, Tag: `py:"data"`}
	result := &TypeDecl{Doc: []string{"{name} is the dict that fetch_data returns."}, Prefer: "fetchDataResult", Fields: []*FieldDecl{sourceID, data}}
	resultType := &Named{Obj: result}
	ctx, id, delay := &Var{Prefer: "ctx", Type: Context}, &Var{Prefer: "sourceID", Type: Int}, &Var{Prefer: "delay", Type: Float64}
	errVar := &Var{Prefer: "err", Type: Error}
	fetch := &Func{
		Prefer: "fetchData", PyName: "fetch_data", Params: []*Var{ctx, id, delay}, Results: []Type{resultType, Error},
		Body: []Stmt{
			Do(CallPkg("fmt", "Printf", NoResult, StringLit("Fetching from source %d\n"), Use(id))),
			&If{
				Init: Let(errVar, CallPkg(AsyncioPkg, "Sleep", Error, Use(ctx), Use(delay))),
				Cond: Bin("!=", Bool, Use(errVar), Nil(Error)),
				Then: []Stmt{Ret(Compose(resultType), Use(errVar))},
			},
			Ret(Compose(resultType,
				Elem{Field: sourceID, Value: Use(id)},
				Elem{Field: data, Value: CallPkg("fmt", "Sprintf", String, StringLit("Data from source %d"), Use(id))}), Nil(Error)),
		},
	}
	require.Equal(t, `package main

import (
	"context"
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
)

// fetchDataResult is the dict that fetch_data returns.
type fetchDataResult struct {
	SourceID int    `+"`py:\"source_id\"`"+`
	Data     string `+"`py:\"data\"`"+`
}

func fetchData(ctx context.Context, sourceID int, delay float64) (fetchDataResult, error) {
	fmt.Printf("Fetching from source %d\n", sourceID)
	if err := asyncio.Sleep(ctx, delay); err != nil {
		return fetchDataResult{}, err
	}
	return fetchDataResult{SourceID: sourceID, Data: fmt.Sprintf("Data from source %d", sourceID)}, nil
}
`, render(t, result, fetch))
}
