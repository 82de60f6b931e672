"""The line between a browser and its server, which can be held, cut, mended and made slow."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from threading import Thread
from typing import Any, Self

HOME = "127.0.0.1"
MOST = 8_192
"""How many bytes are carried at once at most."""

Reader = asyncio.StreamReader
Writer = asyncio.StreamWriter


class Line:
    """A line to the server on a port of this computer; browsers go to `url`.

    It has a port of its own, and needs no switch: the server asks by which name a browser came
    (`allowedHosts`) and from which computer its page is. At the port it does not look.
    """

    def __init__(self, server: int) -> None:
        self.server, self.port = server, 0
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, daemon=True)
        self._ends: set[Writer] = set()
        self._flows, self._cut = asyncio.Event(), False
        self._rate, self._delay = float("inf"), 0.0
        self._free: dict[str, float] = {}  # when each way has carried all that it was given

    @property
    def url(self) -> str:
        return f"http://{HOME}:{self.port}"

    def __enter__(self) -> Self:
        self._thread.start()
        self._do(self._lay())
        self.mend()
        return self

    def __exit__(self, *_: object) -> None:
        self._do(self._take_up())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def hold(self) -> None:
        """Keep every connection, and carry nothing."""
        self._loop.call_soon_threadsafe(self._flows.clear)

    def cut(self) -> None:
        """Drop every connection, and each new one at once."""
        self._cut = True
        self._do(self._drop())

    def mend(self) -> None:
        """Carry again, whatever was."""
        self._cut = False
        self._loop.call_soon_threadsafe(self._flows.set)

    def slow(self, bytes_per_second: float, delay: float) -> None:
        """Carry no more than this each way, and that many seconds late."""
        self._rate, self._delay = bytes_per_second, delay

    def _do(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result()

    async def _lay(self) -> None:
        self._door = await asyncio.start_server(self._join, HOME, 0)
        self.port = self._door.sockets[0].getsockname()[1]

    async def _take_up(self) -> None:
        self._door.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _drop(self) -> None:
        for end in self._ends:
            end.transport.abort()

    async def _join(self, reader: Reader, writer: Writer) -> None:
        """Carry both ways between a browser and the server, until one of them leaves."""
        ends = [writer]
        self._ends.add(writer)
        tasks: list[asyncio.Task[None]] = []
        try:
            await self._flows.wait()
            if self._cut:
                return
            theirs, there = await asyncio.open_connection(HOME, self.server)
            ends.append(there)
            self._ends.add(there)
            tasks = [
                asyncio.create_task(self._carry("there", reader, there)),
                asyncio.create_task(self._carry("back", theirs, writer)),
            ]
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        except (OSError, asyncio.CancelledError):
            pass  # the server is not there, or the line is taken up
        finally:
            for task in tasks:
                task.cancel()
            for end in ends:
                self._ends.discard(end)
                end.close()

    async def _carry(self, way: str, reader: Reader, writer: Writer) -> None:
        """Take in what comes, and give it out when its time is there, in the same order."""
        under_way: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue(maxsize=64)

        async def take_in() -> None:
            with suppress(OSError):
                while data := await reader.read(MOST):
                    free = max(self._loop.time(), self._free.get(way, 0))
                    self._free[way] = free + len(data) / self._rate
                    await under_way.put((self._free[way] + self._delay, data))
            await under_way.put((0, b""))

        taking = asyncio.create_task(take_in())
        try:
            while (parcel := await under_way.get())[1]:
                if (early := parcel[0] - self._loop.time()) > 0:
                    await asyncio.sleep(early)
                await self._flows.wait()
                writer.write(parcel[1])
                with suppress(OSError):
                    await writer.drain()
        finally:
            taking.cancel()
