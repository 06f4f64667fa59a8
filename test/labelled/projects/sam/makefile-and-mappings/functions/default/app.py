def handler(event, context):
    return event["detail"]["object"]["key"]
