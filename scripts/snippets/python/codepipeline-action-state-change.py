import logging

logger = logging.getLogger()
logger.setLevel(logging.INFO)


# Nobody reads the result. Raise, and Lambda invokes the function again, twice at most. Events may
# come more than once, and in another order than the action went through its states.
def lambda_handler(event, context):
    detail = event["detail"]
    action = f"{detail['pipeline']}/{detail['stage']}/{detail['action']}"
    # Absent until the action has ended.
    summary = detail.get("execution-result", {}).get("external-execution-summary")
    logger.info("%s: %s at %s, %s", action, detail["state"], event["time"], summary)  # $0
