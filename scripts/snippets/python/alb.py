import base64
import json
from urllib.parse import unquote_plus


def lambda_handler(event, context):
    query = read_query(event)
    try:
        body = read_body(event)
    except ValueError:
        return respond(event, 400, {"message": "The body is not JSON."})
    return respond(event, 200, {"path": event["path"], "query": query, "body": body})  # $0


# The load balancer passes names and values on as they were sent, still percent-encoded.
def read_query(event):
    lists = event.get("multiValueQueryStringParameters")
    if lists is None:
        single = event.get("queryStringParameters") or {}
        lists = {name: [value] for name, value in single.items()}
    return {
        unquote_plus(name): [unquote_plus(value) for value in values]
        for name, values in lists.items()
    }


# The body of a request without one is empty text.
def read_body(event):
    body = event.get("body")
    if not body:
        return None
    return json.loads(base64.b64decode(body) if event["isBase64Encoded"] else body)


# A target group with multi-value headers sends lists, and takes nothing else back.
def respond(request, status_code, body):
    response = {
        "statusCode": status_code,
        "body": json.dumps(body),
        "isBase64Encoded": False,
    }
    if "multiValueHeaders" in request:
        response["multiValueHeaders"] = {"Content-Type": ["application/json"]}
    else:
        response["headers"] = {"Content-Type": "application/json"}
    return response
