using System.Text;
using System.Text.Json;

// The event comes as a stream, because any other type takes a serializer from a package.
public class Function
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public record Event(List<StreamRecord> Records);

    public record StreamRecord(Kinesis Kinesis);

    // Data is base64, which System.Text.Json decodes for a byte[].
    public record Kinesis(string PartitionKey, string SequenceNumber, byte[] Data);

    public record Response(List<Failure> BatchItemFailures);

    public record Failure(string ItemIdentifier);

    // Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
    public async Task<Stream> HandleAsync(Stream input)
    {
        var batch = (await JsonSerializer.DeserializeAsync<Event>(input, Json))!;
        foreach (var (partitionKey, sequenceNumber, data) in batch.Records.Select(each => each.Kinesis))
        {
            try
            {
                await ProcessRecordAsync(partitionKey, Encoding.UTF8.GetString(data));
            }
            catch (Exception exception)
            {
                Console.Error.WriteLine($"Record {sequenceNumber} failed: {exception}");
                // A shard is read in order: Lambda goes on from the first record that failed.
                return Serialize(new Response(new() { new Failure(sequenceNumber) }));
            }
        }
        return Serialize(new Response(new()));
    }

    // Data is whatever its producer wrote, and not always JSON.
    private static async Task ProcessRecordAsync(string partitionKey, string data)
    {
        Console.WriteLine($"Processing {partitionKey}: {data}"); // $0
        await Task.CompletedTask; // $0
    }

    private static Stream Serialize(object result) =>
        new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(result, Json));
}
