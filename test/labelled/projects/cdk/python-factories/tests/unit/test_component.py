from aws_cdk import App, assertions

from backend.component import Backend


def handler(event, context):
    return event


def test_table():
    assertions.Template.from_stack(Backend(App(), "Test")).resource_count_is("AWS::DynamoDB::Table", 1)
