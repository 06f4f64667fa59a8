import logging
import re

logger = logging.getLogger()
logger.setLevel(logging.INFO)


def lambda_handler(event, context):
    token = re.sub("^Bearer ", "", read_header(event, "Authorization"), flags=re.IGNORECASE)
    user = verify(token)
    # A Deny becomes 403. Raise Exception("Unauthorized"), in these very words, for a 401.
    return {
        "principalId": user or "unknown",
        "policyDocument": {
            "Version": "2012-10-17",
            "Statement": [
                {
                    "Action": "execute-api:Invoke",
                    "Effect": "Deny" if user is None else "Allow",
                    "Resource": every_method(event["methodArn"]),
                }
            ],
        },
        # The integration gets these, and as text: no lists or dictionaries.
        "context": {"user": user or ""},
    }


# Whose token this is, or None to refuse it. Check signature, issuer, audience and expiry.
def verify(token):
    logger.info("Refusing a token of %d characters", len(token))  # $0
    return None  # $0


# A header's name comes as the client wrote it.
def read_header(event, name):
    headers = event.get("headers") or {}
    return next((headers[key] for key in headers if key.lower() == name.lower()), "")


# The policy is cached for the identity, so it has to hold for the stage's other methods as well.
def every_method(method_arn):
    return "/".join(method_arn.split("/")[:2]) + "/*"
