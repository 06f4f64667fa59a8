from __future__ import annotations

from aws_cdk import Duration, Stack
from aws_cdk import aws_dynamodb as dynamodb
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_sns as sns
from aws_cdk import aws_sns_subscriptions as subscriptions
from aws_cdk.aws_apigatewayv2 import HttpApi, HttpMethod
from aws_cdk.aws_apigatewayv2_integrations import HttpLambdaIntegration
from aws_cdk.aws_lambda_event_sources import DynamoEventSource
from constructs import Construct

from backend.notifications.infrastructure import Notifications

RUNTIME = lambda_.Runtime.PYTHON_3_13
HANDLERS = {"create": "create_order", "cancel": "cancel_order"}


class Backend(Stack):
    def __init__(self, scope: Construct, id_: str, **kwargs):
        super().__init__(scope, id_, **kwargs)

        self.table = dynamodb.Table(
            self,
            "Orders",
            partition_key=dynamodb.Attribute(name="id", type=dynamodb.AttributeType.STRING),
            stream=dynamodb.StreamViewType.NEW_IMAGE,
        )
        api = HttpApi(self, "HttpApi")
        for name, function in HANDLERS.items():
            fn = self._create_function(f"{name.title()}Function", f"orders.{function}")
            api.add_routes(
                path=f"/orders/{name}",
                methods=[HttpMethod.POST],
                integration=HttpLambdaIntegration(f"{name}-integration", fn),
            )

        projector = self._create_function("Projector", "projections.project", timeout=Duration.minutes(2))
        projector.add_event_source(
            DynamoEventSource(self.table, starting_position=lambda_.StartingPosition.LATEST, retry_attempts=2)
        )
        Notifications(self, "Notifications", topic=sns.Topic(self, "Topic"))

    def _create_function(self, id_: str, handler: str, **kwargs) -> lambda_.Function:
        return lambda_.Function(
            self,
            id_,
            runtime=RUNTIME,
            code=lambda_.Code.from_asset("backend/runtime"),
            handler=handler,
            **kwargs,
        )
