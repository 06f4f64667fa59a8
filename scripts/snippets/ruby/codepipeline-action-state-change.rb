# frozen_string_literal: true

# Nobody reads the result. Raise, and Lambda invokes the function again, twice at most. Events may
# come more than once, and in another order than the action went through its states.
def lambda_handler(event:, context:)
  detail = event['detail']
  action = detail.values_at('pipeline', 'stage', 'action').join('/')
  # Absent until the action has ended.
  summary = detail.dig('execution-result', 'external-execution-summary')
  puts "#{event['time']} #{action}: #{detail['state']} #{summary}" # $0
end
