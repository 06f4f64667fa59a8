import asyncio


async def work():
    return 1


def run(event, context):
    return asyncio.run(work())


if __name__ == "__main__":
    run({}, None)
