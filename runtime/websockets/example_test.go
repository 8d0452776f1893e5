package websockets_test

import (
	"context"
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/websockets"
)

func Example() {
	echo := func(ctx context.Context, ws *websockets.Connection) error {
		for message, err := range asyncio.ASeq(ctx, ws.Messages()) {
			if err != nil {
				return err
			}
			if err := ws.Send(ctx, "echo: "+py.Str(message)); err != nil {
				return err
			}
		}
		return nil
	}
	_, err := asyncio.Run(context.Background(), asyncio.NewCoroutineVoid("main", func(ctx context.Context) error {
		server, err := websockets.Serve(ctx, echo, "127.0.0.1", 0)
		if err != nil {
			return err
		}
		address := server.Sockets()[0].GetSockName()
		ws, err := websockets.Connect(ctx, fmt.Sprintf("ws://127.0.0.1:%v", py.GetItem(address, 1)))
		if err != nil {
			return err
		}
		if err := ws.Send(ctx, "hello"); err != nil {
			return err
		}
		answer, err := ws.Recv(ctx)
		if err != nil {
			return err
		}
		fmt.Println(answer)
		if err := ws.Close(ctx, 1000, ""); err != nil {
			return err
		}
		_, err = ws.Recv(ctx)
		fmt.Println(err)
		return server.Exit(ctx)
	}))
	fmt.Println(err)
	// Output:
	// echo: hello
	// sent 1000 (OK); then received 1000 (OK)
	// <nil>
}
