from aws_lambda_powertools import Logger
from aws_lambda_powertools.utilities.batch import (
    BatchProcessor,
    EventType,
    process_partial_response,
)
from aws_lambda_powertools.utilities.data_classes.dynamo_db_stream_event import DynamoDBRecord
from aws_lambda_powertools.utilities.typing import LambdaContext

logger = Logger()
processor = BatchProcessor(event_type=EventType.DynamoDBStreams)


# Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
@logger.inject_lambda_context
def lambda_handler(event: dict, context: LambdaContext) -> dict:
    return process_partial_response(
        event=event, record_handler=process_record, processor=processor, context=context
    )


def process_record(record: DynamoDBRecord) -> None:
    # The data class has turned the values into plain ones. An image is empty where there is none,
    # as the new one of a REMOVE, and where the stream's view type leaves it out.
    change = record.dynamodb
    keys, before, after = change.keys, change.old_image, change.new_image
    logger.info("%s %s: %s -> %s", record.event_name, keys, before, after)  # $0
