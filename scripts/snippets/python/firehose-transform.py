import base64
import logging

logger = logging.getLogger()
logger.setLevel(logging.INFO)


# Firehose wants every record back, with a result each, in 6 MB altogether.
def lambda_handler(event, context):
    return {"records": [transform_record(record) for record in event["records"]]}


def transform_record(record):
    record_id, data = record["recordId"], record["data"]
    try:
        transformed = transform(base64.b64decode(data))
    except Exception:
        logger.exception("Record %s failed", record_id)
        # Firehose keeps it as it came, in the bucket's folder of errors.
        return {"recordId": record_id, "result": "ProcessingFailed", "data": data}
    if transformed is None:
        return {"recordId": record_id, "result": "Dropped", "data": data}
    encoded = base64.b64encode(transformed).decode()
    return {"recordId": record_id, "result": "Ok", "data": encoded}


# What is delivered instead, or None to drop the record.
def transform(data):
    # Firehose puts no separator between records, so each has to end its line.
    return data.rstrip() + b"\n"  # $0
