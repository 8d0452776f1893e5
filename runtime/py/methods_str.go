package py

func loadStr(c *Class) {
	loadStrText(c)
	loadStrSearch(c)
	loadStrSplit(c)
	loadStrPad(c)
	loadSequence(c)
	c.dunders("__mod__", "__rmod__", "__format__")
}

func loadStrText(c *Class) {
	for name, f := range map[string]func(string) string{
		"upper": StrUpper, "lower": StrLower, "casefold": StrCasefold, "capitalize": StrCapitalize, "title": StrTitle,
		"swapcase": StrSwapcase,
	} {
		c.method0(name, func(self any) any { return f(self.(string)) })
	}
	for name, f := range map[string]func(string) bool{
		"isalpha": StrIsAlpha, "isdecimal": StrIsDecimal, "isdigit": StrIsDigit, "isnumeric": StrIsNumeric,
		"isalnum": StrIsAlnum, "isspace": StrIsSpace, "isascii": StrIsASCII, "isprintable": StrIsPrintable,
		"isidentifier": StrIsIdentifier, "isupper": StrIsUpper, "islower": StrIsLower, "istitle": StrIsTitle,
	} {
		c.method0(name, func(self any) any { return f(self.(string)) })
	}
	c.define("format", &Function{Name: "format", QualName: "str.format", kind: builtinMethod, owner: c, raw: strFormatRaw})
	c.method1("format_map", func(self, m any) any { return StrFormatMap(self.(string), m) })
	c.methodK("encode", 0, []string{"encoding", "errors"}, func(self any, a arguments) any {
		encoding, errors := codecArgs("encode", a)
		return StrEncode(self.(string), encoding, errors)
	})
	c.method1("translate", func(self, table any) any { return StrTranslate(self.(string), table) })
	c.static("maketrans", positional("", "maketrans", 1, 3), func(a arguments) any {
		return StrMakeTrans(a[0], a.or(1, nil), a.or(2, nil))
	})
}

func codecArgs(method string, a arguments) (encoding, errors string) {
	encoding = wantStr(a.or(0, "utf-8"), "%s() argument 'encoding' must be str", method)
	errors = wantStr(a.or(1, "strict"), "%s() argument 'errors' must be str", method)
	return encoding, errors
}

func loadStrSearch(c *Class) {
	for name, f := range map[string]func(s, sub string, lo, hi *int) int{
		"find": StrFindIn, "rfind": StrRFindIn, "index": StrIndexIn, "rindex": StrRIndexIn, "count": StrCountIn,
	} {
		c.methodN(name, 1, 3, func(self any, a arguments) any {
			sub := wantStr(a[0], "%s() argument 1 must be str", name)
			return f(self.(string), sub, a.bound(1), a.bound(2))
		})
	}
	for name, f := range map[string]func(s string, affixes ...string) bool{"startswith": StrStartsWith, "endswith": StrEndsWith} {
		c.methodN(name, 1, 3, func(self any, a arguments) any {
			w, _, ok := window(self.(string), a.bound(1), a.bound(2))
			return anyAffix(name, a[0], func(affix string) bool { return ok && f(w, affix) })
		})
	}
	c.methodK("replace", 2, []string{"", "", "count"}, func(self any, a arguments) any {
		return StrReplace(self.(string), wantStr(a[0], "replace() argument 1 must be str"),
			wantStr(a[1], "replace() argument 2 must be str"), a.intOr(2, -1))
	})
	c.method1("removeprefix", func(self, p any) any {
		return StrRemovePrefix(self.(string), wantStr(p, "removeprefix() argument must be str"))
	})
	c.method1("removesuffix", func(self, p any) any {
		return StrRemoveSuffix(self.(string), wantStr(p, "removesuffix() argument must be str"))
	})
}

// anyAffix tries the first argument of startswith and endswith: a str, or a tuple until one matches.
func anyAffix(method string, x any, matches func(affix string) bool) bool {
	if s, ok := asString(x); ok {
		return matches(s)
	}
	t, ok := bare(x).(Tuple)
	if !ok {
		panic(TypeError.Newf("%s first arg must be str or a tuple of str, not %s", method, typeName(x)))
	}
	for _, v := range t {
		s, ok := asString(v)
		if !ok {
			panic(TypeError.Newf("tuple for %s must only contain str, not %s", method, typeName(v)))
		}
		if matches(s) {
			return true
		}
	}
	return false
}

func loadStrSplit(c *Class) {
	split := func(name string, words func(string, int) *List[string], at func(s, sep string, n int) *List[string]) {
		c.methodK(name, 0, []string{"sep", "maxsplit"}, func(self any, a arguments) any {
			limit := a.intOr(1, -1)
			if a.or(0, nil) == nil {
				return strings2any(words(self.(string), limit))
			}
			return strings2any(at(self.(string), wantStr(a[0], "must be str or None"), limit))
		})
	}
	split("split", StrFieldsMax, StrSplit)
	split("rsplit", StrRFieldsMax, StrRSplit)
	c.methodK("splitlines", 0, []string{"keepends"}, func(self any, a arguments) any {
		return strings2any(StrSplitLines(self.(string), Truth(a.or(0, false))))
	})
	c.method1("partition", func(self, sep any) any {
		return StrPartition(self.(string), wantStr(sep, "must be str")).AsTuple()
	})
	c.method1("rpartition", func(self, sep any) any {
		return StrRPartition(self.(string), wantStr(sep, "must be str")).AsTuple()
	})
	c.method1("join", func(self, parts any) any { return joinAny(self.(string), parts) })
	strip := func(name string, white func(string) string, chars func(s, chars string) string) {
		c.methodN(name, 0, 1, func(self any, a arguments) any {
			if a.or(0, nil) == nil {
				return white(self.(string))
			}
			s, ok := asString(a[0])
			if !ok {
				panic(TypeError.Newf("%s arg must be None or str", name))
			}
			return chars(self.(string), s)
		})
	}
	strip("strip", StrStrip, StrStripChars)
	strip("lstrip", StrLStrip, StrLStripChars)
	strip("rstrip", StrRStrip, StrRStripChars)
}

func strings2any(l *List[string]) *List[any] {
	out := make([]any, len(l.items))
	for i, s := range l.items {
		out[i] = s
	}
	return ListOf(out)
}

func loadStrPad(c *Class) {
	for name, f := range map[string]func(s string, width int, fill string) string{
		"ljust": StrLJust, "rjust": StrRJust, "center": StrCenter,
	} {
		c.methodN(name, 1, 2, func(self any, a arguments) any {
			fill := " "
			if a.has(1) {
				fill = wantStr(a[1], "The fill character must be a unicode character")
			}
			return f(self.(string), indexInt(a[0]), fill)
		})
	}
	c.method1("zfill", func(self, width any) any { return StrZFill(self.(string), indexInt(width)) })
	c.methodK("expandtabs", 0, []string{"tabsize"}, func(self any, a arguments) any {
		return StrExpandTabs(self.(string), a.intOr(0, 8))
	})
}
