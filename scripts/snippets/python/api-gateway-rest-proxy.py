import base64
import json


def lambda_handler(event, context):
    # What a request lacks is None here, never an empty dictionary.
    path = event.get("pathParameters") or {}
    query = event.get("queryStringParameters") or {}
    try:
        body = read_body(event)
    except ValueError:
        return respond(400, {"message": "The body is not JSON."})
    return respond(200, {"path": path, "query": query, "body": body})  # $0


def read_body(event):
    body = event.get("body")
    if not body:
        return None
    return json.loads(base64.b64decode(body) if event["isBase64Encoded"] else body)


# API Gateway takes a number and a string; anything else becomes a 502.
def respond(status_code, body):
    return {
        "statusCode": status_code,
        "headers": {"Content-Type": "application/json"},
        "body": json.dumps(body),
    }
