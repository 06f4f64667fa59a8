require 'base64'

def decode(data)
  Base64.decode64(data)
end

def lambda_handler(event:, context:)
  event['Records'].map { |record| decode(record['kinesis']['data']) }
end
