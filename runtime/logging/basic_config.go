package logging

import (
	"context"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// basicConfig is logging.basicConfig(**kwargs).
func basicConfig(ctx context.Context, kw *py.Dict[any, any]) {
	force := py.Truth(take(kw, "force", false))
	encoding := take(kw, "encoding", nil)
	errors := take(kw, "errors", "backslashreplace")
	if force {
		for _, h := range list(root, "handlers").Copy().Items() {
			call(ctx, root, "removeHandler", h)
			call(ctx, h, "close")
		}
	}
	if list(root, "handlers").Len() > 0 {
		return
	}
	given := take(kw, "handlers", nil)
	_, stream := kw.Get("stream")
	_, filename := kw.Get("filename")
	switch {
	case given == nil && stream && filename:
		panic(py.ValueError.New("'stream' and 'filename' should not be specified together"))
	case given != nil && (stream || filename):
		panic(py.ValueError.New("'stream' or 'filename' should not be specified together with 'handlers'"))
	case given == nil:
		given = py.Tuple{defaultHandler(kw, encoding, errors)}
	}
	datefmt := take(kw, "datefmt", nil)
	style := take(kw, "style", "%")
	_, basic := styleOf(style)
	formatter := lib.Call(FormatterType, take(kw, "format", basic), datefmt, style)
	for h := range py.Seq(given) {
		if get(h, "formatter") == nil {
			call(ctx, h, "setFormatter", formatter)
		}
		call(ctx, root, "addHandler", h)
	}
	if level := take(kw, "level", nil); level != nil {
		call(ctx, root, "setLevel", level)
	}
	if kw.Len() > 0 {
		var keys []string
		for k := range kw.Keys() {
			keys = append(keys, py.Str(k))
		}
		panic(py.ValueError.New("Unrecognised argument(s): " + strings.Join(keys, ", ")))
	}
}

func defaultHandler(kw *py.Dict[any, any], encoding, errors any) any {
	filename := take(kw, "filename", nil)
	mode := take(kw, "filemode", "a")
	if !py.Truth(filename) {
		return lib.Call(StreamHandlerType, take(kw, "stream", nil))
	}
	if strings.Contains(py.Str(mode), "b") {
		errors = nil
	}
	return lib.CallKW(FileHandlerType, []any{filename, mode}, []py.KV{{Key: "encoding", Value: encoding}, {Key: "errors", Value: errors}})
}
