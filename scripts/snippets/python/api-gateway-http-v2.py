import base64
import json


def lambda_handler(event, context):
    # What a request lacks is absent here. Header names are in lower case, repeated values are
    # joined by commas.
    route = event["routeKey"]
    path = event.get("pathParameters", {})
    query = event.get("queryStringParameters", {})
    try:
        body = read_body(event)
    except ValueError:
        return respond(400, {"message": "The body is not JSON."})
    return respond(200, {"route": route, "path": path, "query": query, "body": body})  # $0


def read_body(event):
    body = event.get("body")
    if not body:
        return None
    return json.loads(base64.b64decode(body) if event["isBase64Encoded"] else body)


def respond(status_code, body):
    return {
        "statusCode": status_code,
        "headers": {"Content-Type": "application/json"},
        "body": json.dumps(body),
    }
