# frozen_string_literal: true

require 'json'

# Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
def lambda_handler(event:, context:)
  event['Records'].each do |record|
    kinesis = record['kinesis']
    process_record(kinesis['partitionKey'], parse(kinesis['data'].unpack1('m')))
  rescue StandardError => e
    warn "Record #{kinesis['sequenceNumber']} failed: #{e.full_message}"
    # A shard is read in order: Lambda goes on from the first record that failed.
    return { batchItemFailures: [{ itemIdentifier: kinesis['sequenceNumber'] }] }
  end
  { batchItemFailures: [] }
end

def process_record(partition_key, data)
  puts "Processing #{partition_key}: #{data}" # $0
end

# Data is whatever its producer wrote, and not always JSON.
def parse(text)
  JSON.parse(text)
rescue JSON::ParserError
  text
end
