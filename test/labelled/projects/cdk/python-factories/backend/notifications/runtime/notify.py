def lambda_handler(event, context):
    return [record["Sns"]["Subject"] for record in event["Records"]]
