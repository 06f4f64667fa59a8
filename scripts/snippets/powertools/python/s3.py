from aws_lambda_powertools import Logger
from aws_lambda_powertools.utilities.data_classes import S3Event, event_source
from aws_lambda_powertools.utilities.typing import LambdaContext

logger = Logger()


# Nobody reads the result. Raise, and Lambda invokes the function again, twice at most.
@logger.inject_lambda_context
@event_source(data_class=S3Event)
def lambda_handler(event: S3Event, context: LambdaContext) -> None:
    for record in event.records:
        # The data class has decoded the key.
        process_object(record.event_name, record.s3.bucket.name, record.s3.get_object.key)


def process_object(event_name: str, bucket: str, key: str) -> None:
    logger.info("%s: %s/%s", event_name, bucket, key)  # $0
