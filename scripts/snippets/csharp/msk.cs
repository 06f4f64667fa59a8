using System.Text;
using System.Text.Json;

// The event comes as a stream, because any other type takes a serializer from a package.
public class Function
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public record Event(Dictionary<string, List<KafkaRecord>> Records);

    // Key and value are base64, which System.Text.Json decodes for a byte[], or null.
    public record KafkaRecord(string Topic, long Offset, byte[]? Key, byte[]? Value);

    public record Response(List<Failure> BatchItemFailures);

    public record Failure(Position ItemIdentifier);

    public record Position(string Partition, long Offset);

    // Lambda reads the result only where the trigger is in provisioned mode and has
    // ReportBatchItemFailures switched on.
    public async Task<Stream> HandleAsync(Stream input)
    {
        var batch = (await JsonSerializer.DeserializeAsync<Event>(input, Json))!;
        var failures = new List<Failure>();
        foreach (var (partition, records) in batch.Records)
        {
            var done = await ProcessPartitionAsync(records);
            // A partition is read in order: what comes after a failure has to wait.
            foreach (var waiting in records.Skip(done))
            {
                failures.Add(new Failure(new Position(partition, waiting.Offset)));
            }
        }
        return new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(new Response(failures), Json));
    }

    // Returns how many records are done before the first that fails.
    private static async Task<int> ProcessPartitionAsync(List<KafkaRecord> records)
    {
        for (var done = 0; done < records.Count; done++)
        {
            var (topic, offset, key, value) = records[done];
            try
            {
                await ProcessRecordAsync(topic, Decode(key), Decode(value));
            }
            catch (Exception exception)
            {
                Console.Error.WriteLine($"Record {topic}@{offset} failed: {exception}");
                return done;
            }
        }
        return records.Count;
    }

    // A value of null is a tombstone: what has this key was deleted. Any other is whatever its
    // producer wrote, and not always JSON.
    private static async Task ProcessRecordAsync(string topic, string? key, string? value)
    {
        Console.WriteLine($"Processing {topic} {key}: {value}"); // $0
        await Task.CompletedTask; // $0
    }

    private static string? Decode(byte[]? bytes) =>
        bytes is null ? null : Encoding.UTF8.GetString(bytes);
}
