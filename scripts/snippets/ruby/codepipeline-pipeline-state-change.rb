# frozen_string_literal: true

# Nobody reads the result. Raise, and Lambda invokes the function again, twice at most. Events may
# come more than once, and in another order than the execution went through its states.
def lambda_handler(event:, context:)
  pipeline, execution_id, state = event['detail'].values_at('pipeline', 'execution-id', 'state')
  puts "#{event['time']} #{pipeline} #{execution_id}: #{state}" # $0
end
