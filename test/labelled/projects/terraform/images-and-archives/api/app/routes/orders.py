def list_orders(event, context):
    return {"statusCode": 200, "body": "[]"}
