require_relative '../app'

describe 'app' do
  def lambda_handler(event:, context:)
    event
  end
end
