import json
import logging
import os
from urllib.request import Request, urlopen

logger = logging.getLogger()
logger.setLevel(logging.INFO)


# The stack waits, up to an hour, until an answer is put at the ResponseURL, so every path has to
# put one.
def lambda_handler(event, context):
    # Only a Create has no id yet. A new id for an Update makes CloudFormation delete the old one.
    resource_id = event.get("PhysicalResourceId")
    if resource_id is None:
        resource_id = f"{event['LogicalResourceId']}-{event['RequestId']}"
    outcome = {"PhysicalResourceId": resource_id}
    try:
        data = provision(event["RequestType"], resource_id, event["ResourceProperties"])
        outcome.update(Status="SUCCESS", Data=data)
    except Exception as error:
        logger.exception("%s failed", event["RequestType"])
        # The answer is 4 KB at most.
        reason = str(error)[:1000] or type(error).__name__
        outcome.update(Status="FAILED", Reason=reason)
    respond(event, outcome)


# Returns what Fn::GetAtt reads. Numbers and booleans among the properties come as text. A Delete
# also comes for what could not be created, and has to succeed then.
def provision(request_type, resource_id, properties):
    logger.info("%s %s: %s", request_type, resource_id, list(properties))  # $0
    return {}  # $0


def respond(event, outcome):
    # Without credentials, as on one's own machine, there is no stack to answer to.
    if "AWS_ACCESS_KEY_ID" not in os.environ:
        logger.info("Not put: %s", outcome)
        return
    for name in ("StackId", "RequestId", "LogicalResourceId"):
        outcome[name] = event[name]
    body = json.dumps(outcome).encode()
    # The URL is signed for no content type.
    request = Request(event["ResponseURL"], body, {"Content-Type": ""}, method="PUT")
    urlopen(request, timeout=30).close()
