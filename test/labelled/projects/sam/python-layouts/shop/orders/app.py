from shop.orders.store import save


def create_order(event, context):
    return {"statusCode": 201, "body": save(event["body"])}
