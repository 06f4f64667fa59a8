using System.Text.Json;

// The event comes as a stream, because any other type takes a serializer from a package.
public class Function
{
    // The event is the caller's JSON as it was sent, and the caller gets what the handler returns.
    public async Task<Stream> HandleAsync(Stream input)
    {
        var received = await JsonSerializer.DeserializeAsync<JsonElement>(input);
        var result = new { received }; // $0
        return new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(result));
    }
}
