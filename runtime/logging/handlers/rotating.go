package handlers

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/logging"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/time"
)

// The classes of handlers whose files are replaced when they are full or old.
var (
	BaseRotatingHandlerType      *py.Class
	RotatingFileHandlerType      *py.Class
	TimedRotatingFileHandlerType *py.Class
)

func get(x any, name string) any { return py.GetAttr(x, name) }

func set(x any, name string, v any) { py.SetAttr(x, name, v) }

func call(x any, name string, args ...any) any { return lib.Method(x, name, args...) }

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func makeRotatingClasses() {
	b := py.NewClass("logging.handlers", "BaseRotatingHandler", logging.FileHandlerType)
	BaseRotatingHandlerType = b
	b.Set("namer", nil).Set("rotator", nil)
	logging.Define(b, "__init__", "filename, mode, encoding=None, delay=False, errors=None", func(ctx context.Context, self any, a []any) any {
		logging.Base(ctx, logging.FileHandlerType, "__init__", self, a...)
		return nil
	})
	logging.Define(b, "emit", "record", func(ctx context.Context, self any, a []any) any {
		logging.Guarded(ctx, self, a[0], func() {
			if py.Truth(call(self, "shouldRollover", a[0])) {
				call(self, "doRollover")
			}
			logging.Base(ctx, logging.FileHandlerType, "emit", self, a[0])
		})
		return nil
	})
	logging.Define(b, "rotation_filename", "default_name", func(_ context.Context, self any, a []any) any {
		if namer := get(self, "namer"); py.IsCallable(namer) {
			return lib.Call(namer, a[0])
		}
		return a[0]
	})
	logging.Define(b, "rotate", "source, dest", func(_ context.Context, self any, a []any) any {
		if rotator := get(self, "rotator"); py.IsCallable(rotator) {
			return lib.Call(rotator, a[0], a[1])
		}
		if from := py.Str(a[0]); exists(from) {
			lib.CheckOS(os.Rename(from, py.Str(a[1])), from, py.Str(a[1]))
		}
		return nil
	})

	r := py.NewClass("logging.handlers", "RotatingFileHandler", b)
	RotatingFileHandlerType = r
	logging.Define(r, "__init__", "filename, mode='a', maxBytes=0, backupCount=0, encoding=None, delay=False, errors=None",
		func(ctx context.Context, self any, a []any) any {
			if py.Gt(a[2], 0) {
				a[1] = "a"
			}
			logging.Base(ctx, b, "__init__", self, a[0], a[1], a[4], a[5], a[6])
			set(self, "maxBytes", a[2])
			set(self, "backupCount", a[3])
			return nil
		})
	logging.Define(r, "doRollover", "", func(_ context.Context, self any, _ []any) any { rollBySize(self); return nil })
	logging.Define(r, "shouldRollover", "record", func(_ context.Context, self any, a []any) any { return tooLong(self, a[0]) })
	makeTimedClass(b)
}

func closeStream(self any) {
	if s := get(self, "stream"); s != nil {
		call(s, "close")
		set(self, "stream", nil)
	}
}

func reopen(self any) {
	if !py.Truth(get(self, "delay")) {
		set(self, "stream", call(self, "_open"))
	}
}

func rollBySize(self any) {
	closeStream(self)
	base := py.Str(get(self, "baseFilename"))
	name := func(i int) string { return py.Str(call(self, "rotation_filename", fmt.Sprintf("%s.%d", base, i))) }
	if count := lib.Int(get(self, "backupCount")); count > 0 {
		for i := count - 1; i > 0; i-- {
			if from := name(i); exists(from) {
				lib.CheckOS(os.Rename(from, name(i+1)), from, name(i+1))
			}
		}
		first := name(1)
		_ = os.Remove(first)
		call(self, "rotate", base, first)
	}
	reopen(self)
}

func tooLong(self, record any) bool {
	if get(self, "stream") == nil {
		set(self, "stream", call(self, "_open"))
	}
	limit := lib.Int(get(self, "maxBytes"))
	if limit <= 0 {
		return false
	}
	pos := lib.Int(call(get(self, "stream"), "tell"))
	return pos > 0 && pos+py.StrLen(py.Str(call(self, "format", record)))+1 >= limit
}

// period is one of the units of TimedRotatingFileHandler(when=...).
type period struct {
	seconds        int
	suffix, digits string
}

const day = `\d{4}-\d{2}-\d{2}`

var periods = map[string]period{
	"S": {1, "%Y-%m-%d_%H-%M-%S", day + `_\d{2}-\d{2}-\d{2}`}, "M": {60, "%Y-%m-%d_%H-%M", day + `_\d{2}-\d{2}`},
	"H": {3600, "%Y-%m-%d_%H", day + `_\d{2}`}, "D": {86400, "%Y-%m-%d", day}, "MIDNIGHT": {86400, "%Y-%m-%d", day},
}

