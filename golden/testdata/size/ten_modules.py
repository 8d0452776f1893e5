import asyncio
import base64
import datetime
import hashlib
import itertools
import json
import math
import random
import re
import statistics
import textwrap


async def main() -> None:
    await asyncio.sleep(0)
    print(base64.b64encode(b"data"))
    print(datetime.date(2024, 2, 29).isoformat())
    print(hashlib.sha256(b"data").hexdigest())
    print(list(itertools.chain([1], [2, 3])))
    print(json.dumps({"a": [1, 2.5, None]}))
    print(math.sqrt(2))
    random.seed(7)
    print(random.randint(1, 100))
    print(re.sub(r"\d+", "#", "a1b22"))
    print(statistics.mean([1, 2, 4]))
    print(textwrap.fill("a few words to wrap", 10))


asyncio.run(main())
