# frozen_string_literal: true

require 'json'

# CodePipeline waits until the outcome is reported, and takes nothing from the result or an
# exception, so every path has to report.
def lambda_handler(event:, context:)
  job = event['CodePipeline.job']
  configuration = job['data']['actionConfiguration']['configuration']
  begin
    run_job(parse(configuration['UserParameters']))
    failure = nil
  rescue StandardError => e
    # Only the message: the job holds temporary credentials, which belong in no log.
    failure = e.message
  end
  report(job['id'], failure)
end

def run_job(parameters)
  puts "Running with #{parameters}" # $0
end

# UserParameters is text, JSON by habit only, and absent where none are set.
def parse(text)
  text.nil? ? {} : JSON.parse(text)
rescue JSON::ParserError
  text
end

def report(job_id, failure)
  # Without credentials, as on one's own machine, there is no pipeline to report to.
  unless ENV.key?('AWS_ACCESS_KEY_ID')
    puts "Not reported: #{failure || 'success'}"
    return
  end
  # Part of Lambda's Ruby runtimes.
  require 'aws-sdk-codepipeline'
  pipeline = Aws::CodePipeline::Client.new
  if failure.nil?
    pipeline.put_job_success_result(job_id: job_id)
  else
    details = { type: 'JobFailed', message: failure }
    pipeline.put_job_failure_result(job_id: job_id, failure_details: details)
  end
  nil
end
