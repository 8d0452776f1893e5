package datetime

import "github.com/py2goasync/py2goasync/runtime/py"

// ParseDate is date.fromisoformat(text); a ValueError panics.
func ParseDate(text string) *Date { return must(DateFromIsoformat(text)) }

// Parse is datetime.fromisoformat(text); a ValueError panics.
func Parse(text string) *Datetime { return must(FromIsoformat(text)) }

// ParseAs is datetime.strptime(text, format); a ValueError panics.
func ParseAs(text, format string) *Datetime { return must(Strptime(text, format)) }

func must[T any](v T, err error) T {
	py.Check(err)
	return v
}

// Midnight is datetime(year, month, day).
func Midnight(year, month, day int) *Datetime { return NewDatetime(year, month, day, 0, 0, 0, 0, nil) }
