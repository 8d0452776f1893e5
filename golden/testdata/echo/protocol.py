import asyncio
import sys

PIECES = int(sys.argv[2])


class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        if PIECES == 1:
            self.transport.write(data)
        else:
            step = len(data) // PIECES
            for i in range(PIECES - 1):
                self.transport.write(data[i * step:(i + 1) * step])
            self.transport.write(data[(PIECES - 1) * step:])


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Echo, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
