"""The storefront's welcome page, behind an Application Load Balancer."""

import html
import os
from urllib.parse import unquote_plus

GREETING = os.environ.get("GREETING", "Welcome")


def handler(event, context):
    """Answer health checks and greet everybody else."""
    path = event["path"]
    if path == os.environ.get("HEALTH_PATH", "/health"):
        return respond(event, 200, "text/plain", "ok")
    if event["httpMethod"] not in {"GET", "HEAD"}:
        return respond(event, 405, "text/plain", "Only GET is allowed here.")
    visitor = html.escape(query_parameter(event, "name") or "visitor")
    return respond(event, 200, "text/html; charset=utf-8", f"<h1>{GREETING}, {visitor}!</h1>")


def query_parameter(event, name):
    """Return a query parameter, or None. The load balancer hands it on still URL-encoded."""
    if "multiValueQueryStringParameters" in event:
        values = (event["multiValueQueryStringParameters"] or {}).get(name) or [None]
        value = values[-1]
    else:
        value = (event.get("queryStringParameters") or {}).get(name)
    return None if value is None else unquote_plus(value)


def respond(event, status_code, content_type, body):
    """Answer in the form that the target group is set to: headers with one value, or with several."""
    response = {
        "statusCode": status_code,
        "isBase64Encoded": False,
        "body": body,
    }
    if "multiValueHeaders" in event:
        return {**response, "multiValueHeaders": {"Content-Type": [content_type]}}
    return {**response, "headers": {"Content-Type": content_type}}
