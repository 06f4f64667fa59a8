import json

from aws_lambda_powertools import Logger
from aws_lambda_powertools.utilities.batch import (
    BatchProcessor,
    EventType,
    process_partial_response,
)
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord
from aws_lambda_powertools.utilities.typing import LambdaContext

logger = Logger()
# For a FIFO queue, which has to keep its order, take SqsFifoPartialProcessor() instead.
processor = BatchProcessor(event_type=EventType.SQS)


# Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
@logger.inject_lambda_context
def lambda_handler(event: dict, context: LambdaContext) -> dict:
    return process_partial_response(
        event=event, record_handler=process_record, processor=processor, context=context
    )


def process_record(record: SQSRecord) -> None:
    logger.info("Processing", extra={"message_body": read_message(record.body)})  # $0


# SNS wraps the message, unless the subscription has raw delivery.
def read_message(body: str):
    envelope = parse(body)
    if isinstance(envelope, dict) and envelope.get("Type") == "Notification":
        return parse(envelope["Message"])
    return envelope


# A message is text, and JSON only where its publisher wrote JSON.
def parse(text: str):
    try:
        return json.loads(text)
    except ValueError:
        return text
