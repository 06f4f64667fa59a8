import json
import logging
from urllib.parse import unquote_plus

logger = logging.getLogger()
logger.setLevel(logging.INFO)


# Nobody reads the result. Raise, and Lambda invokes the function again, twice at most.
def lambda_handler(event, context):
    for record in event["Records"]:
        process_notification(json.loads(record["Sns"]["Message"]))


def process_notification(notification):
    # The s3:TestEvent that S3 sends when notifications are set up has no records.
    for record in notification.get("Records", []):
        bucket = record["s3"]["bucket"]["name"]
        # A key arrives as in a form: "+" for a space, the rest percent-encoded.
        key = unquote_plus(record["s3"]["object"]["key"])
        logger.info("%s: %s/%s", record["eventName"], bucket, key)  # $0
