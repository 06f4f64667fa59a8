import json


def on_order(event, context):
    failed = []
    for record in event["Records"]:
        try:
            print(json.loads(record["body"])["order"])
        except KeyError:
            failed.append({"itemIdentifier": record["messageId"]})
    return {"batchItemFailures": failed}
