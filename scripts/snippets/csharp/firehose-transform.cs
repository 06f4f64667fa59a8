using System.Text.Json;

// The event comes as a stream, because any other type takes a serializer from a package.
public class Function
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public record Event(List<FirehoseRecord> Records);

    // Data is base64, which System.Text.Json decodes and encodes for a byte[].
    public record FirehoseRecord(string RecordId, byte[] Data);

    public record Transformed(string RecordId, string Result, byte[] Data);

    // Firehose wants every record back, with a result each, in 6 MB altogether.
    public async Task<Stream> HandleAsync(Stream input)
    {
        var batch = (await JsonSerializer.DeserializeAsync<Event>(input, Json))!;
        var records = await Task.WhenAll(batch.Records.Select(TransformRecordAsync));
        return new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(new { records }, Json));
    }

    private static async Task<Transformed> TransformRecordAsync(FirehoseRecord record)
    {
        var (recordId, data) = record;
        try
        {
            return await TransformAsync(data) is { } transformed
                ? new Transformed(recordId, "Ok", transformed)
                : new Transformed(recordId, "Dropped", data);
        }
        catch (Exception exception)
        {
            Console.Error.WriteLine($"Record {recordId} failed: {exception}");
            // Firehose keeps it as it came, in the bucket's folder of errors.
            return new Transformed(recordId, "ProcessingFailed", data);
        }
    }

    // What is delivered instead, or null to drop the record.
    private static async Task<byte[]?> TransformAsync(byte[] data)
    {
        // Firehose puts no separator between records, so each has to end its line.
        var line = data.Append((byte)'\n').ToArray(); // $0
        return await Task.FromResult<byte[]?>(line); // $0
    }
}
