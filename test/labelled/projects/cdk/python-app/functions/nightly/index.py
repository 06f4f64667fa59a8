def handler(event, context):
    print(event["time"])
