import os

from aws_cdk import App, Environment

from backend.component import Backend

app = App()
Backend(app, "Backend", env=Environment(account=os.getenv("CDK_DEFAULT_ACCOUNT"), region="eu-central-1"))
app.synth()
