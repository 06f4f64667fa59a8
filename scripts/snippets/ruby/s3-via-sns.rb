# frozen_string_literal: true

require 'json'
require 'uri'

# Nobody reads the result. Raise, and Lambda invokes the function again, twice at most.
def lambda_handler(event:, context:)
  event['Records'].each do |record|
    process_notification(JSON.parse(record['Sns']['Message']))
  end
  nil
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
