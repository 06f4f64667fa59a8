import aws_cdk as core
import aws_cdk.assertions as assertions

from stacks.ingest_stack import IngestStack


def test_queue_created():
    template = assertions.Template.from_stack(IngestStack(core.App(), "ingest"))
    template.has_resource_properties("AWS::SQS::Queue", {"VisibilityTimeout": 120})
