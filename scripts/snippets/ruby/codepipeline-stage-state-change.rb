# frozen_string_literal: true

# Nobody reads the result. Raise, and Lambda invokes the function again, twice at most. Events may
# come more than once, and in another order than the stage went through its states.
def lambda_handler(event:, context:)
  pipeline, stage, state = event['detail'].values_at('pipeline', 'stage', 'state')
  puts "#{event['time']} #{pipeline}/#{stage}: #{state}" # $0
end
