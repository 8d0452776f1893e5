package py

import "context"

// makeException is the __new__ and __init__ of the builtin exception classes, for cls and classes derived from it.
func makeException(_ context.Context, cls *Class, args []any, kw []KV) (any, error) {
	_, ownInit := cls.lookupUser("__init__")
	if cls.native == nativeGroup {
		if !ownInit && len(kw) > 0 {
			return nil, TypeError.Newf("%s() takes no keyword arguments", cls.Name)
		}
		return cls.newGroup(args)
	}
	if ownInit {
		if cls.native == nativeOSError { // OSError.__new__ leaves the arguments to __init__
			e := &Exception{class: cls}
			e.captureStack(2)
			return e, nil
		}
		e := &Exception{class: cls}
		e.setArgs(args...)
		e.captureStack(2)
		return e, nil
	}
	var e *Exception
	if cls.native == nativeOSError {
		e = cls.newOSError(args)
	} else {
		e = &Exception{class: cls}
	}
	e.captureStack(2)
	if err := e.reinit(e.class, args, kw); err != nil {
		return nil, err
	}
	return e, nil
}

// reinit is BaseException.__init__ and its overrides in builtin classes.
func (e *Exception) reinit(cls *Class, args []any, kw []KV) error {
	if cls.native == nativeGroup {
		return nil // __new__ has set everything
	}
	switch cls.native {
	case nativeOSError:
		e.initOSError(args)
	case nativeStream:
		if err := e.initStreamError(args, kw); err != nil {
			return err
		}
		kw = nil
	default:
		e.setArgs(args...)
	}
	if n := unicodeArgs(cls); n > 0 && len(args) != n {
		return TypeError.Newf("function takes exactly %d arguments (%d given)", n, len(args))
	}
	for _, a := range kw {
		if !takesKeyword(cls, a.Key) {
			return keywordComplaint(cls, a.Key)
		}
		e.extra().fields.set(a.Key, a.Value)
	}
	return nil
}

// unicodeArgs is how many arguments a class needs, or 0 for any number.
func unicodeArgs(cls *Class) int {
	switch {
	case cls.IsSubclassOf(UnicodeDecodeError), cls.IsSubclassOf(UnicodeEncodeError):
		return 5
	case cls.IsSubclassOf(UnicodeTranslateError):
		return 4
	}
	return 0
}

// takesKeyword reports whether an exception class has a keyword argument of that name.
func takesKeyword(cls *Class, key string) bool {
	switch {
	case cls.IsSubclassOf(AttributeError):
		return key == "name" || key == "obj"
	case cls.IsSubclassOf(NameError):
		return key == "name"
	case cls.IsSubclassOf(ImportError):
		return key == "name" || key == "path" || key == "name_from"
	}
	return false
}

func keywordComplaint(cls *Class, key string) error {
	switch {
	case cls.IsSubclassOf(AttributeError):
		return TypeError.Newf("AttributeError() got an unexpected keyword argument '%s'", key)
	case cls.IsSubclassOf(NameError):
		return TypeError.Newf("NameError() got an unexpected keyword argument '%s'", key)
	case cls.IsSubclassOf(ImportError):
		return TypeError.Newf("ImportError() got an unexpected keyword argument '%s'", key)
	}
	return TypeError.Newf("%s() takes no keyword arguments", cls.Name)
}

// newNative makes an exception of a class with a shape of its own, as Class.New needs it.
func (c *Class) newNative(args []any) error {
	if c.native == nativeGroup {
		return must(c.newGroup(args)).(error)
	}
	var e *Exception
	if c.native == nativeStream {
		e = &Exception{class: c}
		Check(e.initStreamError(args, nil))
	} else {
		e = c.newOSError(args)
	}
	e.captureStack(2)
	return e
}
