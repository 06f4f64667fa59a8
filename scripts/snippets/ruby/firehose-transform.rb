# frozen_string_literal: true

# Firehose wants every record back, with a result each, in 6 MB altogether.
def lambda_handler(event:, context:)
  { records: event['records'].map { |record| transform_record(record) } }
end

def transform_record(record)
  record_id, data = record.values_at('recordId', 'data')
  transformed = transform(data.unpack1('m'))
  return { recordId: record_id, result: 'Dropped', data: data } if transformed.nil?

  { recordId: record_id, result: 'Ok', data: [transformed].pack('m0') }
rescue StandardError => e
  warn "Record #{record_id} failed: #{e.full_message}"
  # Firehose keeps it as it came, in the bucket's folder of errors.
  { recordId: record_id, result: 'ProcessingFailed', data: data }
end

# What is delivered instead, or nil to drop the record.
def transform(data)
  # Firehose puts no separator between records, so each has to end its line.
  "#{data.chomp}\n" # $0
end
