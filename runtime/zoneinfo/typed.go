package zoneinfo

import (
	"time"

	"github.com/py2goasync/py2goasync/runtime/datetime"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// NoCache is ZoneInfo.no_cache(key): a new object each time.
func NoCache(key string) *ZoneInfo { return load(key) }

// Key is zone.key.
func (z *ZoneInfo) Key() string { return z.key }

// Utcoffset is zone.utcoffset(dt): None (nil) without a dt where it changes.
func (z *ZoneInfo) Utcoffset(dt any) *datetime.Timedelta {
	if t, ok := z.asked(dt); ok {
		return seconds(int(offsetAt(t)))
	}
	return nil
}

// Dst is zone.dst(dt), how much of the offset is daylight saving time.
func (z *ZoneInfo) Dst(dt any) *datetime.Timedelta {
	if t, ok := z.asked(dt); ok {
		return seconds(z.dst(t))
	}
	return nil
}

// Tzname is zone.tzname(dt): "CET" or "CEST".
func (z *ZoneInfo) Tzname(dt any) *string {
	if t, ok := z.asked(dt); ok {
		name, _ := t.Zone()
		return &name
	}
	return nil
}

// asked is the moment that a question about the zone is about; None is any, which zones that never change answer.
func (z *ZoneInfo) asked(dt any) (time.Time, bool) {
	if dt = py.ToAny(dt); dt == nil {
		return time.Now().In(z.loc), z.fixed()
	}
	return z.at(moment(dt)), true
}
