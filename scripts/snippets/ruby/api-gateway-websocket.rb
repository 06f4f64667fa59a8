# frozen_string_literal: true

require 'json'

def lambda_handler(event:, context:)
  request = event['requestContext']
  connection_id = request['connectionId']
  case request['eventType']
  when 'CONNECT'
    # Only this event has headers and a query. Any other status than 200 refuses the client.
    puts "#{connection_id} connected: #{event['queryStringParameters']}"
  when 'DISCONNECT'
    # May not come at all, so let what you store of a connection expire.
    puts "#{connection_id} disconnected"
  else
    process_message(connection_id, request['routeKey'], parse(event['body'] || ''))
  end
  # A client sees no body of this, unless the route has a route response: use post_to_connection.
  { statusCode: 200 }
end

def process_message(connection_id, route, message)
  puts "Processing #{connection_id} #{route}: #{message}" # $0
end

# What is no JSON comes by the $default route.
def parse(text)
  JSON.parse(text)
rescue JSON::ParserError
  text
end
