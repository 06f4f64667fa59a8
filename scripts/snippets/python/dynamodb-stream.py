import logging
from decimal import Decimal

logger = logging.getLogger()
logger.setLevel(logging.INFO)


# Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
def lambda_handler(event, context):
    for record in event["Records"]:
        change = record["dynamodb"]
        try:
            # An image is absent where there is none, as the new one of a REMOVE, and where the
            # stream's view type leaves it out.
            before = to_item(change["OldImage"]) if "OldImage" in change else None
            after = to_item(change["NewImage"]) if "NewImage" in change else None
            process_change(record["eventName"], to_item(change["Keys"]), before, after)
        except Exception:
            logger.exception("Record %s failed", change["SequenceNumber"])
            # A shard is read in order: Lambda goes on from the first record that failed.
            return {"batchItemFailures": [{"itemIdentifier": change["SequenceNumber"]}]}
    return {"batchItemFailures": []}


def process_change(event_name, keys, before, after):
    logger.info("%s %s: %s -> %s", event_name, keys, before, after)  # $0


def to_item(image):
    return {name: to_plain(value) for name, value in image.items()}


# A number comes as text, of up to 38 digits, and bytes come as base64.
def to_plain(value):
    [(kind, content)] = value.items()
    if kind == "NULL":
        return None
    if kind == "N":
        return Decimal(content)
    if kind == "NS":
        return {Decimal(number) for number in content}
    if kind == "L":
        return [to_plain(element) for element in content]
    if kind == "M":
        return to_item(content)
    return content
