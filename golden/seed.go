package golden

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/translate/link"
)

// seedDocument is the document that the project started from.
const seedDocument = "fastapi_event_loop.md"

// seedDrivers are the cases that call more than the function in their name.
var seedDrivers = map[string]string{
	"03_fetch_data_args": "print(repr(asyncio.run(fetch_data(1, 1.0))))\n" +
		"print(repr(asyncio.run(fetch_data(2, 0))))\n" +
		"print(repr(asyncio.run(fetch_data('a', -1))))",
	"06_fetch_user_1": "print(repr(asyncio.run(fetch_user(1))))\n" +
		"print(repr(asyncio.run(fetch_posts(1))))\n" +
		"print(repr(asyncio.run(fetch_comments(1))))",
}

// Seed reads the cases of the seed document: stdout/NN.txt is what fence NN prints as it stands, stdout/NN_name.txt what
// it prints without its own runs and with print(repr(asyncio.run(name()))) after it.
func Seed(root string, words ...string) ([]*Case, error) {
	text, err := os.ReadFile(filepath.Join(root, seedDocument))
	if err != nil {
		return nil, err
	}
	paths, err := filepath.Glob(filepath.Join(root, "stdout", "*.txt"))
	if err != nil {
		return nil, err
	}
	sort.Strings(paths)
	var cases []*Case
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".txt")
		if !matches("seed/"+name, words) {
			continue
		}
		out, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		c := &Case{Name: "seed/" + name, Input: seedDocument, Text: text, Want: &Want{Stdout: out}}
		number, function, driven := strings.Cut(name, "_")
		if c.Snippet, err = strconv.Atoi(number); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		if driven {
			c.Link = link.Options{NoMain: true, Exec: []string{seedDriver(name, function)}}
		}
		adjustSeed(c, name)
		cases = append(cases, c)
	}
	return cases, nil
}

func seedDriver(name, function string) string {
	if code, ok := seedDrivers[name]; ok {
		return code
	}
	return fmt.Sprintf("print(repr(asyncio.run(%s())))", function)
}

// adjustSeed: 07 lists results in the order of a set of tasks, that is of their addresses; 14 waits for ever in CPython,
// and ends with the report of a deadlock here.
func adjustSeed(c *Case, name string) {
	switch name {
	case "07_wait_example":
		c.Want.Unordered = true
	case "14_queue_example":
		c.Want.Unordered, c.Want.Exit, c.Want.AnyErr = true, 2, true
		c.Want.ErrHas = []string{"queue.join()", seedDocument}
	case "11", "12":
		c.Want = nil // servers
	}
}
