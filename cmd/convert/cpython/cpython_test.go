package cpython

import (
	"context"
	"os/exec"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func harnessOutput(t *testing.T, program string, mode Mode) string {
	t.Helper()
	python := Find(context.Background(), "")
	if python == "" {
		t.Skip("no CPython " + Version + "; it is named by " + EnvVar)
	}
	args, err := Prepare(t.TempDir(), "p.py", program, mode)
	require.NoError(t, err)
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	out, err := exec.CommandContext(ctx, python, args...).Output()
	require.NoError(t, err)
	return string(out)
}

func TestOnTheVirtualClockSleepsTakeNoTimeAndTimesAreExact(t *testing.T) {
	started := time.Now()
	require.Equal(t, "100.00\n[3, 1, 'x'] 103.00\n", harnessOutput(t, `
import asyncio, time
def block(n):
    time.sleep(n)
    return n
async def main():
    start = time.time()
    await asyncio.sleep(100)
    print(f"{time.time() - start:.2f}")
    got = await asyncio.gather(asyncio.to_thread(block, 3), asyncio.to_thread(block, 1), asyncio.sleep(2, "x"))
    print(got, f"{time.time() - start:.2f}")
asyncio.run(main())
`, Mode{Virtual: true}))
	require.Less(t, time.Since(started), 10*time.Second)
}

func TestASessionEchoesAndGoesOn(t *testing.T) {
	require.Equal(t, "3\n'a'\n5\n", harnessOutput(t, `import asyncio
async def f():
    return "a"
1 + 2
None
await f()
1 / 0
x = 5
x
`, Mode{Virtual: true, Session: true}))
}

func TestATopLevelAwaitRuns(t *testing.T) {
	require.Equal(t, "1\n", harnessOutput(t, "import asyncio\nprint(await asyncio.sleep(5, 1))\n", Mode{Virtual: true}))
}

func TestWhatIsNoPythonIsNotFound(t *testing.T) {
	require.Equal(t, "", Find(context.Background(), "/bin/sh"))
	require.Equal(t, "", Find(context.Background(), "/nowhere/python"))
}
