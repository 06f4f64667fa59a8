from aws_lambda_powertools import Logger

logger = Logger()


@logger.inject_lambda_context
def run(event, context):
    logger.info("report")


class Cleanup:
    def __init__(self):
        self.count = 0


def cleanup(event, _context):
    return Cleanup()
