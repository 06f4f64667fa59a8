from sizes import sizes_of


def on_upload(event, context):
    for record in event["Records"]:
        print(sizes_of(record["s3"]["object"]["key"]))
