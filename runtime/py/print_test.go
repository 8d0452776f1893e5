package py

import (
	"bytes"
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

// captured runs f with Stdout writing to a file, and returns what arrived there.
func captured(t *testing.T, f func()) string {
	file, err := os.CreateTemp(t.TempDir(), "out")
	require.NoError(t, err)
	defer file.Close()
	saved := Stdout
	Stdout = &Output{file: file}
	defer func() { Stdout = saved }()
	f()
	require.NoError(t, Stdout.Flush())
	data, err := os.ReadFile(file.Name())
	require.NoError(t, err)
	return string(data)
}

func TestPrintShowsValuesAsPythonDoes(t *testing.T) {
	out := captured(t, func() {
		Print("a", 1, 2.5, nil, true, NewList("x"), T2(1, "y"))
		Print()
		sep, end := "-", "!\n"
		PrintWith(PrintOpts{Sep: &sep, End: &end}, 1, 2, "z")
		Println("go", 1)
		Printf("%s=%d\n", "n", NewInt(7))
	})
	require.Equal(t, "a 1 2.5 None True ['x'] (1, 'y')\n\n1-2-z!\ngo 1\nn=7\n", out)
}

func TestPrintWritesToAnyWriterAndToObjects(t *testing.T) {
	var b bytes.Buffer
	PrintWith(PrintOpts{File: &b, Flush: true}, "to", "buffer")
	require.Equal(t, "to buffer\n", b.String())
}

func TestOutputOfAProgramThatPrintsMuchIsBufferedUntilFlushed(t *testing.T) {
	file, err := os.CreateTemp(t.TempDir(), "out")
	require.NoError(t, err)
	defer file.Close()
	o := &Output{file: file}
	_, err = o.WriteString("at once\n")
	require.NoError(t, err)
	through, _ := os.ReadFile(file.Name())
	require.Equal(t, "at once\n", string(through), "package fmt may write next")
	_, err = o.buffer().WriteString("held\n")
	require.NoError(t, err)
	held, _ := os.ReadFile(file.Name())
	require.Equal(t, "at once\n", string(held))
	require.NoError(t, o.Flush())
	written, _ := os.ReadFile(file.Name())
	require.Equal(t, "at once\nheld\n", string(written))
}
