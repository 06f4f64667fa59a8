import logging

logger = logging.getLogger()
logger.setLevel(logging.INFO)


# Raise, and the field becomes null and the message joins the answer's errors.
def lambda_handler(event, context):
    field = f"{event['info']['parentTypeName']}.{event['info']['fieldName']}"
    # None with an API key; an OIDC provider gives no username.
    identity = event.get("identity") or {}
    caller = identity.get("username") or identity.get("sub")
    # None for a field of Query or Mutation; else the object that the field belongs to.
    parent = event.get("source")
    logger.info("%s for %s of %s", field, caller, parent)
    return dict(event["arguments"])  # $0
