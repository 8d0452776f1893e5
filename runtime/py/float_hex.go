package py

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// FloatHex is float.hex.
func FloatHex(f float64) string {
	sign := ""
	if math.Signbit(f) {
		sign, f = "-", -f
	}
	switch {
	case math.IsNaN(f):
		return "nan"
	case math.IsInf(f, 0):
		return sign + "inf"
	case f == 0:
		return sign + "0x0.0p+0"
	}
	bits := math.Float64bits(f)
	lead, exp := uint64(1), int(bits>>52)-1023
	if exp == -1023 {
		lead, exp = 0, -1022
	}
	return fmt.Sprintf("%s0x%d.%013xp%+d", sign, lead, bits&(1<<52-1), exp)
}

// FloatFromHex is float.fromhex(s).
func FloatFromHex(s string) float64 {
	t := strings.ToLower(StrStrip(s))
	body := strings.TrimLeft(t, "+-")
	sign := t[:len(t)-len(body)]
	if len(sign) <= 1 {
		if body == "inf" || body == "infinity" || body == "nan" {
			f, _ := parseFloat(t)
			return f
		}
		body = strings.TrimPrefix(body, "0x")
		if !strings.ContainsAny(body, "_+ ") || strings.Contains(body, "p+") {
			if !strings.Contains(body, "p") {
				body += "p0"
			}
			f, err := strconv.ParseFloat(sign+"0x"+body, 64)
			if err == nil {
				return f
			}
			if n, ok := err.(*strconv.NumError); ok && n.Err == strconv.ErrRange {
				panic(OverflowError.New("hexadecimal value too large to represent as a float"))
			}
		}
	}
	panic(ValueError.New("invalid hexadecimal floating-point string"))
}
