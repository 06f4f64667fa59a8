import base64
import gzip
import json
import logging
from datetime import datetime, timezone

logger = logging.getLogger()
logger.setLevel(logging.INFO)


# Nobody reads the result. Raise, and Lambda invokes the function again, twice at most. A function
# that subscribes to its own log group invokes itself without end.
def lambda_handler(event, context):
    data = json.loads(gzip.decompress(base64.b64decode(event["awslogs"]["data"])))
    # CloudWatch Logs now and then checks that the function can be reached.
    if data["messageType"] == "CONTROL_MESSAGE":
        return
    for log_event in data["logEvents"]:
        time = datetime.fromtimestamp(log_event["timestamp"] / 1000, timezone.utc)
        process_log_event(data["logGroup"], time, log_event["message"])


def process_log_event(log_group, time, message):
    logger.info("%s %s: %s", log_group, time.isoformat(), message)  # $0
