# frozen_string_literal: true

require 'json'

# Lambda reads the result only where the trigger is in provisioned mode and has
# ReportBatchItemFailures switched on.
def lambda_handler(event:, context:)
  failures = event['records'].flat_map do |partition, records|
    process_partition(records).map do |waiting|
      { itemIdentifier: { partition: partition, offset: waiting['offset'] } }
    end
  end
  { batchItemFailures: failures }
end

# Returns the records that have to come again. A partition is read in order: what comes after a
# failure has to wait.
def process_partition(records)
  records.each_with_index do |record, index|
    process_record(record['topic'], decode(record['key']), parse(decode(record['value'])))
  rescue StandardError => e
    warn "Record #{record['topic']}@#{record['offset']} failed: #{e.full_message}"
    return records.drop(index)
  end
  []
end

# A value of nil is a tombstone: what has this key was deleted.
def process_record(topic, key, value)
  puts "Processing #{topic} #{key}: #{value}" # $0
end

def decode(text)
  text&.unpack1('m')
end

# A value is whatever its producer wrote, and not always JSON.
def parse(data)
  data && JSON.parse(data)
rescue JSON::ParserError
  data
end
