import json
import logging
from urllib.parse import unquote_plus

logger = logging.getLogger()
logger.setLevel(logging.INFO)


# Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
def lambda_handler(event, context):
    failures = []
    for record in event["Records"]:
        try:
            process_notification(json.loads(record["body"]))
        except Exception:
            logger.exception("Message %s failed", record["messageId"])
            failures.append({"itemIdentifier": record["messageId"]})
    return {"batchItemFailures": failures}


def process_notification(notification):
    # The s3:TestEvent that S3 sends when notifications are set up has no records.
    for record in notification.get("Records", []):
        bucket = record["s3"]["bucket"]["name"]
        # A key arrives as in a form: "+" for a space, the rest percent-encoded.
        key = unquote_plus(record["s3"]["object"]["key"])
        logger.info("%s: %s/%s", record["eventName"], bucket, key)  # $0
