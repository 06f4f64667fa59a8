module Labels
  class Printer
    def self.print(event:, context:)
      event["Records"].each { |record| puts record["s3"]["object"]["key"] }
    end
  end
end
