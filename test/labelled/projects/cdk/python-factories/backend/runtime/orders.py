import json
from functools import wraps


def json_response(function):
    @wraps(function)
    def wrapper(event, context):
        return {"statusCode": 200, "body": json.dumps(function(event, context))}

    return wrapper


@json_response
def create_order(event, context):
    return {"id": 1}


@json_response
def cancel_order(event, context):
    return {"id": 1, "cancelled": True}
