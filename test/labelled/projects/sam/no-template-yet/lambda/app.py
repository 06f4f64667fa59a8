from aws_lambda_powertools.utilities.data_classes import SNSEvent, event_source


@event_source(data_class=SNSEvent)
def notify(event: SNSEvent, context):
    for record in event.records:
        print(record.sns.message)
