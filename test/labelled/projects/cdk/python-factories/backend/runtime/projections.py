def project(event, _):
    for record in event["Records"]:
        print(record["dynamodb"].get("NewImage"))
