package wsframe

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The example of RFC 6455, section 1.3.
func TestAcceptKey(t *testing.T) {
	require.Equal(t, "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", AcceptKey("dGhlIHNhbXBsZSBub25jZQ=="))
}

// The examples of RFC 6455, section 5.7.
func TestFrame(t *testing.T) {
	require.Equal(t, []byte{0x81, 5, 'H', 'e', 'l', 'l', 'o'}, Frame(Text, "Hello", false))
	require.Equal(t, []byte{0x82, 126, 1, 0}, Frame(Binary, strings.Repeat("x", 256), false)[:4])
	require.Equal(t, []byte{0x82, 127, 0, 0, 0, 0, 0, 1, 0, 0}, Frame(Binary, strings.Repeat("x", 65536), false)[:10])
	masked := Frame(Text, "Hello", true)
	require.Equal(t, []byte{0x81, 0x85}, masked[:2])
	Mask(masked[6:], masked[2:6])
	require.Equal(t, "Hello", string(masked[6:]))
}

func TestMask(t *testing.T) {
	data := []byte("Hello")
	Mask(data, []byte{0x37, 0xfa, 0x21, 0x3d})
	require.Equal(t, []byte{0x7f, 0x9f, 0x4d, 0x51, 0x58}, data)
}

func TestClosePayload(t *testing.T) {
	require.Equal(t, "\x03\xe8bye", ClosePayload(1000, "bye"))
}
