# frozen_string_literal: true

# Cognito waits 5 seconds, tries three times, and wants the whole event back.
def lambda_handler(event:, context:)
  # The same trigger comes after a forgotten password, when the user is no new one.
  if event['triggerSource'] == 'PostConfirmation_ConfirmSignUp'
    welcome(event['userName'], event['request']['userAttributes'])
  end
  event
end

# May run twice for one user. Raise, and the app's call fails though the user stays confirmed.
def welcome(user_name, attributes)
  puts "Welcome, #{user_name} (#{attributes['sub']})" # $0
end
