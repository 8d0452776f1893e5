package py

import "bytes"

func loadBytes(c *Class) {
	loadBytesShared(c, func(b []byte) any { return Bytes(b) })
	loadSequence(c)
	c.dunders("__mod__", "__rmod__")
	c.method0("__bytes__", func(self any) any { return self })
}

// loadBytesShared adds the methods of bytes and bytearray; wrap makes the result a value of the class.
func loadBytesShared(c *Class, wrap func(b []byte) any) {
	loadBytesText(c, wrap)
	loadBytesSearch(c, wrap)
	loadBytesSplit(c, wrap)
	c.methodK("hex", 0, []string{"sep", "bytes_per_sep"}, func(self any, a arguments) any {
		return hexMethod(mustBytes(self), a)
	})
	c.classMethod("fromhex", exactlyOne(c.Name+".fromhex"), func(_ *Class, a arguments) any {
		return wrap([]byte(BytesFromHex(wantStr(a[0], "fromhex() argument must be str"))))
	})
	c.methodK("decode", 0, []string{"encoding", "errors"}, func(self any, a arguments) any {
		encoding, errors := codecArgs("decode", a)
		return BytesDecode(Bytes(mustBytes(self)), encoding, errors)
	})
	c.static("maketrans", positional("", "maketrans", 2, 2), func(a arguments) any {
		return BytesMakeTrans(Bytes(mustBytes(a[0])), Bytes(mustBytes(a[1])))
	})
	c.methodK("translate", 1, []string{"", "delete"}, func(self any, a arguments) any {
		var table, drop []byte
		if a[0] != nil {
			table = mustBytes(a[0])
		}
		if a.has(1) {
			drop = mustBytes(a[1])
		}
		return wrap(translateBytes(mustBytes(self), table, drop))
	})
}

func hexMethod(b []byte, a arguments) string {
	sep := ""
	if a.has(0) {
		if raw, ok := bytesLike(a[0]); ok {
			sep = string(raw)
		} else {
			sep = wantStr(a[0], "sep must be str or bytes")
		}
		if StrLen(sep) != 1 {
			panic(ValueError.New("sep must be length 1."))
		}
	}
	return BytesHex(Bytes(b), sep, a.intOr(1, 1))
}

func loadBytesText(c *Class, wrap func(b []byte) any) {
	for name, f := range map[string]func([]byte) []byte{
		"upper":    func(b []byte) []byte { return mapBytes(b, upperByte) },
		"lower":    func(b []byte) []byte { return mapBytes(b, lowerByte) },
		"swapcase": func(b []byte) []byte { return mapBytes(b, swapByte) },
		"title":    titleBytes, "capitalize": capitalizeBytes,
	} {
		c.method0(name, func(self any) any { return wrap(f(mustBytes(self))) })
	}
	for name, f := range map[string]func([]byte) bool{
		"isalpha": func(b []byte) bool { return everyByte(b, isAlphaByte) },
		"isdigit": func(b []byte) bool { return everyByte(b, isDigitByte) },
		"isalnum": func(b []byte) bool {
			return everyByte(b, func(c byte) bool { return isAlphaByte(c) || isDigitByte(c) })
		},
		"isspace": func(b []byte) bool { return everyByte(b, isSpaceByte) },
		"isascii": func(b []byte) bool { return isASCII(string(b)) },
		"isupper": func(b []byte) bool { return caseBytes(b, upperByte) },
		"islower": func(b []byte) bool { return caseBytes(b, lowerByte) },
		"istitle": isTitleBytes,
	} {
		c.method0(name, func(self any) any { return f(mustBytes(self)) })
	}
	for name, side := range map[string][2]bool{"ljust": {false, true}, "rjust": {true, false}, "center": {true, true}} {
		c.methodN(name, 1, 2, func(self any, a arguments) any {
			fill := byte(' ')
			if a.has(1) {
				b, ok := bytesLike(a[1])
				if !ok || len(b) != 1 {
					panic(TypeError.Newf("%s() argument 2 must be a byte string of length 1, not %s", name, byteFillName(a[1])))
				}
				fill = b[0]
			}
			return wrap(justBytes(mustBytes(self), indexInt(a[0]), fill, side[0], side[1]))
		})
	}
	c.method1("zfill", func(self, width any) any { return wrap(zfillBytes(mustBytes(self), indexInt(width))) })
	c.methodK("expandtabs", 0, []string{"tabsize"}, func(self any, a arguments) any {
		return wrap(latin1(StrExpandTabs(fromLatin1(mustBytes(self)), a.intOr(0, 8))))
	})
}

