# The event is the caller's JSON as it was sent, and the caller gets what the handler returns.
def lambda_handler(event, context):
    return {"received": event}  # $0
