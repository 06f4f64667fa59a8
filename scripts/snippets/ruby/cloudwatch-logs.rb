# frozen_string_literal: true

require 'json'
require 'zlib'

# Nobody reads the result. Raise, and Lambda invokes the function again, twice at most. A function
# that subscribes to its own log group invokes itself without end.
def lambda_handler(event:, context:)
  data = JSON.parse(Zlib.gunzip(event['awslogs']['data'].unpack1('m')))
  # CloudWatch Logs now and then checks that the function can be reached.
  return if data['messageType'] == 'CONTROL_MESSAGE'

  data['logEvents'].each do |log_event|
    time = Time.at(0, log_event['timestamp'], :millisecond).utc
    process_log_event(data['logGroup'], time, log_event['message'])
  end
  nil
end

def process_log_event(log_group, time, message)
  puts "#{log_group} #{time}: #{message}" # $0
end
