# frozen_string_literal: true

# Nobody reads the result. Raise, and Lambda invokes the function again, twice at most. Events may
# come more than once, and in another order than the build went through its states.
def lambda_handler(event:, context:)
  # The detail's build-id is an ARN, in spite of its name.
  detail = event['detail']
  logs = detail.dig('additional-information', 'logs', 'deep-link')
  process_build(detail['project-name'], detail['build-status'], logs)
  nil
end

def process_build(project, status, logs)
  puts "#{project}: #{status}, see #{logs}" # $0
end
