import logging
from urllib.parse import unquote_plus

logger = logging.getLogger()
logger.setLevel(logging.INFO)


# Nobody reads the result. Raise, and Lambda invokes the function again, twice at most.
def lambda_handler(event, context):
    for record in event["Records"]:
        bucket = record["s3"]["bucket"]["name"]
        # A key arrives as in a form: "+" for a space, the rest percent-encoded.
        key = unquote_plus(record["s3"]["object"]["key"])
        process_object(record["eventName"], bucket, key)


def process_object(event_name, bucket, key):
    logger.info("%s: %s/%s", event_name, bucket, key)  # $0
