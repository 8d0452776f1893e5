#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""A small pipeline.

Run it with a number of workers.
"""
import asyncio
import sys
from dataclasses import dataclass


@dataclass
class Job:
    name: str
    seconds: float = 0.5


async def work(job: Job) -> str:
    await asyncio.sleep(job.seconds)
    return job.name.upper()


async def main(n: int) -> int:
    jobs = [Job(f"job-{i}", i / 10) for i in range(n)]
    for coro in asyncio.as_completed([work(j) for j in jobs]):
        print(await coro)
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)))
