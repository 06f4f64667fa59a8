import logging
from datetime import datetime, timezone

logger = logging.getLogger()
logger.setLevel(logging.INFO)


def lambda_handler(event, context):
    # A schedule with an input sends that JSON alone. One without sends an envelope, whose detail
    # is no dictionary but the text "{}".
    if event.get("source") == "aws.scheduler" and "time" in event:
        due_at = datetime.strptime(event["time"], "%Y-%m-%dT%H:%M:%S%z")
        schedule_input = None
    else:
        due_at = datetime.now(timezone.utc)
        schedule_input = event
    # Now and then a schedule fires twice, so do nothing that must not happen again.
    run(due_at, schedule_input)


def run(due_at, schedule_input):
    logger.info("Due at %s: %s", due_at.isoformat(), schedule_input)  # $0
