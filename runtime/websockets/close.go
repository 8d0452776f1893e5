package websockets

import (
	"strconv"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/internal/wsframe"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Close is a close frame: its code and reason.
type Close struct {
	Code   int
	Reason string
}

// The codes that a connection ends with by itself.
const (
	normal        = 1000
	goingAway     = 1001
	protocolErr   = 1002
	noStatus      = 1005
	abnormal      = 1006
	invalidData   = 1007
	messageTooBig = 1009
	internal      = 1011
)

var explanations = map[int]string{
	1000: "OK", 1001: "going away", 1002: "protocol error", 1003: "unsupported data", 1005: "no status received [internal]",
	1006: "abnormal closure [internal]", 1007: "invalid frame payload data", 1008: "policy violation", 1009: "message too big",
	1010: "mandatory extension", 1011: "internal error", 1012: "service restart", 1013: "try again later", 1014: "bad gateway",
	1015: "TLS handshake failure [internal]",
}

// String is "1000 (OK) reason".
func (c *Close) String() string {
	why := explanations[c.Code]
	switch {
	case why != "":
	case c.Code >= 3000 && c.Code < 4000:
		why = "registered"
	case c.Code >= 4000 && c.Code < 5000:
		why = "private use"
	default:
		why = "unknown"
	}
	text := strconv.Itoa(c.Code) + " (" + why + ")"
	if c.Reason != "" {
		text += " " + c.Reason
	}
	return text
}

func (c *Close) payload() string {
	if c.Code == noStatus {
		return ""
	}
	return wsframe.ClosePayload(c.Code, c.Reason)
}

func (c *Close) regular() bool { return c.Code == normal || c.Code == goingAway || c.Code == noStatus }

var closeClass = lib.Class[Close]("websockets.frames", "Close", nil, py.Methods{
	"code":    lib.Prop(func(x any) any { return x.(*Close).Code }),
	"reason":  lib.Prop(func(x any) any { return x.(*Close).Reason }),
	"__str__": lib.M("", func(x any, _ []any) any { return x.(*Close).String() }),
	"__repr__": lib.M("", func(x any, _ []any) any {
		c := x.(*Close)
		return "Close(code=" + strconv.Itoa(c.Code) + ", reason=" + py.Repr(c.Reason) + ")"
	}),
})

// PyClass returns Close.
func (*Close) PyClass() *py.Class { return closeClass }

// orNone is a close frame, or None.
func (c *Close) orNone() any {
	if c == nil {
		return nil
	}
	return c
}
