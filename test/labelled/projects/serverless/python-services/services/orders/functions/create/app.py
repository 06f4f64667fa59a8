import json


def validate(event, context):
    return "body" in event


def lambda_handler(event, context):
    if not validate(event, context):
        return {"statusCode": 400, "body": ""}
    order = json.loads(event["body"] or "{}")
    return {"statusCode": 201, "body": json.dumps(order)}
