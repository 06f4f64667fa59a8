from functools import wraps


def with_retries(handler):
    @wraps(handler)
    def wrapper(event, context):
        return handler(event, context)

    return wrapper
