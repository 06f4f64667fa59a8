def build(event, context):
    return {"statusCode": 200}
