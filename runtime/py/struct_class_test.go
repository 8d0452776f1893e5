package py

import (
	"context"
	"iter"
	"maps"
	"testing"

	"github.com/stretchr/testify/require"
)

// account and savings are what a converter generates for two Python classes, with the tables that the floor needs.
type account struct {
	Owner   string
	Balance int
	Tags    *List[string]
}

func newAccount(owner string, balance int) *account {
	return &account{Owner: owner, Balance: balance, Tags: NewList[string]()}
}

func (a *account) Withdraw(_ context.Context, amount int) (int, error) {
	if amount > a.Balance {
		return 0, newInsufficientFunds(amount - a.Balance)
	}
	a.Balance -= amount
	return a.Balance, nil
}

func (a *account) Describe(prefix string, rest Tuple) string {
	return prefix + a.Owner + Repr(rest)
}

func (a *account) Equal(other any) any {
	b, ok := other.(*account)
	if !ok {
		return NotImplemented
	}
	return a.Owner == b.Owner
}

type savings struct {
	account
	Rate float64
}

func (s *savings) Describe(string, Tuple) string { return "savings" }

var accountClass = NewStructClass[account]("Account", nil,
	Attrs{"owner": "Owner", "balance": "Balance", "tags": "Tags"},
	Methods{
		"__new__":  {Fn: newAccount, Params: "owner, balance=0"},
		"__eq__":   {Fn: (*account).Equal, Params: "other"},
		"withdraw": {Fn: (*account).Withdraw, Params: "amount"},
		"describe": {Fn: (*account).Describe, Params: "prefix='p:', *rest"},
		"doubled":  {Fn: func(a *account) int { return a.Balance * 2 }, Kind: PropertyKind, Setter: func(a *account, v int) { a.Balance = v / 2 }},
		"bank":     {Fn: func() string { return "bank" }, Kind: StaticMethodKind},
	}).Set("LIMIT", 100)

var savingsClass = NewStructClass[savings]("Savings", []*Class{accountClass},
	Attrs{"owner": "Owner", "balance": "Balance", "tags": "Tags", "rate": "Rate"},
	Methods{"describe": {Fn: (*savings).Describe, Params: "prefix='p:', *rest"}})

func TestStructsAreReachedFromTheFloorByTheirTables(t *testing.T) {
	a := must(Call(background, accountClass, "ann", 50))
	require.Equal(t, accountClass, Type(a))
	require.Equal(t, 50, GetAttr(a, "balance"))
	SetAttr(a, "balance", 60)
	require.Equal(t, 60, a.(*account).Balance)
	require.Equal(t, 10, method(a, "withdraw", 50))
	require.Equal(t, "p:ann(1, 2)", method(a, "describe", "p:", 1, 2))
	require.Equal(t, 20, GetAttr(a, "doubled"))
	SetAttr(a, "doubled", 8)
	require.Equal(t, 4, GetAttr(a, "balance"))
	require.Equal(t, "bank", method(a, "bank"))
	require.Equal(t, 100, GetAttr(a, "LIMIT"))
	require.Equal(t, "{'owner': 'ann', 'balance': 4, 'tags': []}", Repr(Vars(a)))
	require.True(t, Eq(a, must(Call(background, accountClass, "ann"))))
	require.Contains(t, Dir(a), "withdraw")
}

func TestStructClassesFailAsPythonClassesDo(t *testing.T) {
	a := must(Call(background, accountClass, "ann", 50))
	require.Equal(t, []string{
		"TypeError: Account.__init__() missing 1 required positional argument: 'owner'",
		"TypeError: Account.withdraw() takes 2 positional arguments but 3 were given",
		"AttributeError: 'Account' object has no attribute 'nope'",
		"AttributeError: 'Account' object has no attribute 'nope' and no __dict__ for setting new attributes",
		"InsufficientFunds: 5",
		"TypeError: unhashable type: 'Account'",
		"<bound method Account.withdraw of <__main__.Account object at 0x0>>",
	}, show(func() any { return pyCall(accountClass) }, func() any { return method(a, "withdraw", 1, 2) },
		func() any { return GetAttr(a, "nope") }, func() any { SetAttr(a, "nope", 1); return nil },
		func() any { return method(a, "withdraw", 55) }, func() any { return Hash(a) }, func() any { return GetAttr(a, "withdraw") }))
}

