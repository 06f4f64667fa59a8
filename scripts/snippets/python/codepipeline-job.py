import json
import logging
import os

logger = logging.getLogger()
logger.setLevel(logging.INFO)


# CodePipeline waits until the outcome is reported, and takes nothing from the result or an
# exception, so every path has to report.
def lambda_handler(event, context):
    job = event["CodePipeline.job"]
    failure = None
    try:
        configuration = job["data"]["actionConfiguration"]["configuration"]
        run_job(parse(configuration.get("UserParameters")))
    except Exception as error:
        # Only the message: the job holds temporary credentials, which belong in no log.
        failure = str(error) or type(error).__name__
    report(job["id"], failure)


def run_job(parameters):
    logger.info("Running with %s", parameters)  # $0


# UserParameters is text, JSON by habit only, and absent where none are set.
def parse(text):
    if text is None:
        return {}
    try:
        return json.loads(text)
    except ValueError:
        return text


def report(job_id, failure):
    # Without credentials, as on one's own machine, there is no pipeline to report to.
    if "AWS_ACCESS_KEY_ID" not in os.environ:
        logger.info("Not reported: %s", failure or "success")
        return
    # Part of Lambda's Python runtimes.
    import boto3

    pipeline = boto3.client("codepipeline")
    if failure is None:
        pipeline.put_job_success_result(jobId=job_id)
    else:
        details = {"type": "JobFailed", "message": failure}
        pipeline.put_job_failure_result(jobId=job_id, failureDetails=details)
