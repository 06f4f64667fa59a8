import boto3

session = boto3.Session()


def lambda_handler(event, context):
    return {"notificationId": event["bookingReference"]}
