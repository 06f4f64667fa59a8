import logging
from datetime import datetime, timezone

logger = logging.getLogger()
logger.setLevel(logging.INFO)


def lambda_handler(event, context):
    # A rule with constant input sends that JSON alone, without a time. Now and then a rule fires
    # twice for one time, so do nothing that must not happen again.
    if "time" in event:
        due_at = datetime.strptime(event["time"], "%Y-%m-%dT%H:%M:%S%z")
    else:
        due_at = datetime.now(timezone.utc)
    run(due_at)


def run(due_at):
    logger.info("Due at %s", due_at.isoformat())  # $0
