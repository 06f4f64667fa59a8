# frozen_string_literal: true

require 'json'
require 'uri'

# Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
def lambda_handler(event:, context:)
  failures = []
  event['Records'].each do |message|
    process_notification(JSON.parse(message['body']))
  rescue StandardError => e
    warn "Message #{message['messageId']} failed: #{e.full_message}"
    failures << { itemIdentifier: message['messageId'] }
  end
  { batchItemFailures: failures }
end

def process_notification(notification)
  # The s3:TestEvent that S3 sends when notifications are set up has no records.
  notification.fetch('Records', []).each do |record|
    # A key arrives as in a form: "+" for a space, the rest percent-encoded.
    key = URI.decode_www_form_component(record['s3']['object']['key'])
    process_object(record['eventName'], record['s3']['bucket']['name'], key)
  end
end

def process_object(event_name, bucket, key)
  puts "#{event_name}: #{bucket}/#{key}" # $0
end
