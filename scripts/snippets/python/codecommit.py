import logging

logger = logging.getLogger()
logger.setLevel(logging.INFO)


# Nobody reads the result. Raise, and Lambda invokes the function again, twice at most.
def lambda_handler(event, context):
    for record in event["Records"]:
        repository = record["eventSourceARN"].rpartition(":")[2]
        for reference in record["codecommit"]["references"]:
            process_reference(repository, reference)


def process_reference(repository, reference):
    ref = reference["ref"]
    # Only the prefix goes: a branch may have slashes in its name.
    branch = ref[len("refs/heads/") :] if ref.startswith("refs/heads/") else None
    tag = ref[len("refs/tags/") :] if ref.startswith("refs/tags/") else None
    # Present only where true.
    created = reference.get("created", False)
    deleted = reference.get("deleted", False)
    logger.info("%s: %s", repository, branch or tag or ref)  # $0
    logger.info("%s, created %s, deleted %s", reference["commit"], created, deleted)  # $0
