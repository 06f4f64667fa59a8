from typing import Any, Dict

from aws_lambda_powertools import Logger
from aws_lambda_powertools.utilities.data_classes import SQSEvent, event_source

from loyalty.shared.models import Transaction

logger = Logger()


@logger.inject_lambda_context(log_event=True)
@event_source(data_class=SQSEvent)
def lambda_handler(event: SQSEvent, context: Dict[str, Any]):
    for record in event.records:
        Transaction(**record.json_body)
