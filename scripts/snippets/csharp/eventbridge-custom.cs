using System.Text.Json;
using System.Text.Json.Serialization;

// The event comes as a stream, because any other type takes a serializer from a package.
public class Function
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public record Event(
        string Id,
        [property: JsonPropertyName("detail-type")] string DetailType,
        OrderPlaced Detail);

    public record OrderPlaced(string OrderId); // $1

    // Nobody reads the result. Throw, and Lambda invokes the function again, twice at most. An event
    // may come more than once; its id stays the same.
    public async Task HandleAsync(Stream input)
    {
        var sent = (await JsonSerializer.DeserializeAsync<Event>(input, Json))!;
        Console.WriteLine($"{sent.Id} {sent.DetailType}: {sent.Detail}"); // $0
    }
}
