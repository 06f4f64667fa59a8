using System.Text.Json;

// The event comes as a stream, because any other type takes a serializer from a package.
public class Function
{
    private static readonly JsonSerializerOptions Json =
        new() { PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower };

    public record Event(string Time, Detail Detail);

    public record Detail(string Pipeline, string Stage, string Action, string State);

    // Nobody reads the result. Throw, and Lambda invokes the function again, twice at most. Events may
    // come more than once, and in another order than the action went through its states.
    public async Task HandleAsync(Stream input)
    {
        var change = (await JsonSerializer.DeserializeAsync<Event>(input, Json))!;
        var detail = change.Detail;
        Console.WriteLine($"{detail.Pipeline}/{detail.Stage}/{detail.Action}: {detail.State}"); // $0
    }
}
