from app.routes.orders import list_orders


def lambda_handler(event, context):
    if event["rawPath"] == "/orders":
        return list_orders(event, context)
    return {"statusCode": 404, "body": "There is nothing here."}
