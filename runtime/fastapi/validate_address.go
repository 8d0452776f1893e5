package fastapi

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// addressWords are the classes of ipaddress as pydantic's errors name them.
var addressWords = strings.NewReplacer("IPv4", "v4_", "IPv6", "v6_", "Address", "address", "Network", "network")

// address makes an IPv4Address, an IPv6Network and their like of a text or a number.
func (v *validation) address(c *py.Class, x any, loc []any) any {
	var made any
	err := py.Try(func() (err error) {
		made, err = py.Call(py.CurrentContext(), c, x)
		return err
	})
	if err == nil {
		return made
	}
	if !py.Is(err, py.ValueError) {
		panic(err)
	}
	words := addressWords.Replace(c.Name) // v4_address
	family, what, _ := strings.Cut(words, "_")
	v.fail("ip_"+words, "Input is not a valid IP"+family+" "+what, loc, x)
	v.faults[len(v.faults)-1].own = true
	return nil
}
