import logging

logger = logging.getLogger()
logger.setLevel(logging.INFO)


# Cognito waits 5 seconds, tries three times, and wants the whole event back.
def lambda_handler(event, context):
    # The same trigger comes after a forgotten password, when the user is no new one.
    if event["triggerSource"] == "PostConfirmation_ConfirmSignUp":
        welcome(event["userName"], event["request"]["userAttributes"])
    return event


# May run twice for one user. Raise, and the app's call fails though the user stays confirmed.
def welcome(user_name, attributes):
    logger.info("Welcome, %s (%s)", user_name, attributes.get("sub"))  # $0
