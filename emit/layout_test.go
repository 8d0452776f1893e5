package emit_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/emit/emittest"
)

// TestLongLinesAreBrokenAsGoProgrammersDo reads each snippet on one line and expects it broken.
func TestLongLinesAreBrokenAsGoProgrammersDo(t *testing.T) {
	const prelude = `package main

import "fmt"

type record struct {
	Name, City string
	Tags       []string
	Inner      *record
}

func call(a, b string, rest ...any) (int, error) { return 0, nil }

func run(f func(int) error) error { return f(1) }

`
	cases := []struct{ name, flat, want string }{
		{"call arguments, one a line", `
func t(firstArgument, secondArgument string) error {
	number, err := call(firstArgument+secondArgument, "some text of length", firstArgument, secondArgument, 12345678)
	if err != nil {
		return err
	}
	return fmt.Errorf("no %d", number)
}`, `
func t(firstArgument, secondArgument string) error {
	number, err := call(
		firstArgument+secondArgument,
		"some text of length",
		firstArgument,
		secondArgument,
		12345678,
	)
	if err != nil {
		return err
	}
	return fmt.Errorf("no %d", number)
}`},
		{"composite elements, one a line; a single argument hugs", `
func t() {
	fmt.Println(&record{Name: "a rather long name for a record", City: "a rather long city", Tags: []string{"one", "two"}})
	x := []record{{Name: "a rather long name for a record", City: "a rather long city"}, {Name: "b", City: "c"}, {Name: "b"}}
	fmt.Println(x)
}`, `
func t() {
	fmt.Println(&record{
		Name: "a rather long name for a record",
		City: "a rather long city",
		Tags: []string{"one", "two"},
	})
	x := []record{
		{Name: "a rather long name for a record", City: "a rather long city"},
		{Name: "b", City: "c"},
		{Name: "b"},
	}
	fmt.Println(x)
}`},
		{"conditions go on behind an operator", `
func t(firstCondition, secondCondition, thirdCondition bool) {
	if firstCondition && secondCondition && thirdCondition || !firstCondition && !secondCondition && !thirdCondition {
		fmt.Println()
	}
}`, `
func t(firstCondition, secondCondition, thirdCondition bool) {
	if firstCondition && secondCondition && thirdCondition ||
		!firstCondition && !secondCondition && !thirdCondition {
		fmt.Println()
	}
}`},
		{"long strings stay", `
func t(name string) {
	fmt.Printf("a very long format that fills the line all by itself and goes on and on until it has passed the end of it %s\n", name)
}`, `
func t(name string) {
	fmt.Printf("a very long format that fills the line all by itself and goes on and on until it has passed the end of it %s\n", name)
}`},
		{"function literals stay on the line of the call", `
func t() error {
	return run(func(number int) error {
		return run(func(anotherNumber int) error {
			_, err := call("a", "b", "a long argument", "another long argument", number, anotherNumber, "xxxxxxxxxxxxxxxx")
			return err
		})
	})
}`, `
func t() error {
	return run(func(number int) error {
		return run(func(anotherNumber int) error {
			_, err := call(
				"a",
				"b",
				"a long argument",
				"another long argument",
				number,
				anotherNumber,
				"xxxxxxxxxxxxxxxx",
			)
			return err
		})
	})
}`},
		{"parameters, one a line", `
func t(theFirstParameter string, theSecondParameter int, theThirdParameter []string, fourth map[string]int) (string, error) {
	return theFirstParameter, nil
}`, `
func t(
	theFirstParameter string,
	theSecondParameter int,
	theThirdParameter []string,
	fourth map[string]int,
) (string, error) {
	return theFirstParameter, nil
}`},
		{"texts of several lines", `
func t() {
	fmt.Println("one\ntwo\nthree\n")
	fmt.Println("one\ntwo\n")
	fmt.Println("one ` + "`" + `\ntwo and a lot more that makes this a long line\nthree and a lot more of that\n")
}`, `
func t() {
	fmt.Println(` + "`" + `one
two
three
` + "`" + `)
	fmt.Println("one\ntwo\n")
	fmt.Println("one ` + "`" + `\n" +
		"two and a lot more that makes this a long line\n" +
		"three and a lot more of that\n")
}`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			src := emitted(t, emittest.Parse(t, prelude+strings.TrimPrefix(c.flat, "\n")))
			require.Equal(t, strings.TrimSpace(c.want), strings.TrimSpace(src[strings.Index(src, "func t("):]))
		})
	}
}
