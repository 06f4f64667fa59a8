import base64
import json


def invoice(event, context):
    for record in event["Records"]:
        print(json.loads(record["body"]))


def payments(event, context):
    return [base64.b64decode(record["kinesis"]["data"]) for record in event["Records"]]
