from aws_lambda_powertools import Logger
from aws_lambda_powertools.utilities.data_classes import CloudWatchLogsEvent, event_source
from aws_lambda_powertools.utilities.typing import LambdaContext

logger = Logger()


# Nobody reads the result. Raise, and Lambda invokes the function again, twice at most. A function
# that subscribes to its own log group invokes itself without end.
@event_source(data_class=CloudWatchLogsEvent)
def lambda_handler(event: CloudWatchLogsEvent, context: LambdaContext) -> None:
    # Decoded from base64 and unpacked.
    data = event.parse_logs_data()
    # CloudWatch Logs now and then checks that the function can be reached.
    if data.message_type == "CONTROL_MESSAGE":
        return
    for log_event in data.log_events:
        process_log_event(data.log_group, log_event.message)


def process_log_event(log_group: str, message: str) -> None:
    logger.info("%s: %s", log_group, message)  # $0
