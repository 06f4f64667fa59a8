def run(event, context):
    print("cleaned at", event["time"])
