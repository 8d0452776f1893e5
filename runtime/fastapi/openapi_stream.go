package fastapi

// itemSchema describes a part of a stream.
func (d *documenter) itemSchema(e *endpoint) any {
	if e.streamItem == nil {
		return newDict()
	}
	d.output = !d.single
	defer func() { d.output = false }()
	return d.titled(e.streamItem, nil, "StreamItem_"+e.uniqueID())
}

// eventSchema describes an event, and what it tells where the type is known: _SSE_EVENT_SCHEMA.
func (d *documenter) eventSchema(e *endpoint) any {
	text := func() any { return newDict(pair{"type", "string"}) }
	data := text()
	var required any
	if e.streamItem != nil {
		required = stringList([]string{"data"})
		data = newDict(pair{"type", "string"}, pair{"contentMediaType", "application/json"}, pair{"contentSchema", d.itemSchema(e)})
	}
	properties := newDict(
		pair{"data", data}, pair{"event", text()}, pair{"id", text()},
		pair{"retry", newDict(pair{"type", "integer"}, pair{"minimum", 0})},
	)
	return newDict(pair{"type", "object"}, pair{"properties", properties}, pair{"required", required})
}
