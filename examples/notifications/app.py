"""Turns notifications of a topic into messages for the team's chat."""

import json
import logging
import os

logger = logging.getLogger()
logger.setLevel(logging.INFO)

CHANNEL = os.environ.get("CHANNEL", "#shop")


def handler(event, context):
    """Format and send each notification; a failure is raised, so that SNS's delivery is retried."""
    messages = [format_message(record["Sns"]) for record in event["Records"]]
    for message in messages:
        send(message)
    return {"sent": len(messages)}


def format_message(notification):
    """Return the chat message for one notification."""
    attributes = {
        name: attribute["Value"]
        for name, attribute in (notification.get("MessageAttributes") or {}).items()
    }
    return {
        "channel": CHANNEL,
        # None when the publisher gave no subject.
        "title": notification.get("Subject") or topic_name(notification["TopicArn"]),
        "text": describe(notification["Message"]),
        "urgent": attributes.get("severity", "").lower() in {"high", "critical"},
    }


def describe(text):
    """Return the lines of a JSON object's members, or the text as it is."""
    try:
        value = json.loads(text)
    except ValueError:
        return text
    if not isinstance(value, dict):
        return text
    return "\n".join(f"{name}: {member}" for name, member in value.items())


def topic_name(arn):
    return arn.rsplit(":", 1)[-1]


def send(message):
    """Stand in for the chat's webhook."""
    logger.info(json.dumps(message, ensure_ascii=False))
