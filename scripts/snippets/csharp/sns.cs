using System.Text.Json;

// The event comes as a stream, because any other type takes a serializer from a package.
public class Function
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public record Event(List<Message> Records);

    public record Message(Notification Sns);

    // The subject is null where the publisher set none.
    public record Notification(string Message, string? Subject);

    // Nobody reads the result. Throw, and Lambda invokes the function again, twice at most.
    public async Task HandleAsync(Stream input)
    {
        var batch = (await JsonSerializer.DeserializeAsync<Event>(input, Json))!;
        foreach (var message in batch.Records)
        {
            await ProcessMessageAsync(message.Sns.Message, message.Sns.Subject);
        }
    }

    // A message is text, and JSON only where its publisher wrote JSON.
    private static async Task ProcessMessageAsync(string message, string? subject)
    {
        Console.WriteLine($"Processing {subject}: {message}"); // $0
        await Task.CompletedTask; // $0
    }
}
