def respond(customer, context=None):
    return {"statusCode": 200, "body": customer}
