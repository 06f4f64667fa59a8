using System.Net;
using System.Text.Json;

// The event comes as a stream, because any other type takes a serializer from a package.
public class Function
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public record Event(List<Message> Records);

    public record Message(string MessageId, string Body);

    public record Notification(List<S3Record>? Records);

    public record S3Record(string EventName, S3 S3);

    public record S3(Bucket Bucket, S3Object Object);

    public record Bucket(string Name);

    public record S3Object(string Key);

    public record Response(List<Failure> BatchItemFailures);

    public record Failure(string ItemIdentifier);

    // Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
    public async Task<Stream> HandleAsync(Stream input)
    {
        var batch = (await JsonSerializer.DeserializeAsync<Event>(input, Json))!;
        var failures = new List<Failure>();
        foreach (var message in batch.Records)
        {
            try
            {
                await ProcessNotificationAsync(message.Body);
            }
            catch (Exception exception)
            {
                Console.Error.WriteLine($"Message {message.MessageId} failed: {exception}");
                failures.Add(new Failure(message.MessageId));
            }
        }
        return new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(new Response(failures), Json));
    }

    private static async Task ProcessNotificationAsync(string json)
    {
        var notification = JsonSerializer.Deserialize<Notification>(json, Json)!;
        // The s3:TestEvent that S3 sends when notifications are set up has no records.
        foreach (var record in notification.Records ?? new())
        {
            // A key arrives as in a form: "+" for a space, the rest percent-encoded.
            var key = WebUtility.UrlDecode(record.S3.Object.Key);
            await ProcessObjectAsync(record.EventName, record.S3.Bucket.Name, key);
        }
    }

    private static async Task ProcessObjectAsync(string eventName, string bucket, string key)
    {
        Console.WriteLine($"{eventName}: {bucket}/{key}"); // $0
        await Task.CompletedTask; // $0
    }
}
