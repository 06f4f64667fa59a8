#!/usr/bin/env python3
import aws_cdk as cdk

from stacks.ingest_stack import IngestStack
from stacks.api_stack import ApiStack

app = cdk.App()
IngestStack(app, "Ingest")
ApiStack(app, "Api", env=cdk.Environment(region="eu-west-1"))
app.synth()
