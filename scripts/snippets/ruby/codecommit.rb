# frozen_string_literal: true

# Nobody reads the result. Raise, and Lambda invokes the function again, twice at most.
def lambda_handler(event:, context:)
  event['Records'].each do |record|
    repository = record['eventSourceARN'].split(':').last
    record['codecommit']['references'].each do |reference|
      process_reference(repository, reference)
    end
  end
  nil
end

def process_reference(repository, reference)
  # Only the prefix goes: a branch may have slashes in its name. A tag is below refs/tags/.
  branch = reference['ref'].delete_prefix('refs/heads/')
  # Present only where true.
  created, deleted = reference.values_at('created', 'deleted').map { |flag| flag || false }
  puts "#{repository}: #{branch} #{reference['commit']}, created #{created}, deleted #{deleted}" # $0
end
