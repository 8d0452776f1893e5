import asyncio
import sys

SIZE = int(sys.argv[1])
PIECES = int(sys.argv[2])


async def handle(reader, writer):
    try:
        while True:
            data = await reader.readexactly(SIZE)
            if PIECES == 1:
                writer.write(data)
            else:
                step = SIZE // PIECES
                for i in range(PIECES - 1):
                    writer.write(data[i * step:(i + 1) * step])
                writer.write(data[(PIECES - 1) * step:])
            await writer.drain()
    except asyncio.IncompleteReadError:
        pass
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0, limit=1 << 20)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
