using System.Text.Json;

// The event comes as a stream, because any other type takes a serializer from a package.
public class Function
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public record Event(List<Message> Records);

    public record Message(string MessageId, string Body, string EventSourceARN);

    public record Response(List<Failure> BatchItemFailures);

    public record Failure(string ItemIdentifier);

    // Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
    public async Task<Stream> HandleAsync(Stream input)
    {
        var batch = (await JsonSerializer.DeserializeAsync<Event>(input, Json))!;
        var failures = new List<Failure>();
        foreach (var (index, message) in batch.Records.Select((message, index) => (index, message)))
        {
            try
            {
                await ProcessMessageAsync(ReadMessage(message.Body));
            }
            catch (Exception exception)
            {
                Console.Error.WriteLine($"Message {message.MessageId} failed: {exception}");
                var isFifo = message.EventSourceARN.EndsWith(".fifo");
                // What comes after a failure in a FIFO queue has to wait, or it would overtake it.
                var failed = batch.Records.Skip(index).Take(isFifo ? batch.Records.Count : 1);
                failures.AddRange(failed.Select(each => new Failure(each.MessageId)));
                if (isFifo) break;
            }
        }
        return new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(new Response(failures), Json));
    }

    // A message is text, and JSON only where its publisher wrote JSON.
    private static async Task ProcessMessageAsync(string message)
    {
        Console.WriteLine($"Processing {message}"); // $0
        await Task.CompletedTask; // $0
    }

    public record Envelope(string? Type, string? Message);

    // SNS wraps the message, unless the subscription has raw delivery.
    private static string ReadMessage(string body)
    {
        try
        {
            var envelope = JsonSerializer.Deserialize<Envelope>(body, Json);
            return envelope is { Type: "Notification", Message: { } message } ? message : body;
        }
        catch (JsonException)
        {
            return body;
        }
    }
}