func TestStructsInheritThroughEmbedding(t *testing.T) {
	s := &savings{account: *newAccount("sam", 10), Rate: 0.5}
	require.True(t, IsInstance(s, accountClass))
	require.True(t, IsSubclass(savingsClass, accountClass))
	require.Equal(t, "savings", method(s, "describe"))
	require.Equal(t, 7, method(s, "withdraw", 3))
	require.Equal(t, "sam", GetAttr(s, "owner"))
	require.Equal(t, 0.5, GetAttr(s, "rate"))
}

func TestClassesOfTheProgramMayDeriveFromStructClasses(t *testing.T) {
	var Vip *Class
	Vip = cls("Vip", []any{accountClass},
		"__init__", def("__init__", "self, owner", func(a []any) any {
			sup(&Vip, a[0], "__init__", a[1], 1000)
			SetAttr(a[0], "level", 3)
			return nil
		}),
		"withdraw", def("withdraw", "self, amount", func(a []any) any { return Add(sup(&Vip, a[0], "withdraw", a[1]), 1) }))
	v := pyCall(Vip, "zoe")
	require.Equal(t, 901, method(v, "withdraw", 100))
	require.Equal(t, 900, GetAttr(v, "balance"))
	require.Equal(t, 3, GetAttr(v, "level"))
	SetAttr(v, "balance", 5)
	require.Equal(t, 10, GetAttr(v, "doubled"))
	require.Equal(t, "p:zoe()", method(v, "describe"))
	require.True(t, IsInstance(v, accountClass))
	plain := pyCall(cls("Plain", []any{accountClass}), "kim", 7)
	require.Equal(t, 7, GetAttr(plain, "balance"))
	require.Equal(t, "<__main__.Plain object at 0x0>", show(func() any { return plain })[0])
}

func TestGoFunctionsBecomePythonFunctions(t *testing.T) {
	f := FuncOf("pair", func(a int, b string) (string, int) { return b, a }, "a, b='x'")
	require.Equal(t, Tuple{"x", 1}, pyCall(f, 1))
	require.Equal(t, Tuple{"y", 1}, callKw(f, []KV{{"b", "y"}, {"a", 1}}))
	_, err := Call(background, f)
	require.Equal(t, "pair() missing 1 required positional argument: 'a'", err.Error())
	require.Equal(t, 5, pyCall(func(n int) int { return n + 1 }, 4))
	count := FuncOf("count", func(n int) iter.Seq[int] { return maps.Keys(map[int]bool{n: true}) }, "n")
	require.Equal(t, "[7]", Repr(listOf(pyCall(count, 7))))
}

func TestLibraryClassesAreMadeWithoutAStruct(t *testing.T) {
	plain := NewClass("lib", "Plain")
	plain.DefineMethod("twice", "self, n=2", func(_ context.Context, a []any) (any, error) { return Mul(a[1], 2), nil })
	made := NewClass("lib", "Made", plain).ConstructBy(func(_ context.Context, c *Class, args []any, _ []KV) (any, error) {
		o := NewInstance(c)
		SetAttr(o, "n", args[0])
		return o, nil
	})
	derived := cls("Derived", []any{made})
	require.Equal(t, "<lib.Plain object at 0x0>", show(func() any { return pyCall(plain) })[0])
	require.Equal(t, 4, method(pyCall(made, 1), "twice"))
	require.Equal(t, 6, method(pyCall(derived, 1), "twice", 3))
	require.Equal(t, 1, GetAttr(pyCall(derived, 1), "n"))
	require.Equal(t, derived, Type(pyCall(derived, 1)))
	require.Equal(t, "<bound method Plain.twice of <lib.Made object at 0x0>>", show(func() any { return GetAttr(pyCall(made, 1), "twice") })[0])
}

func BenchmarkCallStructMethod(b *testing.B) {
	a := must(Call(background, accountClass, "ann", 50))
	b.ReportAllocs()
	for b.Loop() {
		_, _ = CallMethod(background, a, "withdraw", 0)
	}
}

func BenchmarkCallDynamicMethod(b *testing.B) {
	o := pyCall(cls("C", nil, "f", def("f", "self, x", func(a []any) any { return a[1] })))
	b.ReportAllocs()
	for b.Loop() {
		_, _ = CallMethod(background, o, "f", 1)
	}
}

func BenchmarkGetAndSetAttribute(b *testing.B) {
	o := pyCall(cls("C", nil))
	SetAttr(o, "x", 1)
	b.ReportAllocs()
	for b.Loop() {
		SetAttr(o, "x", GetAttr(o, "x"))
	}
}
