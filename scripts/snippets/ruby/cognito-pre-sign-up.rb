# frozen_string_literal: true

# Cognito waits 5 seconds, tries three times, and wants the whole event back.
def lambda_handler(event:, context:)
  if event['triggerSource'] == 'PreSignUp_SignUp'
    check_sign_up(event['userName'], event['request']['userAttributes'])
  end
  event['response']['autoConfirmUser'] = false # $1
  # Verifies the address without a code, and fails where there is no email attribute.
  event['response']['autoVerifyEmail'] = false # $2
  event
end

# Raise to refuse the sign-up: the app gets the message. Attributes are text, even "true".
def check_sign_up(user_name, attributes)
  puts "#{user_name} signs up with #{attributes.keys}" # $0
end
