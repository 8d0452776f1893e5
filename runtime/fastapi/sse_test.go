package fastapi

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func TestAHandlerThatTakesItsTimeIsKeptConnectedByComments(t *testing.T) {
	t.Cleanup(interp.UseVirtual(true))
	var sent []string
	err := asyncio.RunVoid(context.Background(), func(ctx context.Context) error {
		slow := &yielded{start: func(context.Context) (generator, error) {
			return newGenerator(asyncio.NewAsyncGenerator("slow", func(ctx context.Context, yield func(string) (any, error)) error {
				if err := asyncio.Sleep(ctx, 40); err != nil {
					return err
				}
				_, err := yield("data: 1\n\n")
				return err
			})), nil
		}}
		events := &pinged{inner: slow}
		for {
			part, ok, err := events.next(ctx)
			if err != nil || !ok {
				return err
			}
			sent = append(sent, py.Str(part))
		}
	})
	require.NoError(t, err)
	require.Equal(t, []string{`b': ping\n\n'`, `b': ping\n\n'`, "data: 1\n\n"}, sent)
}