func byteFillName(x any) string {
	if b, ok := x.(Bytes); ok {
		return "a bytes object of length " + Itoa(len(b))
	}
	return typeName(x)
}

func loadBytesSearch(c *Class, wrap func(b []byte) any) {
	for name, f := range map[string]func(w, sub []byte) int{
		"find": bytes.Index, "rfind": bytes.LastIndex, "index": bytes.Index, "rindex": bytes.LastIndex,
	} {
		c.methodN(name, 1, 3, func(self any, a arguments) any {
			w, at, ok := byteWindow(mustBytes(self), a)
			i := -1
			if ok {
				i = f(w, subBytes(a[0]))
			}
			if i < 0 {
				if name == "index" || name == "rindex" {
					panic(ValueError.New("subsection not found"))
				}
				return -1
			}
			return at + i
		})
	}
	c.methodN("count", 1, 3, func(self any, a arguments) any {
		w, _, ok := byteWindow(mustBytes(self), a)
		sub := subBytes(a[0])
		switch {
		case !ok:
			return 0
		case len(sub) == 0:
			return len(w) + 1
		}
		return bytes.Count(w, sub)
	})
	for name, f := range map[string]func(w, affix []byte) bool{"startswith": bytes.HasPrefix, "endswith": bytes.HasSuffix} {
		c.methodN(name, 1, 3, func(self any, a arguments) any {
			w, _, ok := byteWindow(mustBytes(self), a)
			for _, affix := range byteAffixes(name, a[0]) {
				if ok && f(w, affix) {
					return true
				}
			}
			return false
		})
	}
	c.methodN("replace", 2, 3, func(self any, a arguments) any {
		return wrap(bytes.Replace(mustBytes(self), mustBytes(a[0]), mustBytes(a[1]), a.intOr(2, -1)))
	})
	c.method1("removeprefix", func(self, p any) any {
		return wrap(bytes.Clone(bytes.TrimPrefix(mustBytes(self), mustBytes(p))))
	})
	c.method1("removesuffix", func(self, p any) any {
		return wrap(bytes.Clone(bytes.TrimSuffix(mustBytes(self), mustBytes(p))))
	})
}

func byteWindow(b []byte, a arguments) (w []byte, at int, ok bool) {
	lo, hi := a.bound(1), a.bound(2)
	start, stop := sliceBounds(lo, hi, len(b))
	if lo != nil && *lo > len(b) || start > stop {
		return nil, 0, false
	}
	return b[start:stop], start, true
}

// subBytes reads what is searched for: bytes, or one byte as an int.
func subBytes(x any) []byte {
	if b, ok := bytesLike(x); ok {
		return b
	}
	i, ok := indexOf(x)
	if !ok {
		panic(TypeError.Newf("argument should be integer or bytes-like object, not '%s'", typeName(x)))
	}
	return []byte{toByte(i.clamp())}
}

func byteAffixes(method string, x any) [][]byte {
	if b, ok := bytesLike(x); ok {
		return [][]byte{b}
	}
	t, ok := bare(x).(Tuple)
	if !ok {
		panic(TypeError.Newf("%s first arg must be bytes or a tuple of bytes, not %s", method, typeName(x)))
	}
	out := make([][]byte, len(t))
	for i, v := range t {
		out[i] = mustBytes(v)
	}
	return out
}

