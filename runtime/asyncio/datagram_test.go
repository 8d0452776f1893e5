package asyncio

import (
	"context"
	"os"
	"testing"

	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/stretchr/testify/require"
)

// echoDatagrams sends back what it gets.
type echoDatagrams struct {
	BaseDatagramProtocol
	t *DatagramTransport
}

func (e *echoDatagrams) ConnectionMade(_ context.Context, t *DatagramTransport) error {
	e.t = t
	return nil
}

func (e *echoDatagrams) DatagramReceived(_ context.Context, data py.Bytes, addr any) error {
	e.t.SendTo("echo "+data, addr)
	return nil
}

// oneDatagram waits for an answer.
type oneDatagram struct {
	BaseDatagramProtocol
	got *Future[py.Bytes]
}

func (o *oneDatagram) DatagramReceived(_ context.Context, data py.Bytes, addr any) error {
	o.got.SetResult(data)
	return nil
}

func TestDatagramsGoThereAndBack(t *testing.T) {
	withSockets(t, func(ctx context.Context) error {
		l := GetRunningLoop(ctx)
		server, _, err := l.CreateDatagramEndpoint(ctx, func() DatagramProtocol { return &echoDatagrams{} }, &HostPort{"127.0.0.1", 0}, nil)
		require.NoError(t, err)
		port := server.GetExtraInfo("sockname").(py.Tuple)[1].(int)
		p := &oneDatagram{got: NewFuture[py.Bytes](ctx)}
		client, _, err := l.CreateDatagramEndpoint(ctx, func() DatagramProtocol { return p }, nil, &HostPort{"127.0.0.1", port})
		require.NoError(t, err)
		client.SendTo("hello", nil)
		got, err := p.got.Await(ctx)
		require.Equal(t, py.Bytes("echo hello"), got)
		client.Close()
		server.Close()
		require.NoError(t, Sleep(ctx, 0))
		return err
	})
}

// collect keeps what a pipe brings.
type collect struct {
	BaseProtocol
	data py.Bytes
	end  *Future[noneType]
}

func (c *collect) DataReceived(_ context.Context, data py.Bytes) error {
	c.data += data
	return nil
}

func (c *collect) ConnectionLost(context.Context, error) error {
	c.end.SetResult(noneType{})
	return nil
}

func TestPipesAreTransportsToo(t *testing.T) {
	withSockets(t, func(ctx context.Context) error {
		r, w, err := os.Pipe()
		require.NoError(t, err)
		l := GetRunningLoop(ctx)
		in := &collect{end: NewFuture[noneType](ctx)}
		_, _, err = l.ConnectReadPipe(ctx, func() Protocol { return in }, r)
		require.NoError(t, err)
		out, _, err := l.ConnectWritePipe(ctx, func() Protocol { return BaseProtocol{} }, w)
		require.NoError(t, err)
		out.Write("through the pipe")
		out.Close()
		_, err = in.end.Await(ctx)
		require.Equal(t, py.Bytes("through the pipe"), in.data)
		return err
	})
}
