from aws_lambda_powertools import Logger
from aws_lambda_powertools.utilities.data_classes import EventBridgeEvent, event_source
from aws_lambda_powertools.utilities.typing import LambdaContext

logger = Logger()


# Nobody reads the result. Raise, and Lambda invokes the function again, twice at most. An event
# may come more than once; its id stays the same.
@logger.inject_lambda_context
@event_source(data_class=EventBridgeEvent)
def lambda_handler(event: EventBridgeEvent, context: LambdaContext) -> None:
    logger.info("%s %s: %s", event.get_id, event.detail_type, event.detail)  # $0
