# frozen_string_literal: true

# Nobody reads the result. Raise, and Lambda invokes the function again, twice at most. An event
# may come more than once.
def lambda_handler(event:, context:)
  detail = event['detail']
  # Unlike in a notification from S3 itself, the key is not encoded: take it as it is.
  process_object(event['detail-type'], detail['bucket']['name'], detail['object']['key'])
  nil
end

def process_object(detail_type, bucket, key)
  puts "#{detail_type}: #{bucket}/#{key}" # $0
end
