# frozen_string_literal: true

require 'json'
require 'uri'

def lambda_handler(event:, context:)
  query = read_query(event)
  body = read_body(event)
  respond(event, 200, { path: event['path'], query: query, body: body }) # $0
rescue JSON::ParserError
  respond(event, 400, { message: 'The body is not JSON.' })
end

# The load balancer passes names and values on as they were sent, still percent-encoded.
def read_query(event)
  sent = event['multiValueQueryStringParameters'] || event['queryStringParameters'] || {}
  sent.to_h do |name, values|
    decoded = Array(values).map { |value| URI.decode_www_form_component(value) }
    [URI.decode_www_form_component(name), decoded]
  end
end

def read_body(event)
  body = event['body']
  return nil if body.nil? || body.empty?

  JSON.parse(event['isBase64Encoded'] ? body.unpack1('m') : body)
end

# A target group with multi-value headers sends lists, and takes nothing else back.
def respond(request, status_code, body)
  headers =
    if request.key?('multiValueHeaders')
      { multiValueHeaders: { 'Content-Type' => ['application/json'] } }
    else
      { headers: { 'Content-Type' => 'application/json' } }
    end
  { statusCode: status_code, body: JSON.generate(body), isBase64Encoded: false, **headers }
end
