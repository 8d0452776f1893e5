package getpass

import (
	"bufio"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/io"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func TestWithoutTerminal(t *testing.T) {
	shown := lib.Call(py.GetAttr(io.Module(), "StringIO"))
	input := bufio.NewReader(strings.NewReader("secret\n"))
	assert.Equal(t, "secret", visible("Token: ", shown, input))
	assert.Equal(t, "Warning: Password input may be echoed.\nToken: \n", lib.Method(shown, "getvalue"))
	err := py.Try(func() error { visible("Token: ", shown, input); return nil })
	assert.True(t, py.Is(err, py.EOFError), "at the end of the input")
}
