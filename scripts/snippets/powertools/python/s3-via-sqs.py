from aws_lambda_powertools import Logger
from aws_lambda_powertools.utilities.batch import (
    BatchProcessor,
    EventType,
    process_partial_response,
)
from aws_lambda_powertools.utilities.data_classes import S3Event
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord
from aws_lambda_powertools.utilities.typing import LambdaContext

logger = Logger()
processor = BatchProcessor(event_type=EventType.SQS)


# Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
@logger.inject_lambda_context
def lambda_handler(event: dict, context: LambdaContext) -> dict:
    return process_partial_response(
        event=event, record_handler=process_record, processor=processor, context=context
    )


def process_record(record: SQSRecord) -> None:
    notification = record.json_body
    # The s3:TestEvent that S3 sends when notifications are set up has no records.
    if "Records" not in notification:
        return
    for s3_record in S3Event(notification).records:
        # The data class has decoded the key.
        bucket, key = s3_record.s3.bucket.name, s3_record.s3.get_object.key
        logger.info("Processing", extra={"bucket": bucket, "key": key})  # $0
