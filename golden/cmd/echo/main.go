// Command echo measures echo servers over loopback: converted ones (streams and a protocol), a hand-written Go server with
// a goroutine a connection, CPython's asyncio and, where the interpreter has it, uvloop. All run in one go, each gets the same
// requests, and what counts is the CPU time of the server process per request. With -write the table goes to golden/ECHO.md.
//
//	go run ./golden/cmd/echo [-python python3] [-requests 4000] [-write]
package main

import (
	"bufio"
	"bytes"
	"flag"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"time"
)

func main() {
	python := flag.String("python", "python3", "the CPython to compare with")
	requests := flag.Int("requests", 4000, "requests a measurement")
	write := flag.Bool("write", false, "write golden/ECHO.md")
	serve := flag.String("serve", "", "be the Go server for messages of SIZE,PIECES")
	flag.Parse()
	err := error(nil)
	if *serve != "" {
		err = goServer(*serve)
	} else {
		err = run(*python, *requests, *write)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "echo:", err)
		os.Exit(1)
	}
}

// load is one way of using a server.
type load struct{ size, pieces, conns int }

var loads = []load{
	{1 << 10, 1, 1}, {1 << 10, 1, 3}, {1 << 10, 1, 100}, {1 << 10, 5, 3},
	{10 << 10, 1, 3}, {10 << 10, 5, 3},
	{100 << 10, 1, 1}, {100 << 10, 1, 3}, {100 << 10, 1, 100}, {100 << 10, 5, 3},
}

// server is a program that prints its port and echoes.
type server struct {
	name string
	args []string // SIZE and PIECES follow
}

func run(python string, requests int, write bool) error {
	dir, err := os.MkdirTemp("", "py2goasync-echo")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	servers, err := servers(dir, python)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	fmt.Fprintf(&out, "# Echo servers\n\nCPU time of the server process per request, in microseconds: %d requests over loopback, best of 3 rounds, all servers in one\n", requests)
	fmt.Fprintf(&out, "run. %s, %s, %s/%s, %d CPUs. Made by `go run ./golden/cmd/echo -write`.\n\n", time.Now().Format("2006-01-02"),
		runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU())
	fmt.Fprintf(&out, "| message | writes a reply | connections |")
	for _, s := range servers {
		fmt.Fprintf(&out, " %s |", s.name)
	}
	fmt.Fprintf(&out, "\n|--:|--:|--:|%s\n", strings.Repeat("--:|", len(servers)))
	for _, l := range loads {
		best := make([]float64, len(servers))
		for round := range 3 {
			for i, s := range servers {
				cpu, err := measure(s, l, requests)
				if err != nil {
					return fmt.Errorf("%s: %w", s.name, err)
				}
				if round == 0 || cpu < best[i] {
					best[i] = cpu
				}
			}
		}
		fmt.Fprintf(&out, "| %d KiB | %d | %d |", l.size>>10, l.pieces, l.conns)
		for _, cpu := range best {
			fmt.Fprintf(&out, " %.1f |", cpu)
		}
		fmt.Fprintln(&out)
	}
	os.Stdout.Write(out.Bytes())
	if write {
		return os.WriteFile("golden/ECHO.md", out.Bytes(), 0o644)
	}
	return nil
}

// servers makes everything ready to be started.
func servers(dir, python string) ([]server, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	list := []server{{"Go", []string{self, "-serve"}}}
	tool := filepath.Join(dir, "py2goasync")
	if err := command("", "go", "build", "-o", tool, "./cmd/py2goasync"); err != nil {
		return nil, err
	}
	hasUvloop := exec.Command(python, "-c", "import uvloop").Run() == nil
	for _, kind := range []string{"streams", "protocol"} {
		script := filepath.Join("golden", "testdata", "echo", kind+".py")
		binary, err := build(tool, script, dir)
		if err != nil {
			return nil, err
		}
		list = append(list, server{kind, []string{binary}}, server{kind + ", CPython", []string{python, script}})
		if hasUvloop {
			text, err := os.ReadFile(script)
			if err != nil {
				return nil, err
			}
			fast := filepath.Join(dir, kind+"_uvloop.py")
			text = bytes.Replace(text, []byte("asyncio.run(main())"), []byte("import uvloop\nuvloop.run(main())"), 1)
			if err := os.WriteFile(fast, text, 0o644); err != nil {
				return nil, err
			}
			list = append(list, server{kind + ", uvloop", []string{python, fast}})
		}
	}
	return list, nil
}

