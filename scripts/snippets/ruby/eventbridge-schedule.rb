# frozen_string_literal: true

require 'time'

def lambda_handler(event:, context:)
  # A rule with constant input sends that JSON alone, without a time. Now and then a rule fires
  # twice for one time, so do nothing that must not happen again.
  due_at = event.key?('time') ? Time.iso8601(event['time']) : Time.now.utc
  run(due_at)
end

def run(due_at)
  puts "Due at #{due_at.iso8601}" # $0
end
