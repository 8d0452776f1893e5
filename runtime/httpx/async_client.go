package httpx

import "context"

// AsyncClient makes requests that share connections, headers and cookies, and waits for them in tasks: httpx.AsyncClient.
type AsyncClient struct{ client }

// NewAsyncClient makes a client.
func NewAsyncClient(opts ...Option) *AsyncClient {
	c := &AsyncClient{client{async: true}}
	c.init(opts)
	return c
}

// Request sends a request of any method: await client.request(method, url).
func (c *AsyncClient) Request(ctx context.Context, method string, url any, opts ...Option) (*Response, error) {
	return c.do(ctx, method, url, gather(opts), false)
}

// Stream is Request for a response whose body is read bit by bit, and which is to be closed: client.stream(method, url).
func (c *AsyncClient) Stream(ctx context.Context, method string, url any, opts ...Option) (*Response, error) {
	return c.do(ctx, method, url, gather(opts), true)
}

// AClose closes the client and its connections: await client.aclose().
func (c *AsyncClient) AClose(context.Context) error {
	c.closeNow()
	return nil
}

// CloseNow is AClose for defer: what leaving async with does.
func (c *AsyncClient) CloseNow() { c.closeNow() }

// Get sends a GET request: await client.get(url).
func (c *AsyncClient) Get(ctx context.Context, url any, opts ...Option) (*Response, error) {
	return c.Request(ctx, "GET", url, opts...)
}

// Options sends a OPTIONS request: await client.options(url).
func (c *AsyncClient) Options(ctx context.Context, url any, opts ...Option) (*Response, error) {
	return c.Request(ctx, "OPTIONS", url, opts...)
}

// Head sends a HEAD request: await client.head(url).
func (c *AsyncClient) Head(ctx context.Context, url any, opts ...Option) (*Response, error) {
	return c.Request(ctx, "HEAD", url, opts...)
}

// Post sends a POST request: await client.post(url).
func (c *AsyncClient) Post(ctx context.Context, url any, opts ...Option) (*Response, error) {
	return c.Request(ctx, "POST", url, opts...)
}

// Put sends a PUT request: await client.put(url).
func (c *AsyncClient) Put(ctx context.Context, url any, opts ...Option) (*Response, error) {
	return c.Request(ctx, "PUT", url, opts...)
}

// Patch sends a PATCH request: await client.patch(url).
func (c *AsyncClient) Patch(ctx context.Context, url any, opts ...Option) (*Response, error) {
	return c.Request(ctx, "PATCH", url, opts...)
}

// Delete sends a DELETE request: await client.delete(url).
func (c *AsyncClient) Delete(ctx context.Context, url any, opts ...Option) (*Response, error) {
	return c.Request(ctx, "DELETE", url, opts...)
}
