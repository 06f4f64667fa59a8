from .scanner import scan


def handler(event, context):
    return [scan(record["s3"]) for record in event["Records"]]
