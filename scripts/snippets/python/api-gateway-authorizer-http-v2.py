import logging
import re

logger = logging.getLogger()
logger.setLevel(logging.INFO)


# For an authorizer with simple responses, which API Gateway answers with 500 where they are off.
def lambda_handler(event, context):
    # No source is set up where the answer is never cached. Header names are in lower case.
    sources = event.get("identitySource") or [event.get("headers", {}).get("authorization", "")]
    user = verify(re.sub("^Bearer ", "", sources[0], flags=re.IGNORECASE))
    # The answer is cached for the identity, whatever the route, unless $context.routeKey is one
    # of the sources.
    return {"isAuthorized": user is not None, "context": {"user": user}}


# Whose token this is, or None to refuse it. Check signature, issuer, audience and expiry.
def verify(token):
    logger.info("Refusing a token of %d characters", len(token))  # $0
    return None  # $0
