import logging

logger = logging.getLogger()
logger.setLevel(logging.INFO)


# Cognito waits 5 seconds, tries three times, and wants the whole event back.
def lambda_handler(event, context):
    if event["triggerSource"] == "PreSignUp_SignUp":
        check_sign_up(event["userName"], event["request"]["userAttributes"])
    event["response"]["autoConfirmUser"] = False  # $1
    # Verifies the address without a code, and fails where there is no email attribute.
    event["response"]["autoVerifyEmail"] = False  # $2
    return event


# Raise to refuse the sign-up: the app gets the message. Attributes are text, even "true".
def check_sign_up(user_name, attributes):
    logger.info("%s signs up with %s", user_name, list(attributes))  # $0
