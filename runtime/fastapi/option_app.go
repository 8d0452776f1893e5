package fastapi

import "github.com/py2goasync/py2goasync/runtime/py"

// appSettings are the arguments of FastAPI().
type appSettings struct {
	noRootInServers, oneSchema, lenientContent bool
	scriptURL, styleURL, faviconURL            string
	title                                      *string
	description                                string
	summary                                    string
	version                                    string
	openAPIURL                                 *string
	docsURL                                    *string
	redocURL                                   *string
	rootPath                                   string
	terms                                      string
	contact                                    any
	license                                    any
	servers                                    any
	openAPITags                                any
	swagger                                    any     // parameters of Swagger UI
	swaggerOAuth                               any     // how Swagger UI logs in
	swaggerBack                                *string // where it comes back to
	keepSlashes                                bool
	debug                                      bool
	lifespan                                   any
	dependencies                               []*param
	wrappers                                   []Wrapper
	onException                                []func(a *App)
}

// Version sets the version of the application: the argument version.
func Version(version string) Option { return func(s *settings) { s.version = version } }

// OpenAPIURL sets where the OpenAPI document is found; "" stands for None and leaves it and the documentation out.
func OpenAPIURL(path string) Option { return func(s *settings) { s.openAPIURL = &path } }

// DocsURL sets where Swagger UI is found; "" stands for None and leaves it out.
func DocsURL(path string) Option { return func(s *settings) { s.docsURL = &path } }

// RedocURL sets where ReDoc is found; "" stands for None and leaves it out.
func RedocURL(path string) Option { return func(s *settings) { s.redocURL = &path } }

// SwaggerUIParameters configures Swagger UI, a dict: the argument swagger_ui_parameters.
func SwaggerUIParameters(parameters any) Option {
	return func(s *settings) { s.swagger = floor(parameters) }
}

// SwaggerUIInitOAuth tells Swagger UI how to log in, a dict: the argument swagger_ui_init_oauth.
func SwaggerUIInitOAuth(how any) Option { return func(s *settings) { s.swaggerOAuth = floor(how) } }

// SwaggerUIOAuth2RedirectURL sets where Swagger UI comes back to after a login; "" stands for None and leaves it out.
func SwaggerUIOAuth2RedirectURL(path string) Option {
	return func(s *settings) { s.swaggerBack = &path }
}

// RootPath tells the path under which a proxy shows the application: the argument root_path.
func RootPath(path string) Option { return func(s *settings) { s.rootPath = path } }

// TermsOfService sets the URL of the terms of service.
func TermsOfService(url string) Option { return func(s *settings) { s.terms = url } }

// Contact sets the contact of the OpenAPI document, a dict.
func Contact(contact any) Option { return func(s *settings) { s.contact = py.ToAny(contact) } }

// LicenseInfo sets the licence of the OpenAPI document, a dict.
func LicenseInfo(license any) Option { return func(s *settings) { s.license = py.ToAny(license) } }

// Servers sets the servers of the OpenAPI document, a list of dicts.
func Servers(servers any) Option { return func(s *settings) { s.servers = py.ToAny(servers) } }

// OpenAPITags describes the tags of the OpenAPI document, a list of dicts: the argument openapi_tags.
func OpenAPITags(tags any) Option { return func(s *settings) { s.openAPITags = py.ToAny(tags) } }

// RedirectSlashes turns the redirection from /x/ to /x and back on or off.
func RedirectSlashes(on bool) Option { return func(s *settings) { s.keepSlashes = !on } }

// Debug has unhandled exceptions answered with their traceback: the argument debug.
func Debug(on bool) Option { return func(s *settings) { s.debug = on } }

// Lifespan sets what runs around the application: the argument lifespan. fn takes the *App, after a context if it wants
// one, and gives a generator that yields once: an iter.Seq2[T, error], an iter.Seq[T], an *asyncio.AsyncGenerator[T], or
// an object with the methods Enter and Exit.
func Lifespan(fn any) Option { return func(s *settings) { s.lifespan = fn } }

// Dependency adds a dependency whose result nobody uses: an item of the argument dependencies of an application, a
// router or a route.
func Dependency(fn any, opts ...Option) Option {
	p := &param{kind: inDepends, fn: fn, settings: gather(opts)}
	return func(s *settings) { s.dependencies = append(s.dependencies, p) }
}
