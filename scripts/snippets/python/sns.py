import json
import logging

logger = logging.getLogger()
logger.setLevel(logging.INFO)


# Nobody reads the result. Raise, and Lambda invokes the function again, twice at most.
def lambda_handler(event, context):
    for record in event["Records"]:
        notification = record["Sns"]
        process_message(parse(notification["Message"]), notification.get("Subject"))


def process_message(message, subject):
    logger.info("Processing %s: %s", subject, message)  # $0


# A message is text, and JSON only where its publisher wrote JSON.
def parse(text):
    try:
        return json.loads(text)
    except ValueError:
        return text
