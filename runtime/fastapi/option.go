package fastapi

// Option is a keyword argument: of FastAPI() and APIRouter(), of a route's decorator, of a parameter such as Query(), of
// a model's Field(), or of a response. Each function that takes options uses those that it knows.
type Option func(*settings)

// settings is what options set. A nil pointer means "not given".
type settings struct {
	appSettings
	routeSettings
	fieldSettings
	responseSettings
	modelSettings
	securitySettings
	eventSettings
}

func gather(opts []Option) *settings {
	s := &settings{}
	for _, o := range opts {
		o(s)
	}
	return s
}

// Title sets the title: of the application, of a parameter, or of a field.
func Title(title string) Option { return func(s *settings) { s.title = &title } }

// Description sets the description of an application, a parameter or a field, or the docstring of a handler.
func Description(text string) Option { return func(s *settings) { s.description = text } }

// Summary sets the one-line summary of an application or a route.
func Summary(text string) Option { return func(s *settings) { s.summary = text } }

// Deprecated marks a route, a parameter or a field as deprecated.
func Deprecated(on bool) Option { return func(s *settings) { s.deprecated = on } }

// IncludeInSchema leaves a route, a router or a parameter out of the OpenAPI document when on is false.
func IncludeInSchema(on bool) Option { return func(s *settings) { s.hidden = !on } }

// StatusCode sets the status of a route's answers, or of a response.
func StatusCode(code int) Option { return func(s *settings) { s.statusCode = code } }
