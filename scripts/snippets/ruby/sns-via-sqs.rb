# frozen_string_literal: true

require 'json'

# Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
def lambda_handler(event:, context:)
  failures = []
  event['Records'].each_with_index do |record, index|
    process_message(read_message(record['body']))
  rescue StandardError => e
    warn "Message #{record['messageId']} failed: #{e.full_message}"
    # What comes after a failure in a FIFO queue has to wait, or it would overtake it.
    if record['eventSourceARN'].end_with?('.fifo')
      failures.concat(event['Records'].drop(index))
      break
    end
    failures << record
  end
  { batchItemFailures: failures.map { |failed| { itemIdentifier: failed['messageId'] } } }
end

def process_message(message)
  puts "Processing #{message}" # $0
end

# SNS wraps the message, unless the subscription has raw delivery.
def read_message(body)
  envelope = parse(body)
  is_wrapped = envelope.is_a?(Hash) && envelope['Type'] == 'Notification'
  is_wrapped ? parse(envelope['Message']) : envelope
end

# A message is text, and JSON only where its publisher wrote JSON.
def parse(text)
  JSON.parse(text)
rescue JSON::ParserError
  text
end
