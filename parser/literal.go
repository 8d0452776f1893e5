package parser

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/go-python/gpython/ast"
	"github.com/go-python/gpython/py"
)

// number is the value of a numeric literal: [py.Int], [*py.BigInt], [py.Float] or [py.Complex].
func number(text string) ast.Object {
	if strings.IndexByte(text, '_') >= 0 {
		text = strings.ReplaceAll(text, "_", "")
	}
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		return py.Int(n)
	}
	if len(text) > 1 && text[0] == '0' {
		switch text[1] {
		case 'x', 'X':
			return integer(text[2:], 16)
		case 'o', 'O':
			return integer(text[2:], 8)
		case 'b', 'B':
			return integer(text[2:], 2)
		}
	}
	if last := text[len(text)-1]; last == 'j' || last == 'J' {
		return py.Complex(complex(0, float(text[:len(text)-1])))
	}
	if strings.ContainsAny(text, ".eE") {
		return py.Float(float(text))
	}
	return integer(text, 10)
}

func integer(digits string, base int) ast.Object {
	if n, err := strconv.ParseInt(digits, base, 64); err == nil {
		return py.Int(n)
	}
	n, _ := new(big.Int).SetString(digits, base)
	return (*py.BigInt)(n)
}

// float is never out of range: what is too big is infinite, as in Python.
func float(text string) float64 {
	f, _ := strconv.ParseFloat(text, 64)
	return f
}

// maxIntDigits is the length from which CPython refuses to convert a decimal integer.
const maxIntDigits = 4300

// checkNumber refuses integers that CPython finds too long to convert.
func (p *parser) checkNumber(t *token) {
	if t.end-t.start <= maxIntDigits {
		return
	}
	text := strings.ReplaceAll(p.text(t), "_", "")
	if len(text) <= maxIntDigits || strings.Trim(text, "0123456789") != "" {
		return
	}
	p.failWith(&SyntaxError{
		Msg: "Exceeds the limit (4300 digits) for integer string conversion: value has " + strconv.Itoa(len(text)) +
			" digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer" +
			" literals to avoid decimal conversion limits.",
		Pos: p.startOf(t), End: p.endOf(t),
	})
}
