// Package requests answers the Python package requests: it makes HTTP requests and blocks the calling thread until the
// answer is there.
package requests

// Version is requests.__version__: the one whose behaviour this package has.
const Version = "2.34.2"
