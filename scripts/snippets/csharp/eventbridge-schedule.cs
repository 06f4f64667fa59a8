using System.Text.Json;

// The event comes as a stream, because any other type takes a serializer from a package.
public class Function
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public record Event(DateTimeOffset? Time);

    public async Task HandleAsync(Stream input)
    {
        var schedule = (await JsonSerializer.DeserializeAsync<Event>(input, Json))!;
        // A rule with constant input sends that JSON alone, without a time. Now and then a rule fires
        // twice for one time, so do nothing that must not happen again.
        await RunAsync(schedule.Time ?? DateTimeOffset.UtcNow);
    }

    private static async Task RunAsync(DateTimeOffset dueAt)
    {
        Console.WriteLine($"Due at {dueAt:O}"); // $0
        await Task.CompletedTask; // $0
    }
}
