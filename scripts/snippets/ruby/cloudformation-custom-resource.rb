# frozen_string_literal: true

require 'json'
require 'net/http'

# The stack waits, up to an hour, until an answer is put at the ResponseURL, so every path has to
# put one.
def lambda_handler(event:, context:)
  # Only a Create has no id yet. A new id for an Update makes CloudFormation delete the old one.
  id = event['PhysicalResourceId'] || "#{event['LogicalResourceId']}-#{event['RequestId']}"
  outcome =
    begin
      data = provision(event['RequestType'], id, event['ResourceProperties'])
      { Status: 'SUCCESS', Data: data }
    rescue StandardError => e
      # The answer is 4 KB at most.
      { Status: 'FAILED', Reason: e.message[0, 1000] }
    end
  put_answer(event, { PhysicalResourceId: id, **outcome })
end

# Returns what Fn::GetAtt reads. Numbers and booleans among the properties come as text. A Delete
# also comes for what could not be created, and has to succeed then.
def provision(request_type, id, properties)
  puts "#{request_type} #{id}: #{properties.keys}" # $0
  {} # $0
end

def put_answer(event, outcome)
  # Without credentials, as on one's own machine, there is no stack to answer to.
  unless ENV.key?('AWS_ACCESS_KEY_ID')
    puts "Not put: #{outcome}"
    return
  end
  answer = event.slice('StackId', 'RequestId', 'LogicalResourceId').merge(outcome)
  # The URL is signed for no content type.
  headers = { 'Content-Type' => '' }
  Net::HTTP.put(URI(event['ResponseURL']), JSON.generate(answer), headers).value
  nil
end
