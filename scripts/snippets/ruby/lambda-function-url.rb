# frozen_string_literal: true

require 'json'

def lambda_handler(event:, context:)
  # What a request lacks is absent here. Header names are in lower case, repeated values are
  # joined by commas.
  path = event['rawPath']
  query = event.fetch('queryStringParameters', {})
  body = read_body(event)
  respond(200, { path: path, query: query, body: body }) # $0
rescue JSON::ParserError
  respond(400, { message: 'The body is not JSON.' })
end

def read_body(event)
  body = event['body']
  return nil if body.nil? || body.empty?

  JSON.parse(event['isBase64Encoded'] ? body.unpack1('m') : body)
end

def respond(status_code, body)
  {
    statusCode: status_code,
    headers: { 'Content-Type' => 'application/json' },
    body: JSON.generate(body)
  }
end