func build(tool, script, dir string) (string, error) {
	name := strings.TrimSuffix(filepath.Base(script), ".py")
	src := filepath.Join(dir, name+"-go")
	if err := command("", tool, "convert", script, "-o", src, "--force"); err != nil {
		return "", err
	}
	mains, err := filepath.Glob(filepath.Join(src, "*", "main.go"))
	if err != nil || len(mains) != 1 {
		return "", fmt.Errorf("%s did not become one program", script)
	}
	binary := filepath.Join(dir, name)
	return binary, command(src, "go", "build", "-o", binary, "./"+filepath.Base(filepath.Dir(mains[0])))
}

func command(dir, name string, args ...string) error {
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	if dir != "" {
		cmd.Env = append(os.Environ(), "GOPROXY=off", "GOWORK=off", "GOFLAGS=-mod=vendor")
	}
	if text, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w\n%s", name, err, text)
	}
	return nil
}

// measure starts a server, sends it requests and returns the CPU time it used for one, in microseconds.
func measure(s server, l load, requests int) (float64, error) {
	args := append([]string{}, s.args[1:]...)
	if s.name == "Go" {
		args = append(args, fmt.Sprintf("%d,%d", l.size, l.pieces))
	} else {
		args = append(args, strconv.Itoa(l.size), strconv.Itoa(l.pieces))
	}
	cmd := exec.Command(s.args[0], args...)
	cmd.Stderr = os.Stderr
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		return 0, err
	}
	if err := cmd.Start(); err != nil {
		return 0, err
	}
	defer func() { _ = cmd.Process.Kill(); _ = cmd.Wait() }()
	line, err := bufio.NewReader(stdout).ReadString('\n')
	if err != nil {
		return 0, err
	}
	address := "127.0.0.1:" + strings.TrimSpace(line)
	if _, err := client(address, l, l.conns*2, cmd.Process.Pid); err != nil { // connections and buffers
		return 0, err
	}
	each := max(requests, l.conns)
	if l.size >= 100<<10 {
		each = max(requests/4, l.conns)
	}
	cpu, err := client(address, l, each, cmd.Process.Pid)
	return cpu / float64(each/l.conns*l.conns) / 1e3, err
}

// client sends requests over several connections at once and returns the CPU time that process pid used meanwhile, in
// nanoseconds.
func client(address string, l load, requests, pid int) (float64, error) {
	conns := make([]net.Conn, l.conns)
	for i := range conns {
		c, err := net.Dial("tcp", address)
		if err != nil {
			return 0, err
		}
		defer c.Close()
		conns[i] = c
	}
	before, err := cpuTime(pid)
	if err != nil {
		return 0, err
	}
	var all sync.WaitGroup
	errs := make([]error, l.conns)
	for i, c := range conns {
		all.Go(func() {
			message, reply := bytes.Repeat([]byte{byte('a' + i%26)}, l.size), make([]byte, l.size)
			for range requests / l.conns {
				if _, errs[i] = c.Write(message); errs[i] != nil {
					return
				}
				if _, errs[i] = io.ReadFull(c, reply); errs[i] != nil {
					return
				}
			}
			if !bytes.Equal(message, reply) {
				errs[i] = fmt.Errorf("the echo is wrong")
			}
		})
	}
	all.Wait()
	for _, err := range errs {
		if err != nil {
			return 0, err
		}
	}
	after, err := cpuTime(pid)
	return float64(after - before), err
}

// goServer is the hand-written server.
func goServer(options string) error {
	a, b, _ := strings.Cut(options, ",")
	size, err := strconv.Atoi(a)
	if err != nil {
		return err
	}
	pieces, err := strconv.Atoi(b)
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	fmt.Println(l.Addr().(*net.TCPAddr).Port)
	for {
		c, err := l.Accept()
		if err != nil {
			return err
		}
		go serve(c, size, pieces)
	}
}

func serve(c net.Conn, size, pieces int) {
	defer c.Close()
	buf := make([]byte, size)
	for {
		if _, err := io.ReadFull(c, buf); err != nil {
			return
		}
		step := size / pieces
		for i := range pieces {
			end := (i + 1) * step
			if i == pieces-1 {
				end = size
			}
			if _, err := c.Write(buf[i*step : end]); err != nil {
				return
			}
		}
	}
}
