# frozen_string_literal: true

# Nobody reads the result. Raise, and Lambda invokes the function again, twice at most. An event
# may come more than once; its id stays the same.
def lambda_handler(event:, context:)
  puts "#{event['id']} #{event['detail-type']}: #{event['detail']}" # $0
end
