"""Redirects short links, behind a function URL."""

import json
import logging
import os

logger = logging.getLogger()
logger.setLevel(logging.INFO)

LINKS = {
    "orders": "https://shop.example.com/account/orders",
    "tea": "https://shop.example.com/products/TEA-GREEN",
    "docs": "https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html",
}
HOME = os.environ.get("HOME_URL", "https://shop.example.com/")


def handler(event, context):
    """Answer `GET /{code}` with a redirect, and `GET /` with the shop's own page."""
    http = event["requestContext"]["http"]
    if http["method"] not in {"GET", "HEAD"}:
        return {"statusCode": 405, "headers": {"allow": "GET, HEAD"}}
    code = event["rawPath"].strip("/").lower()
    target = LINKS.get(code) if code else HOME
    if target is None:
        return respond(404, {"message": f"There is no link called {code}."})
    logger.info("%s -> %s for %s", code or "/", target, http.get("sourceIp"))
    return redirect(target, event.get("rawQueryString"))


def redirect(target, query):
    """Keep the query string, so that campaign parameters survive the redirect."""
    location = f"{target}?{query}" if query else target
    return {"statusCode": 302, "headers": {"location": location, "cache-control": "no-store"}}


def respond(status_code, body):
    return {
        "statusCode": status_code,
        "headers": {"content-type": "application/json"},
        "body": json.dumps(body),
    }
