import json
import logging

logger = logging.getLogger()
logger.setLevel(logging.INFO)


def lambda_handler(event, context):
    request = event["requestContext"]
    connection_id = request["connectionId"]
    if request["eventType"] == "CONNECT":
        # Only this event has headers and a query. Any other status than 200 refuses the client.
        logger.info("%s connected: %s", connection_id, event.get("queryStringParameters") or {})
    elif request["eventType"] == "DISCONNECT":
        # May not come at all, so let what you store of a connection expire.
        logger.info("%s disconnected", connection_id)
    else:
        process_message(connection_id, request["routeKey"], parse(event.get("body")))
    # A client sees no body of this, unless the route has a route response: use post_to_connection.
    return {"statusCode": 200}


def process_message(connection_id, route, message):
    logger.info("Processing %s %s: %s", connection_id, route, message)  # $0


# What is no JSON comes by the $default route.
def parse(text):
    try:
        return json.loads(text) if text else None
    except ValueError:
        return text
