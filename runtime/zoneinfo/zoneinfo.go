// Package zoneinfo answers Python's zoneinfo module. It carries a copy of the time zone database for systems that have none;
// only programs that use it do.
package zoneinfo

import (
	"os"
	"path/filepath"
	"sort"
	"strings"
	"time"
	_ "time/tzdata" // for systems without a database

	"github.com/py2goasync/py2goasync/runtime/datetime"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// ZoneInfo is zoneinfo.ZoneInfo.
type ZoneInfo struct {
	key string
	loc *time.Location
}

// ZoneInfoType is the class zoneinfo.ZoneInfo.
var ZoneInfoType *py.Class

// ZoneInfoNotFoundError is zoneinfo.ZoneInfoNotFoundError.
var ZoneInfoNotFoundError = lib.Exception("zoneinfo", "ZoneInfoNotFoundError", py.KeyError)

// InvalidTZPathWarning is zoneinfo.InvalidTZPathWarning.
var InvalidTZPathWarning = lib.Exception("zoneinfo", "InvalidTZPathWarning", py.RuntimeWarning)

var zones = map[string]*ZoneInfo{}

// New is ZoneInfo(key): the same object each time.
func New(key string) *ZoneInfo {
	if z := zones[key]; z != nil {
		return z
	}
	z := load(key)
	zones[key] = z
	return z
}

func load(key string) *ZoneInfo {
	if filepath.IsAbs(key) {
		panic(py.ValueError.New("ZoneInfo keys may not be absolute paths, got: " + key))
	}
	if clean := filepath.Clean(key); clean != key && key != "" {
		panic(py.ValueError.New("ZoneInfo keys must be normalized relative paths, got: " + key))
	}
	if strings.HasPrefix(key, "..") {
		panic(py.ValueError.New("ZoneInfo keys must refer to subdirectories of TZPATH, got: " + key))
	}
	if key == "" || key == "Local" {
		panic(ZoneInfoNotFoundError.New("No time zone found with key " + key))
	}
	loc, err := time.LoadLocation(key)
	if err != nil {
		panic(ZoneInfoNotFoundError.New("No time zone found with key " + key))
	}
	return &ZoneInfo{key, loc}
}

// at is the moment that a wall clock in the zone shows: in a gap or an overlap, fold says which.
func (z *ZoneInfo) at(d *datetime.Datetime) time.Time {
	t := time.Date(d.Year(), time.Month(d.Month()), d.Day(), d.Hour(), d.Minute(), d.Second(), 0, z.loc)
	wall := time.Date(d.Year(), time.Month(d.Month()), d.Day(), d.Hour(), d.Minute(), d.Second(), 0, time.UTC).Unix()
	_, before := time.Unix(wall-offsetAt(t)-86400, 0).In(z.loc).Zone()
	_, after := time.Unix(wall-offsetAt(t)+86400, 0).In(z.loc).Zone()
	if before == after {
		return t
	}
	// Around a change both offsets are candidates; those under which the clock shows this time are right.
	first := time.Unix(wall-int64(before), 0).In(z.loc)
	second := time.Unix(wall-int64(after), 0).In(z.loc)
	firstRight, secondRight := offsetAt(first) == int64(before), offsetAt(second) == int64(after)
	switch {
	case firstRight && secondRight: // an overlap
		if d.Fold() == 1 {
			return second
		}
		return first
	case firstRight:
		return first
	case secondRight:
		return second
	}
	// A gap: before it with fold 0, as if the old offset still held.
	if d.Fold() == 1 {
		return time.Unix(first.Unix(), 0).In(z.loc)
	}
	return time.Unix(second.Unix(), 0).In(z.loc)
}

func offsetAt(t time.Time) int64 {
	_, off := t.Zone()
	return int64(off)
}

func moment(x any) *datetime.Datetime {
	d, _ := py.Carried(x).(*datetime.Datetime)
	return d
}

func seconds(n int) *datetime.Timedelta {
	return datetime.NewTimedelta(datetime.Seconds(float64(n)))
}

// PyClass returns zoneinfo.ZoneInfo.
func (*ZoneInfo) PyClass() *py.Class { return ZoneInfoType }

// PyStr is str(zone): its key.
func (z *ZoneInfo) PyStr() string { return z.key }

// PyRepr is zoneinfo.ZoneInfo(key='Europe/Berlin').
func (z *ZoneInfo) PyRepr() string { return "zoneinfo.ZoneInfo(key=" + py.StrRepr(z.key) + ")" }

// fixed reports whether the zone has had one offset for ever; its offset is known without a date.
func (z *ZoneInfo) fixed() bool {
	_, a := time.Unix(-1<<40, 0).In(z.loc).Zone()
	for y := 1880; y < 2040; y++ {
		for _, m := range []time.Month{time.January, time.July} {
			if _, b := time.Date(y, m, 1, 0, 0, 0, 0, z.loc).Zone(); a != b {
				return false
			}
		}
	}
	return true
}

// dst is how much of the offset is daylight saving time: the difference to the standard time of the same year.
func (z *ZoneInfo) dst(t time.Time) int {
	if !t.IsDST() {
		return 0
	}
	_, now := t.Zone()
	for days := 1; days < 400; days++ {
		for _, other := range []time.Time{t.AddDate(0, 0, -days), t.AddDate(0, 0, days)} {
			if !other.IsDST() {
				if _, off := other.Zone(); off != now {
					return now - off
				}
			}
		}
	}
	return 3600
}

// FromUTC is zone.fromutc(dt).
func (z *ZoneInfo) FromUTC(d *datetime.Datetime) *datetime.Datetime {
	t := time.Date(d.Year(), time.Month(d.Month()), d.Day(), d.Hour(), d.Minute(), d.Second(), 0, time.UTC).In(z.loc)
	out := datetime.NewDatetime(t.Year(), int(t.Month()), t.Day(), t.Hour(), t.Minute(), t.Second(), d.Microsecond(), z)
	if first := z.at(out); first.Unix() != t.Unix() {
		out.SetFold(1)
	}
	return out
}

func init() {
	of := func(self any) *ZoneInfo { return self.(*ZoneInfo) }
	ZoneInfoType = lib.Class[ZoneInfo]("zoneinfo", "ZoneInfo", lib.Bases(datetime.TzinfoType), py.Methods{
		"__new__":   lib.New("key", func(a []any) any { return New(lib.Str(a[0], "key")) }),
		"no_cache":  lib.Static("key", func(a []any) any { return NoCache(lib.Str(a[0], "key")) }),
		"key":       lib.Prop(func(self any) any { return of(self).key }),
		"utcoffset": lib.M("dt, /", func(self any, a []any) any { return py.ToAny(of(self).Utcoffset(a[0])) }),
		"dst":       lib.M("dt, /", func(self any, a []any) any { return py.ToAny(of(self).Dst(a[0])) }),
		"tzname":    lib.M("dt, /", func(self any, a []any) any { return py.ToAny(of(self).Tzname(a[0])) }),
		"fromutc":   lib.M("dt, /", func(self any, a []any) any { return of(self).FromUTC(moment(a[0])) }),
		"__repr__":  lib.M("", func(self any, _ []any) any { return of(self).PyRepr() }),
		"__str__":   lib.M("", func(self any, _ []any) any { return of(self).key }),
	})
	ZoneInfoType.Dotted = true
}

// AvailableTimezones is zoneinfo.available_timezones().
func AvailableTimezones() *py.Set[string] {
	s := py.NewSet[string]()
	root := "/usr/share/zoneinfo"
	var names []string
	filepath.WalkDir(root, func(path string, e os.DirEntry, err error) error {
		if err != nil {
			return nil
		}
		name, _ := filepath.Rel(root, path)
		if e.IsDir() {
			if name == "right" || name == "posix" {
				return filepath.SkipDir
			}
			return nil
		}
		if data, err := os.ReadFile(path); err == nil && strings.HasPrefix(string(data), "TZif") && name != "posixrules" && name != "localtime" {
			names = append(names, name)
		}
		return nil
	})
	sort.Strings(names)
	for _, n := range names {
		s.Add(n)
	}
	return s
}

// Module is the module object of zoneinfo.
var Module = lib.Module("zoneinfo", func(m *py.Module) {
	m.Set("ZoneInfo", ZoneInfoType).Set("ZoneInfoNotFoundError", ZoneInfoNotFoundError).Set("InvalidTZPathWarning", InvalidTZPathWarning)
	lib.Add(m, "available_timezones", "", func([]any) any { return AvailableTimezones() })
})
