package requests

// Get sends a GET request: session.get(url).
func (s *Session) Get(url any, opts ...Option) (*Response, error) { return s.Send("GET", url, opts...) }

// Get sends one GET request: requests.get(url).
func Get(url any, opts ...Option) (*Response, error) { return Send("GET", url, opts...) }

// Options sends a OPTIONS request: session.options(url).
func (s *Session) Options(url any, opts ...Option) (*Response, error) {
	return s.Send("OPTIONS", url, opts...)
}

// Options sends one OPTIONS request: requests.options(url).
func Options(url any, opts ...Option) (*Response, error) { return Send("OPTIONS", url, opts...) }

// Head sends a HEAD request: session.head(url).
func (s *Session) Head(url any, opts ...Option) (*Response, error) {
	return s.Send("HEAD", url, opts...)
}

// Head sends one HEAD request: requests.head(url).
func Head(url any, opts ...Option) (*Response, error) { return Send("HEAD", url, opts...) }

// Post sends a POST request: session.post(url).
func (s *Session) Post(url any, opts ...Option) (*Response, error) {
	return s.Send("POST", url, opts...)
}

// Post sends one POST request: requests.post(url).
func Post(url any, opts ...Option) (*Response, error) { return Send("POST", url, opts...) }

// Put sends a PUT request: session.put(url).
func (s *Session) Put(url any, opts ...Option) (*Response, error) { return s.Send("PUT", url, opts...) }

// Put sends one PUT request: requests.put(url).
func Put(url any, opts ...Option) (*Response, error) { return Send("PUT", url, opts...) }

// Patch sends a PATCH request: session.patch(url).
func (s *Session) Patch(url any, opts ...Option) (*Response, error) {
	return s.Send("PATCH", url, opts...)
}

// Patch sends one PATCH request: requests.patch(url).
func Patch(url any, opts ...Option) (*Response, error) { return Send("PATCH", url, opts...) }

// Delete sends a DELETE request: session.delete(url).
func (s *Session) Delete(url any, opts ...Option) (*Response, error) {
	return s.Send("DELETE", url, opts...)
}

// Delete sends one DELETE request: requests.delete(url).
func Delete(url any, opts ...Option) (*Response, error) { return Send("DELETE", url, opts...) }

// Send sends one request of any method: requests.request(method, url).
func Send(method string, url any, opts ...Option) (*Response, error) {
	s := NewSession()
	resp, err := s.Send(method, url, opts...)
	if err != nil || resp.isRead {
		s.Close()
	}
	return resp, err
}
