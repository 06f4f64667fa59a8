# frozen_string_literal: true

def lambda_handler(event:, context:)
  user = verify(read_header(event, 'Authorization').sub(/\ABearer /i, ''))
  # A Deny becomes 403. Raise 'Unauthorized', in these very words, for a 401.
  {
    principalId: user || 'unknown',
    policyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Action: 'execute-api:Invoke',
          Effect: user ? 'Allow' : 'Deny',
          Resource: every_method(event['methodArn'])
        }
      ]
    },
    # The integration gets these, and as text: no lists or hashes.
    context: { user: user || '' }
  }
end

# Whose token this is, or nil to refuse it. Check signature, issuer, audience and expiry.
def verify(token)
  puts "Refusing a token of #{token.length} characters" # $0
  nil # $0
end

# A header's name comes as the client wrote it.
def read_header(event, name)
  headers = event['headers'] || {}
  _, value = headers.find { |key, _| key.casecmp?(name) }
  value || ''
end

# The policy is cached for the identity, so it has to hold for the stage's other methods as well.
def every_method(method_arn)
  "#{method_arn.split('/').first(2).join('/')}/*"
end
