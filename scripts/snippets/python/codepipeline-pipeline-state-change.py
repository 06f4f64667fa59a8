import logging

logger = logging.getLogger()
logger.setLevel(logging.INFO)


# Nobody reads the result. Raise, and Lambda invokes the function again, twice at most. Events may
# come more than once, and in another order than the execution went through its states.
def lambda_handler(event, context):
    detail = event["detail"]
    execution = f"{detail['pipeline']} {detail['execution-id']}"
    logger.info("%s: %s at %s", execution, detail["state"], event["time"])  # $0
