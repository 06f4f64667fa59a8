using System.Text.Json;

// The event comes as a stream, because any other type takes a serializer from a package.
public class Function
{
    private static readonly JsonSerializerOptions Json =
        new() { PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower };

    public record Event(string DetailType, Detail Detail);

    public record Detail(Bucket Bucket, S3Object Object);

    public record Bucket(string Name);

    public record S3Object(string Key);

    // Nobody reads the result. Throw, and Lambda invokes the function again, twice at most. An event
    // may come more than once.
    public async Task HandleAsync(Stream input)
    {
        var change = (await JsonSerializer.DeserializeAsync<Event>(input, Json))!;
        var (bucket, s3Object) = change.Detail;
        // Unlike in a notification from S3 itself, the key is not encoded: take it as it is.
        await ProcessObjectAsync(change.DetailType, bucket.Name, s3Object.Key);
    }

    private static async Task ProcessObjectAsync(string detailType, string bucket, string key)
    {
        Console.WriteLine($"{detailType}: {bucket}/{key}"); // $0
        await Task.CompletedTask; // $0
    }
}
