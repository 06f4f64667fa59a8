using System.Net;
using System.Text.Json;

// The event comes as a stream, because any other type takes a serializer from a package.
public class Function
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public record Event(List<SnsRecord> Records);

    public record SnsRecord(Sns Sns);

    public record Sns(string Message);

    public record Notification(List<S3Record>? Records);

    public record S3Record(string EventName, S3 S3);

    public record S3(Bucket Bucket, S3Object Object);

    public record Bucket(string Name);

    public record S3Object(string Key);

    // Nobody reads the result. Throw, and Lambda invokes the function again, twice at most.
    public async Task HandleAsync(Stream input)
    {
        var batch = (await JsonSerializer.DeserializeAsync<Event>(input, Json))!;
        foreach (var record in batch.Records)
        {
            await ProcessNotificationAsync(record.Sns.Message);
        }
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
