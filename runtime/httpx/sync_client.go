package httpx

import "context"

// Client makes requests that share connections, headers and cookies, and blocks the calling thread: httpx.Client.
type Client struct{ client }

// NewClient makes a client.
func NewClient(opts ...Option) *Client {
	c := &Client{}
	c.init(opts)
	return c
}

// Send sends a request of any method: client.request(method, url).
func (c *Client) Send(method string, url any, opts ...Option) (*Response, error) {
	return c.do(context.Background(), method, url, gather(opts), false)
}

// Stream is Send for a response whose body is read bit by bit, and which is to be closed: client.stream(method, url).
func (c *Client) Stream(method string, url any, opts ...Option) (*Response, error) {
	return c.do(context.Background(), method, url, gather(opts), true)
}

// Close closes the client and its connections: client.close().
func (c *Client) Close() { c.closeNow() }

// SetUserAgent names the client in the header that it sends.
func (c *Client) SetUserAgent(name string) {
	for i := range c.headers {
		if c.headers[i].Name == "User-Agent" && c.headers[i].Value == "python-httpx/"+Version {
			c.headers[i].Value = name
		}
	}
}

// Enter is client.__enter__().
func (c *Client) Enter() *Client { return c }

// Exit is client.__exit__ for a block that ended with err.
func (c *Client) Exit(err error) error {
	c.closeNow()
	return err
}

// Send sends one request: httpx.request(method, url).
func Send(method string, url any, opts ...Option) (*Response, error) {
	c := single(opts)
	defer c.Close()
	return c.Send(method, url, opts...)
}

// Stream sends one request whose response is read bit by bit: httpx.stream(method, url).
func Stream(method string, url any, opts ...Option) (*Response, error) {
	return single(opts).Stream(method, url, opts...)
}

// single makes the client of one request, with those of its arguments that are a client's.
func single(opts []Option) *Client {
	o := gather(opts)
	return NewClient(func(s *settings) {
		s.timeout, s.insecure, s.proxy, s.noEnv, s.follow = o.timeout, o.insecure, o.proxy, o.noEnv, o.follow
	})
}

// Get sends a GET request: client.get(url).
func (c *Client) Get(url any, opts ...Option) (*Response, error) {
	return c.Send("GET", url, opts...)
}

// Get sends one GET request: httpx.get(url).
func Get(url any, opts ...Option) (*Response, error) { return Send("GET", url, opts...) }

// Options sends a OPTIONS request: client.options(url).
func (c *Client) Options(url any, opts ...Option) (*Response, error) {
	return c.Send("OPTIONS", url, opts...)
}

// Options sends one OPTIONS request: httpx.options(url).
func Options(url any, opts ...Option) (*Response, error) { return Send("OPTIONS", url, opts...) }

// Head sends a HEAD request: client.head(url).
func (c *Client) Head(url any, opts ...Option) (*Response, error) {
	return c.Send("HEAD", url, opts...)
}

// Head sends one HEAD request: httpx.head(url).
func Head(url any, opts ...Option) (*Response, error) { return Send("HEAD", url, opts...) }

// Post sends a POST request: client.post(url).
func (c *Client) Post(url any, opts ...Option) (*Response, error) {
	return c.Send("POST", url, opts...)
}

// Post sends one POST request: httpx.post(url).
func Post(url any, opts ...Option) (*Response, error) { return Send("POST", url, opts...) }

// Put sends a PUT request: client.put(url).
func (c *Client) Put(url any, opts ...Option) (*Response, error) {
	return c.Send("PUT", url, opts...)
}

// Put sends one PUT request: httpx.put(url).
func Put(url any, opts ...Option) (*Response, error) { return Send("PUT", url, opts...) }

// Patch sends a PATCH request: client.patch(url).
func (c *Client) Patch(url any, opts ...Option) (*Response, error) {
	return c.Send("PATCH", url, opts...)
}

// Patch sends one PATCH request: httpx.patch(url).
func Patch(url any, opts ...Option) (*Response, error) { return Send("PATCH", url, opts...) }

// Delete sends a DELETE request: client.delete(url).
func (c *Client) Delete(url any, opts ...Option) (*Response, error) {
	return c.Send("DELETE", url, opts...)
}

// Delete sends one DELETE request: httpx.delete(url).
func Delete(url any, opts ...Option) (*Response, error) { return Send("DELETE", url, opts...) }
