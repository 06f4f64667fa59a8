import json


def on_message(event, context):
    body = json.loads(event.get("body") or "{}")
    return {"statusCode": 200, "body": body.get("action")}
