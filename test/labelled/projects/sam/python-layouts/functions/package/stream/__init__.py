import base64


def handle(event, context):
    return [base64.b64decode(record["kinesis"]["data"]) for record in event["Records"]]
