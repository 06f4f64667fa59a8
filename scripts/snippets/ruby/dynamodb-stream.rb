# frozen_string_literal: true

require 'bigdecimal'

# Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
def lambda_handler(event:, context:)
  event['Records'].each do |record|
    change = record['dynamodb']
    # An image is absent where there is none, as the new one of a REMOVE, and where the stream's
    # view type leaves it out.
    before, after = change.values_at('OldImage', 'NewImage').map { |image| image && to_item(image) }
    process_change(record['eventName'], to_item(change['Keys']), before, after)
  rescue StandardError => e
    warn "Record #{change['SequenceNumber']} failed: #{e.full_message}"
    # A shard is read in order: Lambda goes on from the first record that failed.
    return { batchItemFailures: [{ itemIdentifier: change['SequenceNumber'] }] }
  end
  { batchItemFailures: [] }
end

def process_change(event_name, keys, before, after)
  puts "#{event_name} #{keys}: #{before} -> #{after}" # $0
end

def to_item(image)
  image.transform_values { |value| to_plain(value) }
end

# A number comes as text, of up to 38 digits, and bytes come as base64.
def to_plain(value)
  kind, content = value.first
  case kind
  when 'NULL' then nil
  when 'N' then BigDecimal(content)
  when 'NS' then content.map { |number| BigDecimal(number) }
  when 'L' then content.map { |element| to_plain(element) }
  when 'M' then to_item(content)
  else content
  end
end
