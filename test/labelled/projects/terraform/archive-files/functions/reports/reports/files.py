def read(event, context=None):
    return event
