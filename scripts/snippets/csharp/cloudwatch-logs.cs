using System.IO.Compression;
using System.Text.Json;

// The event comes as a stream, because any other type takes a serializer from a package.
public class Function
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public record Event(Compressed Awslogs);

    // Data is base64, which System.Text.Json decodes for a byte[].
    public record Compressed(byte[] Data);

    public record LogData(string MessageType, string LogGroup, List<LogEvent> LogEvents);

    public record LogEvent(long Timestamp, string Message);

    // Nobody reads the result. Throw, and Lambda invokes the function again, twice at most. A function
    // that subscribes to its own log group invokes itself without end.
    public async Task HandleAsync(Stream input)
    {
        var sent = (await JsonSerializer.DeserializeAsync<Event>(input, Json))!;
        using var gzip = new GZipStream(
            new MemoryStream(sent.Awslogs.Data), CompressionMode.Decompress);
        var data = (await JsonSerializer.DeserializeAsync<LogData>(gzip, Json))!;
        // CloudWatch Logs now and then checks that the function can be reached.
        if (data.MessageType == "CONTROL_MESSAGE") return;
        foreach (var (timestamp, message) in data.LogEvents)
        {
            var time = DateTimeOffset.FromUnixTimeMilliseconds(timestamp);
            await ProcessLogEventAsync(data.LogGroup, time, message);
        }
    }

    private static async Task ProcessLogEventAsync(string logGroup, DateTimeOffset time, string message)
    {
        Console.WriteLine($"{logGroup} {time:O}: {message}"); // $0
        await Task.CompletedTask; // $0
    }
}
