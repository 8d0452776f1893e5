package logging

import "github.com/py2goasync/py2goasync/runtime/py"

// Option is a keyword argument of BasicConfig.
type Option py.KV

// BasicConfig is logging.basicConfig(level=…, format=…): it sets up the root logger unless that has handlers already.
func BasicConfig(options ...Option) {
	kw := py.NewDict[any, any]()
	for _, o := range options {
		kw.Set(o.Key, o.Value)
	}
	basicConfig(py.CurrentContext(), kw)
}

// Filename is the argument filename.
func Filename(value any) Option { return Option{Key: "filename", Value: value} }

// Filemode is the argument filemode.
func Filemode(value any) Option { return Option{Key: "filemode", Value: value} }

// Format is the argument format.
func Format(value any) Option { return Option{Key: "format", Value: value} }

// Datefmt is the argument datefmt.
func Datefmt(value any) Option { return Option{Key: "datefmt", Value: value} }

// Style is the argument style.
func Style(value any) Option { return Option{Key: "style", Value: value} }

// Level is the argument level.
func Level(value any) Option { return Option{Key: "level", Value: value} }

// Stream is the argument stream.
func Stream(value any) Option { return Option{Key: "stream", Value: value} }

// Handlers is the argument handlers.
func Handlers(value any) Option { return Option{Key: "handlers", Value: value} }

// Force is the argument force.
func Force(value any) Option { return Option{Key: "force", Value: value} }

// Encoding is the argument encoding.
func Encoding(value any) Option { return Option{Key: "encoding", Value: value} }

// Errors is the argument errors.
func Errors(value any) Option { return Option{Key: "errors", Value: value} }
