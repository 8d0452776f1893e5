package logging

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/warnings"
)

// deprecated warns that warn() is an old name of warning().
func deprecated(ctx context.Context, kind string) {
	warnings.Warn(ctx, "The 'warn' "+kind+" is deprecated, use 'warning' instead", py.DeprecationWarning, 1)
}

// shown is what warnings.showwarning was before captureWarnings(True).
var shown any

// captureWarnings is logging.captureWarnings(capture): warnings go to the logger py.warnings, or to stderr again.
func captureWarnings(on bool) {
	m := warnings.Module()
	switch {
	case on && shown == nil:
		shown, _ = m.Get("showwarning")
		m.Set("showwarning", py.NewFunction("_showwarning", "message, category, filename, lineno, file=None, line=None", logWarning))
	case !on && shown != nil:
		m.Set("showwarning", shown)
		shown = nil
	}
}

func logWarning(ctx context.Context, a []any) (any, error) {
	if a[4] != nil {
		return py.Call(ctx, shown, a...)
	}
	format, _ := warnings.Module().Get("formatwarning")
	l := getLogger("py.warnings")
	if list(l, "handlers").Len() == 0 {
		call(ctx, l, "addHandler", lib.Call(NullHandlerType))
	}
	call(ctx, l, "warning", py.Str(lib.Call(format, a[0], a[1], a[2], a[3], a[5])))
	return nil, nil
}
