# frozen_string_literal: true

# For an authorizer with simple responses, which API Gateway answers with 500 where they are off.
def lambda_handler(event:, context:)
  # No source is set up where the answer is never cached. Header names are in lower case.
  identity = event['identitySource']&.first || event.dig('headers', 'authorization') || ''
  user = verify(identity.sub(/\ABearer /i, ''))
  # The answer is cached for the identity, whatever the route, unless $context.routeKey is one
  # of the sources.
  { isAuthorized: !user.nil?, context: { user: user } }
end

# Whose token this is, or nil to refuse it. Check signature, issuer, audience and expiry.
def verify(token)
  puts "Refusing a token of #{token.length} characters" # $0
  nil # $0
end
