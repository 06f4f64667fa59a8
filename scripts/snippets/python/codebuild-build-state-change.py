import logging

logger = logging.getLogger()
logger.setLevel(logging.INFO)


# Nobody reads the result. Raise, and Lambda invokes the function again, twice at most. Events may
# come more than once, and in another order than the builds went through their states.
def lambda_handler(event, context):
    # The detail's build-id is an ARN, in spite of its name.
    detail = event["detail"]
    logs = detail["additional-information"].get("logs", {}).get("deep-link")
    process_build(detail["project-name"], detail["build-status"], logs)


def process_build(project, status, logs):
    logger.info("%s: %s, see %s", project, status, logs)  # $0
