def authorize(event, _context):
    return {"principalId": event["headers"]["Authorization"], "policyDocument": {}}
