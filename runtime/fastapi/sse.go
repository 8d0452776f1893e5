package fastapi

import (
	"context"
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// eventStream is the content type of Server-Sent Events.
const eventStream = "text/event-stream"

// EventSourceResponseType is the class that a handler which yields is sent as events by: fastapi.sse.EventSourceResponse.
var EventSourceResponseType = newResponseClass("EventSourceResponse", eventStream, 200, renderText, StreamingResponseType)

// EventSourceResponse is a StreamingResponse with the content type of events.
type EventSourceResponse = Response

// NewEventSourceResponse is NewStreamingResponse with the content type of events: EventSourceResponse(content, ...).
func NewEventSourceResponse(content any, opts ...Option) *EventSourceResponse {
	return streamResponse(EventSourceResponseType, content, opts)
}

// ServerSentEvent is an event that a handler yields: fastapi.sse.ServerSentEvent.
type ServerSentEvent struct{ eventSettings }

// eventSettings are the arguments of ServerSentEvent().
type eventSettings struct {
	data                             any
	rawData, eventName, eventID, say *string
	retry                            *int
}

// EventData is what the event tells, sent as JSON: the argument data.
func EventData(x any) Option { return func(s *settings) { s.data = floor(x) } }

// RawData is what the event tells, sent as it is: the argument raw_data.
func RawData(text string) Option { return func(s *settings) { s.rawData = &text } }

// EventName is the type of the event: the argument event.
func EventName(name string) Option { return func(s *settings) { s.eventName = &name } }

// EventID is what a client sends as Last-Event-ID when it connects again: the argument id.
func EventID(id string) Option { return func(s *settings) { s.eventID = &id } }

// Retry is after how many milliseconds a client connects again: the argument retry.
func Retry(milliseconds int) Option { return func(s *settings) { s.retry = &milliseconds } }

// Comment is a remark that clients pass over: the argument comment.
func Comment(text string) Option { return func(s *settings) { s.say = &text } }

// NewServerSentEvent makes an event. It raises ValidationError for what an event cannot hold.
func NewServerSentEvent(opts ...Option) *ServerSentEvent {
	e := &ServerSentEvent{gather(opts).eventSettings}
	v := &validation{}
	single := func(name string, text *string) {
		if text != nil && strings.ContainsAny(*text, "\r\n") {
			v.raised(py.ValueError.Newf("SSE '%s' must be a single line", name), []any{name}, *text)
		}
	}
	single("event", e.eventName)
	if e.eventID != nil && strings.Contains(*e.eventID, "\x00") {
		v.raised(py.ValueError.New("SSE 'id' must not contain null characters"), []any{"id"}, *e.eventID)
	} else {
		single("id", e.eventID)
	}
	if e.retry != nil && *e.retry < 0 {
		v.fail("greater_than_equal", "Input should be greater than or equal to 0", []any{"retry"}, *e.retry, pair{"ge", 0})
	}
	if len(v.faults) == 0 && e.data != nil && e.rawData != nil {
		input := newDict(pair{"data", e.data}, pair{"raw_data", *e.rawData})
		v.raised(py.ValueError.New("Cannot set both 'data' and 'raw_data' on the same ServerSentEvent. "+
			"Use 'data' for JSON-serialized payloads or 'raw_data' for pre-formatted strings."), nil, input)
	}
	if len(v.faults) > 0 {
		panic(newModelError("ServerSentEvent", v.faults))
	}
	return e
}

// Data is event.data.
func (e *ServerSentEvent) Data() any { return e.data }

// RawData is event.raw_data.
func (e *ServerSentEvent) RawData() *string { return e.rawData }

// Event is event.event.
func (e *ServerSentEvent) Event() *string { return e.eventName }

// ID is event.id.
func (e *ServerSentEvent) ID() *string { return e.eventID }

// Retry is event.retry.
func (e *ServerSentEvent) Retry() *int { return e.retry }

// Comment is event.comment.
func (e *ServerSentEvent) Comment() *string { return e.say }

var eventClass = lib.Class[ServerSentEvent]("fastapi.sse", "ServerSentEvent", nil, py.Methods{
	"data":     prop(func(e *ServerSentEvent) any { return e.data }),
	"raw_data": prop(func(e *ServerSentEvent) any { return py.ToAny(e.rawData) }),
	"event":    prop(func(e *ServerSentEvent) any { return py.ToAny(e.eventName) }),
	"id":       prop(func(e *ServerSentEvent) any { return py.ToAny(e.eventID) }),
	"retry":    prop(func(e *ServerSentEvent) any { return py.ToAny(e.retry) }),
	"comment":  prop(func(e *ServerSentEvent) any { return py.ToAny(e.say) }),
})

// PyClass returns fastapi's ServerSentEvent.
func (*ServerSentEvent) PyClass() *py.Class { return eventClass }

// event is a part of a stream as an event: the event itself, or one that tells of any other value.
func (e *endpoint) event(x any) (py.Bytes, error) {
	own, ok := x.(*ServerSentEvent)
	if !ok {
		text, err := e.streamed(x)
		return (&ServerSentEvent{}).format(&text), err
	}
	text := own.rawData
	if text == nil && own.data != nil {
		data := ""
		if m, _ := modelValue(own.data); m != nil {
			data = ModelDumpJSON(own.data)
		} else {
			data = jsonText(own.data)
		}
		text = &data
	}
	return own.format(text), nil
}

var oneLineEnd = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// format is the event as it is sent: format_sse_event.
func (e *ServerSentEvent) format(data *string) py.Bytes {
	var b strings.Builder
	lines := func(lead string, text *string) {
		if text == nil {
			return
		}
		for line := range strings.SplitSeq(oneLineEnd.Replace(*text), "\n") {
			b.WriteString(lead + ": " + line + "\n")
		}
	}
	lines("", e.say)
	lines("event", e.eventName)
	lines("data", data)
	lines("id", e.eventID)
	if e.retry != nil {
		b.WriteString("retry: " + strconv.Itoa(*e.retry) + "\n")
	}
	b.WriteString("\n")
	return py.Bytes(b.String())
}

// pingInterval is after how many seconds without an event a comment is sent, which keeps the connection open.
const pingInterval = 15.0

// pinged sends comments while a handler takes its time. The handler runs in a task of its own, one part ahead.
type pinged struct {
	inner generator
	parts *asyncio.Queue[fetched]
	ended bool
	stop  func()
}

func (p *pinged) next(ctx context.Context) (any, bool, error) {
	if p.ended {
		return nil, false, nil
	}
	if p.parts == nil {
		p.parts = asyncio.NewQueue[fetched](1)
		task := asyncio.CreateTask(ctx, asyncio.BindVoid0(p.produce))
		p.stop = func() { task.Cancel() }
	}
	part, err := asyncio.WaitFor(ctx, asyncio.Bind0(p.parts.Get), pingInterval)
	if err != nil {
		if py.Is(err, py.TimeoutError) {
			return py.Bytes(": ping\n\n"), true, nil
		}
		return nil, false, err
	}
	p.ended = !part.ok
	return part.v, part.ok, part.err
}

func (p *pinged) produce(ctx context.Context) error {
	for {
		v, ok, err := p.inner.next(ctx)
		if out := p.parts.Put(ctx, fetched{v, ok, err}); out != nil || !ok {
			p.inner.close(ctx)
			return out
		}
	}
}

func (p *pinged) throw(ctx context.Context, err error) error {
	p.close(ctx)
	return err
}

func (p *pinged) close(context.Context) {
	if p.stop != nil {
		p.stop()
	}
	p.ended = true
}
