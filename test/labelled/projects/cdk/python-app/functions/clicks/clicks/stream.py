def handle(event, context):
    return len(event["Records"])
