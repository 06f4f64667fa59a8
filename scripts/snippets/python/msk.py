import base64
import json
import logging

logger = logging.getLogger()
logger.setLevel(logging.INFO)


# Lambda reads the result only where the trigger is in provisioned mode and has
# ReportBatchItemFailures switched on.
def lambda_handler(event, context):
    failures = []
    for partition, records in event["records"].items():
        for index, record in enumerate(records):
            try:
                value = parse(decode(record.get("value")))
                process_record(record["topic"], decode(record.get("key")), value)
            except Exception:
                logger.exception("Record %s@%d failed", partition, record["offset"])
                # A partition is read in order: what comes after the failure has to wait.
                failures.extend(
                    {"itemIdentifier": {"partition": partition, "offset": waiting["offset"]}}
                    for waiting in records[index:]
                )
                break
    return {"batchItemFailures": failures}


# A value of None is a tombstone: what has this key was deleted.
def process_record(topic, key, value):
    logger.info("Processing %s %s: %s", topic, key, value)  # $0


def decode(text):
    return None if text is None else base64.b64decode(text)


# A value is whatever its producer wrote, and not always JSON.
def parse(data):
    try:
        return None if data is None else json.loads(data)
    except ValueError:
        return data
