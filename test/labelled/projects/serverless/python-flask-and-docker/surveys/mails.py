import logging


class LogHandler(logging.Handler):
    def handle(self, record):
        return None


def on_bounce(event, context):
    return [record["EventSource"] for record in event["Records"]]


def preview(event, context):
    return {"statusCode": 200, "body": ""}
