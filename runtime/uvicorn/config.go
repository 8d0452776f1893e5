package uvicorn

// Config holds the settings of a server: uvicorn.Config.
type Config struct {
	App  Application
	Host string
	Port int

	rootPath         string
	accessLog        bool
	serverHeader     bool
	dateHeader       bool
	level            level
	headers          []Header
	keepAlive        float64  // seconds that an idle connection stays open
	gracefulShutdown *float64 // seconds; nil waits as long as it takes
	colors           *bool    // nil asks the terminal
}

// Option is a keyword argument of uvicorn.run and uvicorn.Config.
type Option func(*Config)

// NewConfig makes the settings of a server: uvicorn.Config(app, ...).
func NewConfig(app Application, opts ...Option) *Config {
	c := &Config{
		App: app, Host: "127.0.0.1", Port: 8000,
		accessLog: true, serverHeader: true, dateHeader: true, level: levelInfo, keepAlive: 5,
	}
	for _, o := range opts {
		o(c)
	}
	return c
}

// Host chooses the address to listen at: the argument host.
func Host(host string) Option { return func(c *Config) { c.Host = host } }

// Port chooses the port to listen at, 0 for any that is free: the argument port.
func Port(port int) Option { return func(c *Config) { c.Port = port } }

// RootPath tells the path under which a proxy shows the application: the argument root_path.
func RootPath(path string) Option { return func(c *Config) { c.rootPath = path } }

// AccessLog turns the line per request on or off: the argument access_log.
func AccessLog(on bool) Option { return func(c *Config) { c.accessLog = on } }

// LogLevel leaves out less important log lines: the argument log_level, from "critical" to "trace".
func LogLevel(name string) Option { return func(c *Config) { c.level = levelOf(name) } }

// ServerHeader turns the header "server: uvicorn" on or off: the argument server_header.
func ServerHeader(on bool) Option { return func(c *Config) { c.serverHeader = on } }

// DateHeader turns the header date on or off: the argument date_header.
func DateHeader(on bool) Option { return func(c *Config) { c.dateHeader = on } }

// DefaultHeader adds a header to every answer: one pair of the argument headers.
func DefaultHeader(name, value string) Option {
	return func(c *Config) { c.headers = append(c.headers, Header{name, value}) }
}

// TimeoutKeepAlive sets the seconds after which an idle connection is closed: the argument timeout_keep_alive.
func TimeoutKeepAlive(seconds float64) Option { return func(c *Config) { c.keepAlive = seconds } }

// TimeoutGracefulShutdown bounds the seconds that a shutdown waits for requests: the argument
// timeout_graceful_shutdown.
func TimeoutGracefulShutdown(seconds float64) Option {
	return func(c *Config) { c.gracefulShutdown = &seconds }
}

// UseColors turns colours in log lines on or off: the argument use_colors. Without it a terminal gets them.
func UseColors(on bool) Option { return func(c *Config) { c.colors = &on } }

// Reload is accepted and does nothing, since compiled programs do not change: the argument reload.
func Reload(bool) Option { return func(*Config) {} }

// Workers is accepted and does nothing, since one process uses all processors it needs: the argument workers.
func Workers(int) Option { return func(*Config) {} }
