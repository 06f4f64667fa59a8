from loyalty.shared import functions as _functions


def lambda_handler(event, context):
    return _functions.respond(event["pathParameters"]["customerId"])
