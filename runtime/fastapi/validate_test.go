package fastapi

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/stretchr/testify/require"
)

func TestScalarsAreReadAsPydanticReadsThem(t *testing.T) {
	data, err := os.ReadFile("testdata/scalars.json")
	require.NoError(t, err)
	var entries [][3]string
	require.NoError(t, json.Unmarshal(data, &entries))
	types := map[string]*schemaType{
		"int": typeOf(reflect.TypeFor[py.Int]()), "float": typeOf(reflect.TypeFor[float64]()), "bool": typeOf(reflect.TypeFor[bool]()),
		"str": typeOf(reflect.TypeFor[string]()), "list": typeOf(reflect.TypeFor[[]int]()), "dict": typeOf(reflect.TypeFor[*py.Dict[string, int]]()),
		"none": typeOf(reflect.TypeFor[py.NoneType]()), "optional": typeOf(reflect.TypeFor[*int]()),
	}
	for _, e := range entries {
		input, fault := decodeJSON(e[1])
		require.Nil(t, fault)
		out, faults := types[e[0]].validate(input)
		got := make([]string, len(faults))
		for i, f := range faults {
			got[i] = fmt.Sprintf("%s %s: %s", f.typ, py.Repr(py.ListOf(append([]any{}, f.loc...))), f.msg)
		}
		text := strings.Join(got, "; ")
		if len(faults) == 0 {
			text = string(dumpJSON(out))
		}
		require.Equal(t, e[2], text, "%s of %.60s", e[0], e[1])
	}
}

func TestAssignFillsEveryKindOfVariable(t *testing.T) {
	list := newList(1, 2)
	fill := func(dst any, x any) any {
		v := reflect.ValueOf(dst).Elem()
		assign(v, x)
		return v.Interface()
	}
	require.Equal(t, []int{1, 2}, fill(new([]int), list))
	require.Equal(t, "[1, 2]", py.Repr(fill(new(*py.List[int]), list)))
	require.Equal(t, "{1, 2}", py.Repr(fill(new(*py.Set[int]), list)))
	require.Equal(t, "{'a': 1.0}", py.Repr(fill(new(*py.Dict[string, float64]), newDict(pair{"a", 1}))))
	require.Equal(t, map[string]int{"a": 1}, fill(new(map[string]int), newDict(pair{"a", 1})))
	require.Equal(t, "(1, 2)", py.Repr(fill(new(py.Tuple2[int, int]), list)))
	require.Equal(t, "7", py.Repr(fill(new(py.Int), 7)))
	require.Equal(t, 3, *fill(new(*int), 3).(*int))
	require.Nil(t, fill(new(*int), nil))
	require.Equal(t, 3, fill(new(any), 3))
	err := py.Try(func() error { fill(new(string), 5.5); return nil })
	require.True(t, py.Is(err, py.TypeError), "%v", err)
}
