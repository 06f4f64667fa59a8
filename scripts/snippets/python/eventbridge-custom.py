import logging

logger = logging.getLogger()
logger.setLevel(logging.INFO)


# Nobody reads the result. Raise, and Lambda invokes the function again, twice at most. An event
# may come more than once; its id stays the same.
def lambda_handler(event, context):
    detail = event["detail"]
    logger.info("%s %s: %s", event["id"], event["detail-type"], detail)  # $0
