package httpclient

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Decode is data.decode(charset, errors); charset "" and what no codec has is UTF-8.
func Decode(data, charset, errors string) string {
	charset = strings.ToLower(charset)
	if !Known(charset) {
		charset = "utf-8"
	}
	return py.BytesDecode(py.Bytes(data), charset, errors)
}

// Known reports whether there is a codec of that name.
func Known(charset string) (known bool) {
	if charset == "" {
		return false
	}
	return py.Try(func() error { py.BytesDecode("", charset, "strict"); return nil }) == nil
}
