import os
from pathlib import Path

from aws_cdk import Stack, aws_apigateway as apigateway, aws_events as events, aws_events_targets as targets
from aws_cdk.aws_lambda import Code, Function, FunctionUrlAuthType, Runtime
from aws_cdk.aws_lambda_python_alpha import PythonFunction
from constructs import Construct

FUNCTIONS = Path(__file__).parent.parent / "functions"


class ApiStack(Stack):
    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        api_function = PythonFunction(
            self,
            "ApiFunction",
            entry=str(FUNCTIONS / "api"),
            index="api/main.py",
            handler="entry",
            runtime=Runtime.PYTHON_3_13,
        )
        apigateway.LambdaRestApi(self, "RestApi", handler=api_function)

        nightly = PythonFunction(
            self, "Nightly", entry=os.path.join(os.path.dirname(__file__), "../functions/nightly"), runtime=Runtime.PYTHON_3_13
        )
        rule = events.Rule(self, "Rule", schedule=events.Schedule.cron(hour="2", minute="0"))
        rule.add_target(targets.LambdaFunction(nightly))

        node = Function(
            self,
            "Node",
            runtime=Runtime.NODEJS_22_X,
            code=Code.from_asset(os.path.join(os.path.dirname(__file__), "..", "functions", "node")),
            handler="index.handler",
        )
        node.add_function_url(auth_type=FunctionUrlAuthType.NONE)