func makeTimedClass(base *py.Class) {
	c := py.NewClass("logging.handlers", "TimedRotatingFileHandler", base)
	TimedRotatingFileHandlerType = c
	logging.Define(c, "__init__", "filename, when='h', interval=1, backupCount=0, encoding=None, delay=False, utc=False, atTime=None, errors=None",
		func(ctx context.Context, self any, a []any) any {
			logging.Base(ctx, base, "__init__", self, a[0], "a", a[4], a[5], a[8])
			when := strings.ToUpper(py.Str(a[1]))
			p, ok := periods[when]
			if strings.HasPrefix(when, "W") {
				p, ok = period{7 * 86400, "%Y-%m-%d", day}, true
				if len(when) != 2 {
					panic(py.ValueError.Newf("You must specify a day for weekly rollover from 0 to 6 (0 is Monday): %s", when))
				}
				if when[1] < '0' || when[1] > '6' {
					panic(py.ValueError.Newf("Invalid day specified for weekly rollover: %s", when))
				}
				set(self, "dayOfWeek", int(when[1]-'0'))
			}
			if !ok {
				panic(py.ValueError.Newf("Invalid rollover interval specified: %s", when))
			}
			for k, v := range map[string]any{"when": when, "backupCount": a[3], "utc": a[6], "atTime": a[7],
				"interval": py.Mul(p.seconds, a[2]), "suffix": p.suffix, "_digits": p.digits} {
				set(self, k, v)
			}
			now := int(time.Time())
			if info, err := os.Stat(py.Str(get(self, "baseFilename"))); err == nil {
				now = int(info.ModTime().Unix())
			}
			set(self, "rolloverAt", call(self, "computeRollover", now))
			return nil
		})
	logging.Define(c, "computeRollover", "currentTime", func(_ context.Context, self any, a []any) any { return nextTime(self, lib.Int(a[0])) })
	logging.Define(c, "shouldRollover", "record", func(_ context.Context, self any, _ []any) any {
		return int(time.Time()) >= lib.Int(get(self, "rolloverAt"))
	})
	logging.Define(c, "getFilesToDelete", "", func(_ context.Context, self any, _ []any) any {
		l := py.NewList[any]()
		for _, f := range outdated(self) {
			l.Append(f)
		}
		return l
	})
	logging.Define(c, "doRollover", "", func(_ context.Context, self any, _ []any) any { rollByTime(self); return nil })
}

func timeTuple(self any, moment int) any {
	if py.Truth(get(self, "utc")) {
		return time.Gmtime(moment)
	}
	return time.Localtime(moment)
}

// nextTime is computeRollover: the interval from now on, for days and weeks from a time of the day.
func nextTime(self any, now int) int {
	interval := lib.Int(get(self, "interval"))
	when := py.Str(get(self, "when"))
	if when != "MIDNIGHT" && !strings.HasPrefix(when, "W") {
		return now + interval
	}
	t := timeTuple(self, now)
	field := func(i int) int { return lib.Int(py.GetItem(t, i)) }
	at := 86400
	if v := get(self, "atTime"); v != nil {
		at = (lib.Int(get(v, "hour"))*60+lib.Int(get(v, "minute")))*60 + lib.Int(get(v, "second"))
	}
	r := at - ((field(3)*60+field(4))*60 + field(5))
	today := field(6)
	if r <= 0 {
		r += 86400
		today = (today + 1) % 7
	}
	result := now + r
	if when == "MIDNIGHT" {
		result += interval - 86400
	} else {
		result += ((lib.Int(get(self, "dayOfWeek"))-today+7)%7)*86400 + interval - 7*86400
	}
	if !py.Truth(get(self, "utc")) {
		before, after := field(8), lib.Int(py.GetItem(time.Localtime(result), 8))
		switch {
		case before == after:
		case before != 0:
			result += 3600
		case lib.Int(py.GetItem(time.Localtime(result-3600), 8)) != 0:
			result -= 3600
		}
	}
	return result
}

// outdated are the old files beyond backupCount.
func outdated(self any) []string {
	base := py.Str(get(self, "baseFilename"))
	match := regexp.MustCompile("^" + py.Str(get(self, "_digits")) + "$")
	entries, err := os.ReadDir(filepath.Dir(base))
	lib.CheckOS(err, filepath.Dir(base))
	var out []string
	for _, e := range entries {
		if suffix, ok := strings.CutPrefix(e.Name(), filepath.Base(base)+"."); ok && match.MatchString(suffix) {
			out = append(out, filepath.Join(filepath.Dir(base), e.Name()))
		}
	}
	slices.Sort(out)
	return out[:max(0, len(out)-lib.Int(get(self, "backupCount")))]
}

func rollByTime(self any) {
	t := timeTuple(self, lib.Int(get(self, "rolloverAt"))-lib.Int(get(self, "interval")))
	base := py.Str(get(self, "baseFilename"))
	dest := py.Str(call(self, "rotation_filename", base+"."+time.Strftime(py.Str(get(self, "suffix")), t)))
	if exists(dest) {
		return
	}
	closeStream(self)
	call(self, "rotate", base, dest)
	if py.Gt(get(self, "backupCount"), 0) {
		for f := range py.Seq(call(self, "getFilesToDelete")) {
			lib.CheckOS(os.Remove(py.Str(f)), f)
		}
	}
	reopen(self)
	set(self, "rolloverAt", call(self, "computeRollover", int(time.Time())))
}
