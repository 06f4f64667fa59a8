import json
import logging

logger = logging.getLogger()
logger.setLevel(logging.INFO)


# Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
def lambda_handler(event, context):
    records = event["Records"]
    failures = []
    for index, record in enumerate(records):
        try:
            process_message(parse(record["body"]))
        except Exception:
            logger.exception("Message %s failed", record["messageId"])
            # What comes after a failure in a FIFO queue has to wait, or it would overtake it.
            if record["eventSourceARN"].endswith(".fifo"):
                failures.extend(records[index:])
                break
            failures.append(record)
    return {"batchItemFailures": [{"itemIdentifier": failed["messageId"]} for failed in failures]}


def process_message(message):
    logger.info("Processing %s", message)  # $0


# A body is text, and JSON only where its sender wrote JSON.
def parse(text):
    try:
        return json.loads(text)
    except ValueError:
        return text
