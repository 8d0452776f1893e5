// Benchmarks of cpu.py as one would write them in Go without a thought of Python: what they take is about what a converted
// program can reach. usage: cpu [name ...]
package main

import (
	"fmt"
	"math/big"
	"os"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"
)

func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}

func benchFib(n int) {
	for range n {
		assert(fib(20) == 6765)
	}
}

func stringBuilding(n int) {
	var parts []string
	for i := range n {
		parts = append(parts, strings.ToUpper(fmt.Sprintf("%d:%d", i, i%7)))
	}
	text := strings.Join(parts, ",")
	assert(strings.Count(text, ",") == n-1)
	assert(strings.Split(text, ",")[n-1] == fmt.Sprintf("%d:%d", n-1, (n-1)%7))
}

var words = strings.Fields("the quick brown fox jumps over the lazy dog and the cat sat on the mat while the dog slept")

func dictCounting(n int) {
	counts := map[string]int{}
	for i := range n {
		counts[words[i%len(words)]]++
	}
	total := 0
	for _, count := range counts {
		total += count
	}
	assert(total == n)
}

func listSorting(n int) {
	x := 12345
	var items []int
	for range n {
		x = (x*1103515245 + 12345) % 2147483648
		items = append(items, x)
	}
	slices.Sort(items)
	byDigit := slices.Clone(items)
	slices.SortStableFunc(byDigit, func(a, b int) int {
		if a%10 != b%10 {
			return a%10 - b%10
		}
		return a - b
	})
	assert(items[0] <= items[n-1] && byDigit[0]%10 == 0)
}

func parse(text string, i int) (int, int) {
	if text[i] == '[' {
		var out []int
		i++
		for text[i] != ']' {
			var value int
			value, i = parse(text, i)
			out = append(out, value)
			if text[i] == ',' {
				i++
			}
		}
		sum := 0
		for _, value := range out {
			sum += value
		}
		return sum, i + 1
	}
	start := i
	for text[i] >= '0' && text[i] <= '9' {
		i++
	}
	value, err := strconv.Atoi(text[start:i])
	assert(err == nil)
	return value, i
}

func jsonLike(n int) {
	total := 0
	for range n {
		value, _ := parse("[1,2,[3,4,[5,66],7],[8,9],10]", 0)
		total += value
	}
	assert(total == n*115)
}

func bigInts(n int) {
	modulus := new(big.Int).Exp(big.NewInt(10), big.NewInt(40), nil)
	modulus.Add(modulus, big.NewInt(7))
	a := big.NewInt(1)
	for i := 1; i <= n; i++ {
		a = new(big.Int).Mul(a, big.NewInt(int64(i%100+3)))
		a = new(big.Int).Mod(a, modulus)
	}
	assert(a.Sign() > 0)
}

func assert(ok bool) {
	if !ok {
		panic("wrong")
	}
}

func cpuTime() time.Duration {
	var used syscall.Rusage
	assert(syscall.Getrusage(syscall.RUSAGE_SELF, &used) == nil)
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

func main() {
	for _, b := range []struct {
		name string
		run  func(n int)
		n    int
	}{
		{"fib", benchFib, 200},
		{"string_building", stringBuilding, 300000},
		{"dict_counting", dictCounting, 1000000},
		{"list_sorting", listSorting, 200000},
		{"json_like", jsonLike, 100000},
		{"big_ints", bigInts, 200000},
	} {
		if len(os.Args) > 1 && !slices.Contains(os.Args[1:], b.name) {
			continue
		}
		bestCPU, bestWall := time.Hour, time.Hour
		for range 3 {
			cpu, wall := cpuTime(), time.Now()
			b.run(b.n)
			bestCPU, bestWall = min(bestCPU, cpuTime()-cpu), min(bestWall, time.Since(wall))
		}
		fmt.Printf("%s\t%d\t%.1f\t%.1f\n", b.name, b.n, float64(bestCPU)/float64(b.n), float64(bestWall)/float64(b.n))
	}
}
