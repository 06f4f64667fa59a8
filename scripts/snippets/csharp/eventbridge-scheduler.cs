using System.Text.Json;

// The event comes as a stream, because any other type takes a serializer from a package.
public class Function
{
    public async Task HandleAsync(Stream input)
    {
        var sent = await JsonSerializer.DeserializeAsync<JsonElement>(input);
        // A schedule with an input sends that JSON alone. One without sends an envelope, whose detail
        // is no object but the text "{}".
        if (sent.ValueKind == JsonValueKind.Object
            && sent.TryGetProperty("source", out var source)
            && source.ToString() == "aws.scheduler")
        {
            await RunAsync(sent.GetProperty("time").GetDateTimeOffset(), null);
        }
        else
        {
            await RunAsync(DateTimeOffset.UtcNow, sent);
        }
    }

    // Now and then a schedule fires twice, so do nothing that must not happen again.
    private static async Task RunAsync(DateTimeOffset dueAt, JsonElement? scheduleInput)
    {
        Console.WriteLine($"Due at {dueAt:O}: {scheduleInput}"); // $0
        await Task.CompletedTask; // $0
    }
}
