# frozen_string_literal: true

require 'json'

# Nobody reads the result. Raise, and Lambda invokes the function again, twice at most.
def lambda_handler(event:, context:)
  event['Records'].each do |record|
    notification = record['Sns']
    process_message(parse(notification['Message']), notification['Subject'])
  end
  nil
end

def process_message(message, subject)
  puts "Processing #{subject}: #{message}" # $0
end

# A message is text, and JSON only where its publisher wrote JSON.
def parse(text)
  JSON.parse(text)
rescue JSON::ParserError
  text
end
