import json

from aws_lambda_powertools import Logger
from aws_lambda_powertools.utilities.batch import (
    BatchProcessor,
    EventType,
    process_partial_response,
)
from aws_lambda_powertools.utilities.data_classes.kinesis_stream_event import KinesisStreamRecord
from aws_lambda_powertools.utilities.typing import LambdaContext

logger = Logger()
processor = BatchProcessor(event_type=EventType.KinesisDataStreams)


# Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
@logger.inject_lambda_context
def lambda_handler(event: dict, context: LambdaContext) -> dict:
    return process_partial_response(
        event=event, record_handler=process_record, processor=processor, context=context
    )


def process_record(record: KinesisStreamRecord) -> None:
    data = parse(record.kinesis.data_as_bytes())
    logger.info("Processing", extra={"key": record.kinesis.partition_key, "data": data})  # $0


# Data is whatever its producer wrote, and not always JSON.
def parse(data: bytes):
    try:
        return json.loads(data)
    except ValueError:
        return data.decode(errors="replace")
