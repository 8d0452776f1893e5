package ir_test

// tidyFlowCases are about branches, loops and returns.
var tidyFlowCases = []struct{ name, before, after string }{
	{"unreachable statements go, comments stay", `
func t() int {
	for {
		if cond() {
			break
			use()
		}
		continue
		use(1)
	}
	return 1
	// the end
	use(2)
}`, `
func t() int {
	for {
		if cond() {
			break
		}
		continue
	}
	return 1
	// the end
}`},
	{"missing return => panic", `
func t() int {
	for cond() {
		return 1
	}
}`, `
func t() int {
	for cond() {
		return 1
	}
	panic("unreachable")
}`},
	{"terminating statements need no return", `
func t(x int) int {
	switch x {
	case 1:
		return 1
	default:
		if x > 3 {
			return 4
		} else {
			panic("x")
		}
	}
}`, `
func t(x int) int {
	switch x {
	case 1:
		return 1
	default:
		if x > 3 {
			return 4
		}
		panic("x")
	}
}`},
	{"last return and break go", `
func t(x int) {
	switch x {
	case 1:
		use()
		break
	}
	return
}`, `
func t(x int) {
	switch x {
	case 1:
		use()
	}
}`},
	{"if c { } else { f() } => if !c { f() }", `
func t(x int) {
	if x == 1 {
	} else {
		use()
	}
	if x < 1 {
	} else {
		use()
	}
	if cond() {
	}
	if x == 2 {
	}
}`, `
func t(x int) {
	if x != 1 {
		use()
	}
	if x >= 1 {
		use()
	}
	cond()
}`},
	{"else after return is flattened", `
func t(x int) int {
	if x == 1 {
		return 1
	} else if x == 2 {
		return 2
	} else {
		use()
	}
	return 3
}`, `
func t(x int) int {
	if x == 1 {
		return 1
	}
	if x == 2 {
		return 2
	}
	use()
	return 3
}`},
	{"else keeps its block where names would clash", `
func t(x int) int {
	if x == 1 {
		return 1
	} else {
		y := num()
		use(y, y)
	}
	y := num()
	use(y, y)
	return 3
}`, `
func t(x int) int {
	if x == 1 {
		return 1
	} else {
		y := num()
		use(y, y)
	}
	y := num()
	use(y, y)
	return 3
}`},
	{"err := f(); if err != nil => if err := f(); err != nil", `
func t(m map[string]int) error {
	// try it
	err := f()
	if err != nil {
		return err
	}
	use()
	v, ok := m["x"]
	if ok {
		use(v)
	}
	err2 := f()
	if err2 != nil {
		use()
	}
	return err2
}`, `
func t(m map[string]int) error {
	// try it
	if err := f(); err != nil {
		return err
	}
	use()
	if v, ok := m["x"]; ok {
		use(v)
	}
	err2 := f()
	if err2 != nil {
		use()
	}
	return err2
}`},
	{"if err := f(); err != nil { return err }; return nil => return f()", `
func t() error {
	use()
	err := f()
	if err != nil {
		return err // hand it on
	}
	return nil
}`, `
func t() error {
	use()
	return f() // hand it on
}`},
	{"x, err := g(); if err != nil { return 0, err }; return x, nil => return g()", `
func t() (int, error) {
	x, err := g()
	if err != nil {
		return 0, err
	}
	return x, nil
}`, `
func t() (int, error) {
	return g()
}`},
	{"no tail call where the value is changed", `
func t() (int, error) {
	x, err := g()
	if err != nil {
		return 0, err
	}
	return x + 1, nil
}`, `
func t() (int, error) {
	x, err := g()
	if err != nil {
		return 0, err
	}
	return x + 1, nil
}`},
	{"x, err := g(); y, err2 := g() => one err", `
func t() (int, error) {
	x, err_1 := g()
	if err_1 != nil {
		return 0, err_1
	}
	y, err_2 := g()
	if err_2 != nil {
		return x, err_2
	}
	err_3 := f()
	if err_3 != nil {
		return 0, err_3
	}
	_, err_4 := g()
	use(err_4)
	z, err_5 := g()
	use(z, err_4, err_5)
	return y, nil
}`, `
func t() (int, error) {
	x, err := g()
	if err != nil {
		return 0, err
	}
	y, err := g()
	if err != nil {
		return x, err
	}
	if err := f(); err != nil {
		return 0, err
	}
	_, err = g()
	use(err)
	z, err2 := g()
	use(z, err, err2)
	return y, nil
}`},
	{"values overwritten before anybody reads them", `
func t(p int) int {
	x := num()
	x = 5
	y := 0
	if cond() {
		y = 1
	} else {
		y = 2
	}
	z, err := g()
	use(x, y, z)
	z, err = g()
	use(z, err)
	w := 1
	for cond() {
		use(w)
		w = num()
		if cond() {
			continue
		}
		w = 3
	}
	w = num()
	p = num()
	p, w = p, 2
	kept := 1
	h := func() { use(kept) }
	kept = 2
	h()
	return x
}`, `
func t(p int) int {
	num()
	x := 5
	var y int
	if cond() {
		y = 1
	} else {
		y = 2
	}
	z, _ := g()
	use(x, y, z)
	z, err := g()
	use(z, err)
	w := 1
	for cond() {
		use(w)
		w = num()
		if cond() {
			continue
		}
		w = 3
	}
	num()
	num()
	kept := 1
	h := func() {
		use(kept)
	}
	kept = 2
	h()
	return x
}`},
	{"a parameter that is overwritten at once is not needed", `
func t(p, q int) int {
	p = num()
	return p + p
}`, `
func t(_, q int) int {
	p := num()
	return p + p
}`},
	{"a temporary that only hands a value on", `
func t() (int, error) {
	tmp, err := g()
	if err != nil {
		return 0, err
	}
	// what it is
	x := tmp
	use(x, x)
	other := num()
	if cond() {
		return other, nil
	}
	last := x + num()
	return last, nil
}`, `
func t() (int, error) {
	// what it is
	x, err := g()
	if err != nil {
		return 0, err
	}
	use(x, x)
	other := num()
	if cond() {
		return other, nil
	}
	return x + num(), nil
}`},
	{"for { if c { break } }; return nil => for { if c { return nil } }", `
func t() error {
	for {
		n, err := g()
		if err != nil {
			return err
		}
		if n == 3 {
			err2 := f() // last words
			if err2 != nil {
				return err2
			}
			break
		}
		use(n)
	}
	return nil
}`, `
func t() error {
	for {
		n, err := g()
		if err != nil {
			return err
		}
		if n == 3 {
			return f() // last words
		}
		use(n)
	}
}`},
	{"for _, v := range x { y = append(y, v) } => y = append(y, x...)", `
func t(x []int) []int {
	var y []int
	for _, v := range x {
		y = append(y, v)
	}
	return y
}`, `
func t(x []int) []int {
	var y []int
	y = append(y, x...)
	return y
}`},
	{"if c { return true }; return false => return c", `
func t(x int) bool {
	if x > 3 {
		return true
	}
	return false
}`, `
func t(x int) bool {
	return x > 3
}`},
	{"comparisons with constants", `
func t(x int, b bool, p *obj) {
	use(b == true, b != true, !!b, !(x == 3), nil != p, 3 == x, !(x < 3))
}`, `
func t(x int, b bool, p *obj) {
	use(b, !b, b, x != 3, p != nil, x == 3, x >= 3)
}`},
	{"labels that nothing needs go", `
func t(xs []int) {
a:
	for range xs {
		continue a
	}
b:
	for range xs {
		for range xs {
			continue b
		}
	}
c:
	for range xs {
		switch {
		case cond():
			break c
		default:
			continue c
		}
	}
}`, `
func t(xs []int) {
	for range xs {
		continue
	}
b:
	for range xs {
		for range xs {
			continue b
		}
	}
c:
	for range xs {
		switch {
		case cond():
			break c
		default:
			continue
		}
	}
}`},
	{"for true => for, blocks without declarations", `
func t() {
	for true {
		{
			use()
		}
	}
}`, `
func t() {
	for {
		use()
	}
}`},
	{"function literals are tidied as functions", `
func t() {
	h := func() (int, error) {
		x := 1
		y, err := g()
		if err != nil {
			return 0, err
		}
		return y, nil
	}
	use(h)
}`, `
func t() {
	h := func() (int, error) { return g() }
	use(h)
}`},
	{"for { f(); break } => f()", `
func t(x int) {
	for {
		y := num()
		use(y, y)
		break
	}
	for x > 3 {
		use()
		break
	}
	for {
		if cond() {
			continue
		}
		break
	}
}`, `
func t(x int) {
	{
		y := num()
		use(y, y)
	}
	if x > 3 {
		use()
	}
	for {
		if cond() {
			continue
		}
		break
	}
}`},
}
