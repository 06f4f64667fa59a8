import pathlib

from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_sns as sns
from aws_cdk import aws_sns_subscriptions as subscriptions
from constructs import Construct


class Notifications(Construct):
    def __init__(self, scope: Construct, id_: str, *, topic: sns.ITopic):
        super().__init__(scope, id_)
        self.function = lambda_.Function(
            self,
            "Notify",
            runtime=lambda_.Runtime.PYTHON_3_13,
            code=lambda_.Code.from_asset(str(pathlib.Path(__file__).parent.joinpath("runtime").resolve())),
            handler="notify.lambda_handler",
        )
        topic.add_subscription(subscriptions.LambdaSubscription(self.function))
