package ir

import (
	"strconv"
	"strings"
)

// manyTasks is the number of tasks of one loop from which on their memory counts.
const manyTasks = 1000

// SleepLast has functions that many tasks run, and whose last act is to sleep, sleep without a stack:
//
//	for i := range n { asyncio.CreateTask(ctx, asyncio.BindVoid1(f, i)) }   in f: return asyncio.Sleep(ctx, 10)
//	=> in f: return asyncio.SleepLast(ctx, 10)
func SleepLast(p *Program) {
	lits := map[*Var]*FuncLit{}
	var bodies [][]Stmt
	p.Funcs(func(f *Func) { bodies = append(bodies, f.Body) })
	for _, body := range bodies {
		Inspect(body, func(n any) bool {
			if d, ok := n.(*Define); ok && len(d.Vars) == 1 {
				if lit, ok := d.Values[0].(*FuncLit); ok {
					lits[d.Vars[0]] = lit
				}
			}
			return true
		})
	}
	for _, body := range bodies {
		Inspect(body, func(n any) bool {
			inner, many := loopOfMany(n)
			if many {
				Inspect(inner, func(n any) bool {
					if fn := boundFunc(n); fn != nil {
						sleepLast(fn, lits)
					}
					return true
				})
			}
			return true
		})
	}
}

// loopOfMany returns the body of a loop that may make many turns: for i := range n.
func loopOfMany(n any) ([]Stmt, bool) {
	r, ok := n.(*Range)
	if !ok {
		return nil, false
	}
	switch x := r.X.(type) {
	case *Lit:
		turns, err := strconv.Atoi(strings.ReplaceAll(x.Text, "_", ""))
		return r.Body, err == nil && turns >= manyTasks
	case *Call:
		sel, ok := x.Fun.(*Select)
		if !ok || len(x.Args) > 0 {
			return nil, false
		}
		made, ok := sel.X.(*Call)
		if !ok {
			return nil, false
		}
		q, ok := made.Fun.(*Qual)
		return r.Body, ok && q.Pkg == PyPkg && q.Name == "NewRange"
	}
	return r.Body, Identical(r.X.Type(), Int)
}

// boundFunc returns f in asyncio.BindVoid1(f, x).
func boundFunc(n any) Expr {
	c, ok := n.(*Call)
	if !ok || len(c.Args) == 0 {
		return nil
	}
	if q, ok := c.Fun.(*Qual); ok && q.Pkg == AsyncioPkg && strings.HasPrefix(q.Name, "BindVoid") {
		return c.Args[0]
	}
	return nil
}

func sleepLast(fn Expr, lits map[*Var]*FuncLit) {
	var body []Stmt
	switch fn := fn.(type) {
	case *FuncRef:
		body = fn.Func.Body
	case *Select:
		if fn.Method != nil {
			body = fn.Method.Body
		}
	case *Ref:
		if lit := lits[fn.Var]; lit != nil {
			body = lit.Body
		}
	case *FuncLit:
		body = fn.Body
	}
	defers := false
	outsideLits(body, func(n any) { _, d := n.(*Defer); defers = defers || d })
	if defers {
		return // a deferred call would come before the sleep ends
	}
	outsideLits(body, func(n any) {
		ret, ok := n.(*Return)
		if !ok || len(ret.Values) != 1 {
			return
		}
		if c, ok := ret.Values[0].(*Call); ok {
			if q, ok := c.Fun.(*Qual); ok && q.Pkg == AsyncioPkg && q.Name == "Sleep" {
				q.Name = "SleepLast"
			}
		}
	})
}

// outsideLits calls f for what a body holds, but for the function literals in it.
func outsideLits(body []Stmt, f func(n any)) {
	Inspect(body, func(n any) bool {
		f(n)
		_, lit := n.(*FuncLit)
		return !lit
	})
}
