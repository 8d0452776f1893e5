package fastapi

import (
	"math"
	"math/big"
	"regexp"
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// intText is what pydantic reads as an int: surrounding white space, single underscores between digits, and a fraction
// of zeros are allowed.
var intText = regexp.MustCompile(`^([+-]?[0-9]+(?:_[0-9]+)*)(?:\.0+)?$`)

// maxDigits is the length from which a text is too long for an int.
const maxDigits = 4300

func (v *validation) int(x any, loc []any) any {
	switch x := x.(type) {
	case int, *big.Int:
		return x
	case bool:
		if x {
			return 1
		}
		return 0
	case float64:
		return v.intOfFloat(x, loc)
	case string:
		return v.intOfText(x, loc)
	}
	return v.fail("int_type", "Input should be a valid integer", loc, x)
}

func (v *validation) intOfFloat(f float64, loc []any) any {
	switch {
	case math.IsNaN(f) || math.IsInf(f, 0):
		return v.fail("finite_number", "Input should be a finite number", loc, f)
	case f != math.Trunc(f):
		return v.fail("int_from_float", "Input should be a valid integer, got a number with a fractional part", loc, f)
	case math.Abs(f) >= 1<<63:
		return v.fail("int_parsing_size", "Unable to parse input string as an integer, exceeded maximum size", loc, f)
	}
	return int(f)
}

func (v *validation) intOfText(s string, loc []any) any {
	m := intText.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return v.fail("int_parsing", "Input should be a valid integer, unable to parse string as an integer", loc, s)
	}
	digits := strings.ReplaceAll(m[1], "_", "")
	sign := strings.TrimLeft(digits[:1], "+0123456789")
	digits = strings.TrimLeft(strings.TrimLeft(digits, "+-"), "0")
	if len(digits) > maxDigits {
		return v.fail("int_parsing_size", "Unable to parse input string as an integer, exceeded maximum size", loc, s)
	}
	if digits == "" {
		return 0
	}
	n, _ := new(big.Int).SetString(sign+digits, 10)
	return py.ToAny(n)
}

func (v *validation) float(x any, loc []any) any {
	switch x := x.(type) {
	case float64:
		return x
	case int:
		return float64(x)
	case bool:
		if x {
			return 1.0
		}
		return 0.0
	case *big.Int:
		if f, _ := new(big.Float).SetInt(x).Float64(); !math.IsInf(f, 0) {
			return f
		}
	case string:
		if f, ok := floatOfText(x); ok {
			return f
		}
		return v.fail("float_parsing", "Input should be a valid number, unable to parse string as a number", loc, x)
	}
	return v.fail("float_type", "Input should be a valid number", loc, x)
}

// floatText is what pydantic reads as a float, underscores removed.
var floatText = regexp.MustCompile(`^[+-]?(?:[0-9]+\.?[0-9]*(?:[eE][+-]?[0-9]+)?|\.[0-9]+(?:[eE][+-]?[0-9]+)?|(?i:inf|infinity|nan))$`)

func floatOfText(s string) (float64, bool) {
	s = strings.TrimSpace(s)
	if strings.Contains(s, "__") || strings.HasPrefix(s, "_") || strings.HasSuffix(s, "_") {
		return 0, false
	}
	s = strings.ReplaceAll(s, "_", "")
	if !floatText.MatchString(s) {
		return 0, false
	}
	if strings.EqualFold(strings.TrimLeft(s, "+-"), "nan") {
		return math.NaN(), true
	}
	f, _ := strconv.ParseFloat(s, 64) // out of range is infinite
	return f, true
}

func (v *validation) bool(x any, loc []any) any {
	switch x := x.(type) {
	case bool:
		return x
	case int:
		if x == 0 || x == 1 {
			return x == 1
		}
		return v.fail("bool_parsing", "Input should be a valid boolean, unable to interpret input", loc, x)
	case float64:
		if x == math.Trunc(x) && math.Abs(x) < 1<<63 {
			if x == 0 || x == 1 {
				return x == 1
			}
			return v.fail("bool_parsing", "Input should be a valid boolean, unable to interpret input", loc, x)
		}
	case string:
		switch strings.ToLower(x) {
		case "0", "off", "f", "false", "n", "no":
			return false
		case "1", "on", "t", "true", "y", "yes":
			return true
		}
		return v.fail("bool_parsing", "Input should be a valid boolean, unable to interpret input", loc, x)
	}
	return v.fail("bool_type", "Input should be a valid boolean", loc, x)
}
