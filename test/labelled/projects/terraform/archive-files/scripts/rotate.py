def handler(event, context):
    """Runs on a developer's machine only, but has Lambda's own signature and name."""
    return event
