from aws_cdk import (
    Duration,
    Stack,
    aws_kinesis as kinesis,
    aws_lambda as _lambda,
    aws_lambda_event_sources as event_sources,
    aws_s3 as s3,
    aws_s3_notifications as s3n,
    aws_sqs as sqs,
)
from constructs import Construct


class IngestStack(Stack):
    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        queue = sqs.Queue(self, "Queue", visibility_timeout=Duration.seconds(120))
        stream = kinesis.Stream(self, "Stream")

        self.consumer = _lambda.Function(
            self,
            "Consumer",
            runtime=_lambda.Runtime.PYTHON_3_13,
            code=_lambda.Code.from_asset("functions/consumer"),
            handler="app.lambda_handler",
            timeout=Duration.seconds(30),
            memory_size=256,
            environment={"LOG_LEVEL": "INFO"},
        )
        self.consumer.add_event_source(event_sources.SqsEventSource(queue, report_batch_item_failures=True))

        clicks = _lambda.Function(
            self,
            "Clicks",
            runtime=_lambda.Runtime.PYTHON_3_13,
            code=_lambda.Code.from_asset("functions/clicks"),
            handler="clicks.stream.handle",
            events=[event_sources.KinesisEventSource(stream, starting_position=_lambda.StartingPosition.LATEST)],
        )

        bucket = s3.Bucket(self, "Bucket")
        bucket.add_event_notification(s3.EventType.OBJECT_CREATED, s3n.LambdaDestination(clicks))
