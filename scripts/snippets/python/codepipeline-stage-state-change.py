import logging

logger = logging.getLogger()
logger.setLevel(logging.INFO)


# Nobody reads the result. Raise, and Lambda invokes the function again, twice at most. Events may
# come more than once, and in another order than the stage went through its states.
def lambda_handler(event, context):
    detail = event["detail"]
    stage = f"{detail['pipeline']}/{detail['stage']}"
    logger.info("%s: %s at %s", stage, detail["state"], event["time"])  # $0