func loadBytesSplit(c *Class, wrap func(b []byte) any) {
	list := func(parts [][]byte) any {
		out := make([]any, len(parts))
		for i, p := range parts {
			out[i] = wrap(bytes.Clone(p))
		}
		return ListOf(out)
	}
	for name, right := range map[string]bool{"split": false, "rsplit": true} {
		c.methodK(name, 0, []string{"sep", "maxsplit"}, func(self any, a arguments) any {
			var sep []byte
			if a.or(0, nil) != nil {
				if sep = mustBytes(a[0]); sep == nil {
					sep = []byte{}
				}
			}
			return list(splitBytes(mustBytes(self), sep, a.intOr(1, -1), right))
		})
	}
	c.methodK("splitlines", 0, []string{"keepends"}, func(self any, a arguments) any {
		return list(splitLinesBytes(mustBytes(self), Truth(a.or(0, false))))
	})
	for name, index := range map[string]func(b, sep []byte) int{"partition": bytes.Index, "rpartition": bytes.LastIndex} {
		c.method1(name, func(self, sep any) any {
			b, s := mustBytes(self), mustBytes(sep)
			if len(s) == 0 {
				panic(ValueError.New("empty separator"))
			}
			if i := index(b, s); i >= 0 {
				return Tuple{wrap(bytes.Clone(b[:i])), wrap(bytes.Clone(s)), wrap(bytes.Clone(b[i+len(s):]))}
			}
			if name == "partition" {
				return Tuple{wrap(bytes.Clone(b)), wrap(nil), wrap(nil)}
			}
			return Tuple{wrap(nil), wrap(nil), wrap(bytes.Clone(b))}
		})
	}
	for name, side := range map[string][2]bool{"strip": {true, true}, "lstrip": {true, false}, "rstrip": {false, true}} {
		c.methodN(name, 0, 1, func(self any, a arguments) any {
			var chars []byte
			if a.or(0, nil) != nil {
				chars = append([]byte{}, mustBytes(a[0])...)
			}
			return wrap(bytes.Clone(stripBytes(mustBytes(self), chars, side[0], side[1])))
		})
	}
	c.method1("join", func(self, parts any) any {
		return wrap([]byte(BytesJoin(Bytes(mustBytes(self)), parts)))
	})
}

func loadByteArray(c *Class) {
	loadBytesShared(c, func(b []byte) any { return NewByteArray(b) })
	loadSequence(c)
	loadMutableSequence(c)
	c.dunders("__mod__", "__rmod__")
	arr := func(self any) *ByteArray { return self.(*ByteArray) }
	c.method1("append", func(self, x any) any {
		arr(self).Append(indexInt(x))
		return nil
	})
	c.method1("extend", func(self, x any) any {
		if _, ok := bytesLike(x); !ok && !canIterate(x) {
			panic(TypeError.Newf("can't extend bytearray with %s", typeName(x)))
		}
		arr(self).data = append(arr(self).data, BytesFromAny(x)...)
		return nil
	})
	c.methodN("insert", 2, 2, func(self any, a arguments) any {
		arr(self).Insert(indexInt(a[0]), indexInt(a[1]))
		return nil
	})
	c.methodN("pop", 0, 1, func(self any, a arguments) any { return arr(self).Pop(a.intOr(0, -1)) })
	c.method1("remove", func(self, x any) any {
		arr(self).Remove(indexInt(x))
		return nil
	})
	c.method0("reverse", func(self any) any {
		arr(self).Reverse()
		return nil
	})
	c.method0("clear", func(self any) any {
		arr(self).Clear()
		return nil
	})
	c.method0("copy", func(self any) any { return arr(self).Copy() })
	c.builtinFn("__init__", keywords("bytearray", 0, 3, []string{"source", "encoding", "errors"}), func(self any, a arguments) any {
		arr(self).data = bytesArgument("bytearray", a)
		return nil
	})
}
