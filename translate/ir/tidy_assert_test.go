package ir_test

// tidyAssertCases are about values that are asked for their type.
var tidyAssertCases = []struct{ name, before, after string }{
	{"if _, ok := x.(T); ok { f(x.(T)) } => if x, ok := x.(T); ok { f(x) }", `
func t(x any) {
	if _, ok := x.(*obj); ok {
		use(x.(*obj).n, func() { use(x.(*obj)) })
	}
	if _, ok := x.(*obj); ok && x.(*obj).n > 1 {
		use("many")
	}
	if _, ok := x.(*obj); ok {
		use("one")
	}
	use(x)
}`, `
func t(x any) {
	if x, ok := x.(*obj); ok {
		use(x.n, func() {
			use(x)
		})
	}
	if x, ok := x.(*obj); ok && x.n > 1 {
		use("many")
	}
	if _, ok := x.(*obj); ok {
		use("one")
	}
	use(x)
}`},
	{"what the body keeps has the variable", `
func t(x any) {
	if _, ok := x.(*obj); ok {
		y := x.(*obj)
		use(y.n, y)
	}
}`, `
func t(x any) {
	if y, ok := x.(*obj); ok {
		use(y.n, y)
	}
}`},
	{"not where the else needs the name", `
func t(x any) {
	if _, ok := x.(*obj); ok {
		use(x.(*obj).n)
	} else {
		use(x)
	}
}`, `
func t(x any) {
	if obj, ok := x.(*obj); ok {
		use(obj.n)
	} else {
		use(x)
	}
}`},
	{"not where x changes meanwhile", `
func t(x any) {
	if _, ok := x.(*obj); ok {
		use(x.(*obj).n)
		x = 1
	}
	y := any(2)
	h := func() { y = 3 }
	if _, ok := y.(int); ok {
		h()
		use(y.(int))
	}
	use(x, y)
}`, `
func t(x any) {
	if _, ok := x.(*obj); ok {
		use(x.(*obj).n)
		x = 1
	}
	y := any(2)
	h := func() {
		y = 3
	}
	if _, ok := y.(int); ok {
		h()
		use(y.(int))
	}
	use(x, y)
}`},
	{"a chain of tests => a type switch", `
func t(x any) int {
	if _, ok := x.(int); ok {
		return x.(int)
	}
	// about objects
	if _, ok := x.(*obj); ok {
		return x.(*obj).n
	}
	if _, ok := x.(string); ok {
		use("text")
	} else if _, ok := x.(bool); ok {
		use(x.(bool))
	} else {
		use(x)
	}
	return 0
}`, `
func t(x any) int {
	switch x := x.(type) {
	case int:
		return x
	// about objects
	case *obj:
		return x.n
	case string:
		use("text")
	case bool:
		use(x)
	default:
		use(x)
	}
	return 0
}`},
	{"a break ends the loop, so that the tests stay", `
func t(xs []any) {
	for _, x := range xs {
		if _, ok := x.(int); ok {
			use(x.(int))
		} else if _, ok := x.(string); ok {
			break
		}
	}
}`, `
func t(xs []any) {
	for _, x := range xs {
		if value, ok := x.(int); ok {
			use(value)
		} else if _, ok := x.(string); ok {
			break
		}
	}
}`},
}
