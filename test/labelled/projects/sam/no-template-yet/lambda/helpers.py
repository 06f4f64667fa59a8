def transform(event, context):
    return event


def log_event(event, context=None):
    print(event)
