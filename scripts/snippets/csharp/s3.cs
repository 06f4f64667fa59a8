using System.Net;
using System.Text.Json;

// The event comes as a stream, because any other type takes a serializer from a package.
public class Function
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public record Notification(List<S3Record> Records);

    public record S3Record(string EventName, S3 S3);

    public record S3(Bucket Bucket, S3Object Object);

    public record Bucket(string Name);

    public record S3Object(string Key);

    // Nobody reads the result. Throw, and Lambda invokes the function again, twice at most.
    public async Task HandleAsync(Stream input)
    {
        var notification = (await JsonSerializer.DeserializeAsync<Notification>(input, Json))!;
        foreach (var record in notification.Records)
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
