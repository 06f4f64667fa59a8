import base64
import json
import logging

logger = logging.getLogger()
logger.setLevel(logging.INFO)


# Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
def lambda_handler(event, context):
    for record in event["Records"]:
        kinesis = record["kinesis"]
        try:
            data = base64.b64decode(kinesis["data"])
            process_record(parse(data), kinesis["partitionKey"])
        except Exception:
            logger.exception("Record %s failed", kinesis["sequenceNumber"])
            # A shard is read in order: Lambda goes on from the first record that failed.
            return {"batchItemFailures": [{"itemIdentifier": kinesis["sequenceNumber"]}]}
    return {"batchItemFailures": []}


def process_record(data, partition_key):
    logger.info("Processing %s: %s", partition_key, data)  # $0


# Data is whatever its producer wrote, and not always JSON.
def parse(data):
    try:
        return json.loads(data)
    except ValueError:
        return data
