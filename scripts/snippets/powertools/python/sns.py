from aws_lambda_powertools import Logger
from aws_lambda_powertools.utilities.data_classes import SNSEvent, event_source
from aws_lambda_powertools.utilities.typing import LambdaContext

logger = Logger()


# Nobody reads the result. Raise, and Lambda invokes the function again, twice at most.
@logger.inject_lambda_context
@event_source(data_class=SNSEvent)
def lambda_handler(event: SNSEvent, context: LambdaContext) -> None:
    for record in event.records:
        # A message is text, and JSON only where its publisher wrote JSON.
        process_message(record.sns.message)


def process_message(message: str) -> None:
    logger.info("Processing %s", message)  # $0
