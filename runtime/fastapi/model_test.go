package fastapi

import (
	"testing"

	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/stretchr/testify/require"
)

func TestInstancesOfModelsShowCompareAndDumpAsInPydantic(t *testing.T) {
	u, err := NewInstance[shopItem](py.KV{Key: "name", Value: "ab"}, py.KV{Key: "price", Value: "1.5"}, py.KV{Key: "image", Value: dict("url", "u", "name", "n")})
	require.NoError(t, err)
	require.Equal(t, "Item(name='ab', description=None, price=1.5, tax=None, tags=[], image=Image(url='u', name='n'))", ModelRepr(u))
	require.Equal(t, "url='u' name='n'", ModelStr(u.Image))
	require.Equal(t, "{'name': 'ab', 'price': 1.5, 'tags': [], 'image': {'url': 'u', 'name': 'n'}}", py.Repr(ModelDump(u, ExcludeNone(true))))
	require.Equal(t, `{"name":"ab","tags":[]}`, ModelDumpJSON(u, Include("name", "tags")))
	c := ModelCopy(u, py.KV{Key: "name", Value: "q"})
	require.False(t, ModelEqual(u, c))
	require.True(t, ModelEqual(u, ModelCopy(c, py.KV{Key: "name", Value: "ab"})))
	a, err := ModelValidate[account](dict("userName", "n"))
	require.NoError(t, err)
	require.Equal(t, "{'userName': 'n'}", py.Repr(ModelDump(a, ExcludeDefaults(true), ByAlias(true))))
	require.Equal(t, "{'name': 'n'}", py.Repr(ModelDump(a, ExcludeDefaults(true))))
}

func TestAModelThatDoesNotFitRaisesValidationError(t *testing.T) {
	_, err := NewInstance[shopItem](py.KV{Key: "name", Value: 5}, py.KV{Key: "price", Value: "x"}, py.KV{Key: "tags", Value: []any{"a", 2}}, py.KV{Key: "image", Value: 5})
	require.True(t, py.Is(err, ValidationError, py.ValueError))
	require.Equal(t, `4 validation errors for Item
name
  Input should be a valid string [type=string_type, input_value=5, input_type=int]
    For further information visit https://errors.pydantic.dev/2.14/v/string_type
price
  Input should be a valid number, unable to parse string as a number [type=float_parsing, input_value='x', input_type=str]
    For further information visit https://errors.pydantic.dev/2.14/v/float_parsing
tags.1
  Input should be a valid string [type=string_type, input_value=2, input_type=int]
    For further information visit https://errors.pydantic.dev/2.14/v/string_type
image
  Input should be a valid dictionary or instance of Image [type=model_type, input_value=5, input_type=int]
    For further information visit https://errors.pydantic.dev/2.14/v/model_type`, err.Error())
	require.Equal(t, 4, err.(*ModelError).ErrorCount())
	_, err = ModelValidateJSON[shopItem]("{")
	require.ErrorContains(t, err, "1 validation error for Item\n  Invalid JSON: ")
}
