package pickle

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// library is how CPython makes objects of the library again.
func library(x any, c *py.Class) (reduction, bool) {
	attr := func(names ...string) py.Tuple {
		t := py.Tuple{}
		for _, n := range names {
			t = append(t, py.GetAttr(x, n))
		}
		return t
	}
	switch moduleOf(c) + "." + c.Name {
	case "builtins.complex":
		return reduction{fn: c, args: attr("real", "imag")}, true
	case "builtins.range", "builtins.slice":
		return reduction{fn: c, args: attr("start", "stop", "step")}, true
	case "builtins.ellipsis", "builtins.NotImplementedType":
		panic(PicklingError.Newf("Can't pickle %s in Go", py.Repr(x)))
	case "collections.deque":
		r := reduction{fn: c, items: items(x)}
		if n := py.GetAttr(x, "maxlen"); n != nil {
			r.args = py.Tuple{py.Tuple{}, n}
		}
		return r, true
	case "collections.OrderedDict":
		return reduction{fn: c, pairs: x}, true
	case "collections.defaultdict":
		r := reduction{fn: c, pairs: x}
		if f := py.GetAttr(x, "default_factory"); f != nil {
			r.args = py.Tuple{f}
		}
		return r, true
	case "collections.Counter":
		return reduction{fn: c, args: py.Tuple{plainDict(x)}}, true
	case "decimal.Decimal":
		return reduction{fn: c, args: py.Tuple{py.Str(x)}}, true
	case "fractions.Fraction":
		return reduction{fn: c, args: attr("numerator", "denominator")}, true
	case "uuid.UUID":
		return reduction{fn: c, args: attr("hex")}, true
	case "pathlib.PosixPath", "pathlib.PurePosixPath", "pathlib._local.PosixPath", "pathlib._local.PurePosixPath":
		return reduction{fn: c, args: attr("parts")[0].(py.Tuple)}, true
	case "datetime.timedelta":
		return reduction{fn: c, args: attr("days", "seconds", "microseconds")}, true
	case "datetime.timezone":
		args := py.Tuple{lib.Method(x, "utcoffset", nil)}
		if name := lib.Method(x, "tzname", nil); name != lib.Method(lib.Call(c, args...), "tzname", nil) {
			args = append(args, name)
		}
		return reduction{fn: c, args: args}, true
	case "datetime.date", "datetime.time", "datetime.datetime":
		return reduction{fn: c, args: packed(x, c)}, true
	case "zoneinfo.ZoneInfo":
		return reduction{fn: c, args: attr("key")}, true
	}
	return reduction{}, false
}

func plainDict(x any) any {
	d := py.NewDict[any, any]()
	for pair := range py.Seq(lib.Method(x, "items")) {
		kv := py.Unpack(pair, 2)
		d.Set(kv[0], kv[1])
	}
	return d
}

// packed is what dates and times give their constructors: their fields in bytes, and the time zone.
func packed(x any, c *py.Class) py.Tuple {
	field := func(name string) int { return lib.Int(py.GetAttr(x, name)) }
	var b []byte
	if c.Name != "time" {
		year := field("year")
		b = append(b, byte(year>>8), byte(year), byte(field("month")), byte(field("day")))
	}
	if c.Name == "date" {
		return py.Tuple{py.Bytes(b)}
	}
	first := len(b)
	us := field("microsecond")
	b = append(b, byte(field("hour")), byte(field("minute")), byte(field("second")), byte(us>>16), byte(us>>8), byte(us))
	if field("fold") == 1 { // a bit of the first field that has one to spare
		if c.Name == "time" {
			b[first] |= 0x80
		} else {
			b[2] |= 0x80
		}
	}
	if tz := py.GetAttr(x, "tzinfo"); tz != nil {
		return py.Tuple{py.Bytes(b), tz}
	}
	return py.Tuple{py.Bytes(b)}
}

// unpacked makes a date or time from the bytes of its fields; ok is false for other arguments.
func unpacked(c *py.Class, args py.Tuple) (v any, ok bool) {
	if c.Module != "datetime" || len(args) == 0 {
		return nil, false
	}
	b, ok := args[0].(py.Bytes)
	if !ok {
		return nil, false
	}
	var fields []any
	fold := 0
	if c.Name != "time" && len(b) >= 4 {
		month := b[2]
		if month&0x80 != 0 {
			fold, month = 1, month&0x7f
		}
		fields = append(fields, int(b[0])<<8|int(b[1]), int(month), int(b[3]))
		b = b[4:]
	}
	if len(b) == 6 {
		hour := b[0]
		if c.Name == "time" && hour&0x80 != 0 {
			fold, hour = 1, hour&0x7f
		}
		fields = append(fields, int(hour), int(b[1]), int(b[2]), int(b[3])<<16|int(b[4])<<8|int(b[5]))
	}
	fields = append(fields, args[1:]...)
	if fold == 0 {
		return lib.Call(c, fields...), true
	}
	return lib.CallKW(c, fields, []py.KV{{Key: "fold", Value: fold}}), true
}
