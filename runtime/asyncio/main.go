package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Main runs a program that awaits at top level, as notebooks, `python -m asyncio` and code compiled with
// PyCF_ALLOW_TOP_LEVEL_AWAIT do: the module's body is one coroutine, which asyncio.run runs. See [py.Main].
func Main(doc string, body func(ctx context.Context) error) {
	py.Main(doc, func(ctx context.Context) error {
		_, err := Run(ctx, &Coroutine[noneType]{
			fn:    func(ctx context.Context) (n noneType, err error) { return n, body(ctx) },
			named: "<module>",
		})
		return err
	})
}
