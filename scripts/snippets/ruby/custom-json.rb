# frozen_string_literal: true

# The event is the caller's JSON as it was sent, and the caller gets what the handler returns.
def lambda_handler(event:, context:)
  { received: event } # $0
end
