# frozen_string_literal: true

require 'time'

def lambda_handler(event:, context:)
  # A schedule with an input sends that JSON alone. One without sends an envelope, whose detail
  # is no hash but the text "{}".
  if event['source'] == 'aws.scheduler' && event.key?('time')
    run(Time.iso8601(event['time']), nil)
  else
    run(Time.now.utc, event)
  end
end

# Now and then a schedule fires twice, so do nothing that must not happen again.
def run(due_at, input)
  puts "Due at #{due_at.iso8601}: #{input}" # $0
end
