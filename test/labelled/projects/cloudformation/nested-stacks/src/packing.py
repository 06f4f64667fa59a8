def pack(event, context):
    for record in event["Records"]:
        print(record["body"])
    return {"batchItemFailures": []}


def print_receipt(event, context):
    for record in event["Records"]:
        print(record["Sns"]["Message"])
