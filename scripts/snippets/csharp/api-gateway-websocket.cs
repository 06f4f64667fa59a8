using System.Text.Json;

// The event comes as a stream, because any other type takes a serializer from a package.
public class Function
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public record Event(
        RequestContext RequestContext, Dictionary<string, string>? QueryStringParameters, string? Body);

    public record RequestContext(string EventType, string RouteKey, string ConnectionId);

    public async Task<Stream> HandleAsync(Stream input)
    {
        var request = (await JsonSerializer.DeserializeAsync<Event>(input, Json))!;
        var context = request.RequestContext;
        switch (context.EventType)
        {
            case "CONNECT":
                // Only this event has headers and a query. Any other status than 200 refuses the
                // client.
                Console.WriteLine($"{context.ConnectionId} connected");
                break;
            case "DISCONNECT":
                // May not come at all, so let what you store of a connection expire.
                Console.WriteLine($"{context.ConnectionId} disconnected");
                break;
            default:
                await ProcessMessageAsync(context.ConnectionId, context.RouteKey, request.Body);
                break;
        }
        // A client sees no body of this, unless the route has a route response: use
        // PostToConnection.
        return new MemoryStream("""{"statusCode": 200}"""u8.ToArray());
    }

    // A message that is no JSON comes by the $default route.
    private static async Task ProcessMessageAsync(string connectionId, string route, string? message)
    {
        Console.WriteLine($"Processing {connectionId} {route}: {message}"); // $0
        await Task.CompletedTask; // $0
    }
}
