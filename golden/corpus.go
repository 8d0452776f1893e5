package golden

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
)

// Corpus reads the programs below root, NN_name.py with what CPython did beside each: NN_name.out is stdout, .exit the
// status (0 without the file), .err the last line of stderr. Words choose those whose path contains one of them.
func Corpus(root string, words ...string) ([]*Case, error) {
	paths, err := filepath.Glob(filepath.Join(root, "*", "*.py"))
	if err != nil {
		return nil, err
	}
	sort.Strings(paths)
	var cases []*Case
	for _, path := range paths {
		rel, err := filepath.Rel(root, path)
		if err != nil {
			return nil, err
		}
		name := strings.TrimSuffix(filepath.ToSlash(rel), ".py")
		if !matches(name, words) {
			continue
		}
		c, err := corpusCase(name, path)
		if err != nil {
			return nil, err
		}
		cases = append(cases, c)
	}
	return cases, nil
}

func matches(name string, words []string) bool {
	for _, w := range words {
		if strings.Contains(name, strings.TrimSuffix(w, ".py")) {
			return true
		}
	}
	return len(words) == 0
}

func corpusCase(name, path string) (*Case, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	want, err := recorded(strings.TrimSuffix(path, ".py"))
	if err != nil {
		return nil, err
	}
	return &Case{
		Name: name, Input: filepath.Base(path), Text: text, Want: want,
		RealClock: strings.HasPrefix(name, "asyncio_net/"),
	}, nil
}

func recorded(stem string) (*Want, error) {
	out, err := os.ReadFile(stem + ".out")
	if err != nil {
		return nil, err
	}
	w := &Want{Stdout: out}
	if data, err := os.ReadFile(stem + ".exit"); err == nil {
		if w.Exit, err = strconv.Atoi(strings.TrimSpace(string(data))); err != nil {
			return nil, fmt.Errorf("%s.exit: %w", stem, err)
		}
	}
	if data, err := os.ReadFile(stem + ".err"); err == nil {
		w.LastErr = strings.TrimRight(string(data), "\n")
	}
	return w, nil
}
