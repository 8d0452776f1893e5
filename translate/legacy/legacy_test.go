package legacy

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/parser"
)

func TestOldIdiomsBecomeModern(t *testing.T) {
	tests := map[string]string{
		"@asyncio.coroutine\ndef f():\n    x = yield from g()\n    return x\n":         "\nasync def f():\n    x = await g()\n    return x\n",
		"@asyncio.coroutine\ndef f():\n    return (yield from a or b)\n":               "\nasync def f():\n    return (await (a or b))\n",
		"@asyncio.coroutine\ndef f():\n    yield\n":                                    "\nasync def f():\n    await asyncio.sleep(0)\n",
		"class A:\n    @asyncio.coroutine\n    def m(self):\n        yield from g()\n": "class A:\n    \n    async def m(self):\n        await g()\n",
		"asyncio.sleep(1, loop=loop)\n":                                                "asyncio.sleep(1)\n",
		"asyncio.Lock(loop=loop)\n":                                                    "asyncio.Lock()\n",
		"asyncio.wait(ts, loop=loop, timeout=1)\n":                                     "asyncio.wait(ts, timeout=1)\n",
		"asyncio.Queue(loop=loop, maxsize=3)\n":                                        "asyncio.Queue(maxsize=3)\n",
		"asyncio.gather(a(),\n    loop=loop)\nx = 1\n":                                 "asyncio.gather(a()\n)\nx = 1\n",
		"asyncio.ensure_future(g(), loop=loop)\n":                                      "asyncio.ensure_future(g(), loop=loop)\n",
		"asyncio.wait([g(), t])\n":                                                     "asyncio.wait([asyncio.ensure_future(g()), t])\n",
		"asyncio.wait([g() for _ in x])\n":                                             "asyncio.wait([asyncio.ensure_future(g()) for _ in x])\n",
		"ts = [g(), g()]\nasyncio.wait(ts)\n":                                          "ts = [g(), g()]\nasyncio.wait([asyncio.ensure_future(coro) for coro in ts])\n",
		"ts = [g()]\nts = []\nasyncio.wait(ts)\n":                                      "ts = [g()]\nts = []\nasyncio.wait(ts)\n",
		"asyncio.wait([other()])\n":                                                    "asyncio.wait([other()])\n",
		"asyncio.async(g())\n":                                                         "asyncio.ensure_future(g())\n",
		"asyncio.Task.all_tasks()\n":                                                   "asyncio.all_tasks()\n",
		"asyncio.Task.current_task()\n":                                                "asyncio.current_task()\n",
	}
	for before, after := range tests {
		t.Run(before, func(t *testing.T) {
			s := parser.NewSnippet("t.py", before)
			s.Parse()
			Modernise(s, map[string]bool{"g": true})
			require.Equal(t, after, s.Code)
			require.Empty(t, s.Errors)
		})
	}
}
