using System.Text.Json;

// The event comes as a stream, because any other type takes a serializer from a package.
public class Function
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public record Event(List<StreamRecord> Records);

    public record StreamRecord(string EventName, Change Dynamodb);

    // An image is null where there is none, as the new one of a REMOVE, and where the stream's view
    // type leaves it out.
    public record Change(
        JsonElement Keys, JsonElement? OldImage, JsonElement? NewImage, string SequenceNumber);

    public record Response(List<Failure> BatchItemFailures);

    public record Failure(string ItemIdentifier);

    // Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
    public async Task<Stream> HandleAsync(Stream input)
    {
        var batch = (await JsonSerializer.DeserializeAsync<Event>(input, Json))!;
        foreach (var (eventName, change) in batch.Records)
        {
            try
            {
                await ProcessChangeAsync(eventName, change);
            }
            catch (Exception exception)
            {
                Console.Error.WriteLine($"Record {change.SequenceNumber} failed: {exception}");
                // A shard is read in order: Lambda goes on from the first record that failed.
                return Serialize(new Response(new() { new Failure(change.SequenceNumber) }));
            }
        }
        return Serialize(new Response(new()));
    }

    private static async Task ProcessChangeAsync(string eventName, Change change)
    {
        var keys = ToItem(change.Keys);
        var before = change.OldImage is { } oldImage ? ToItem(oldImage) : null;
        var after = change.NewImage is { } newImage ? ToItem(newImage) : null;
        Console.WriteLine($"{eventName} {keys.Count} keys: {before?.Count} -> {after?.Count}"); // $0
        await Task.CompletedTask; // $0
    }

    private static Dictionary<string, object?> ToItem(JsonElement image) =>
        image.EnumerateObject().ToDictionary(pair => pair.Name, pair => ToPlain(pair.Value));

    // Numbers stay text, because they have up to 38 digits and a decimal holds 28; bytes are base64.
    private static object? ToPlain(JsonElement value)
    {
        var (kind, content) = value.EnumerateObject().Select(pair => (pair.Name, pair.Value)).First();
        return kind switch
        {
            "NULL" => null,
            "BOOL" => content.GetBoolean(),
            "L" => content.EnumerateArray().Select(ToPlain).ToList(),
            "M" => ToItem(content),
            "SS" or "NS" or "BS" => content.EnumerateArray().Select(each => each.GetString()).ToList(),
            _ => content.GetString(),
        };
    }

    private static Stream Serialize(object result) =>
        new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(result, Json));
}
