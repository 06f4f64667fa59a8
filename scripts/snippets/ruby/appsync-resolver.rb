# frozen_string_literal: true

# Raise, and the field becomes null and the message joins the answer's errors.
def lambda_handler(event:, context:)
  field = event['info'].values_at('parentTypeName', 'fieldName').join('.')
  # Nil with an API key; an OIDC provider gives no username.
  identity = event['identity'] || {}
  caller_name = identity['username'] || identity['sub']
  # Nil for a field of Query or Mutation; else the object that the field belongs to.
  parent = event['source']
  puts "#{field} for #{caller_name} of #{parent}"
  event['arguments'] # $0
end
