from etl.load import load


def handler(event, _):
    return load(event["time"])
