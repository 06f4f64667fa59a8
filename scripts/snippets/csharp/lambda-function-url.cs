using System.Text.Json;

// The event comes as a stream, because any other type takes a serializer from a package.
public class Function
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    // What a request lacks is absent. Header names are in lower case, repeated values joined by commas.
    public record Request(
        string RawPath,
        Dictionary<string, string>? QueryStringParameters,
        string? Body,
        bool IsBase64Encoded);

    public async Task<Stream> HandleAsync(Stream input)
    {
        var request = (await JsonSerializer.DeserializeAsync<Request>(input, Json))!;
        var query = request.QueryStringParameters ?? new();
        try
        {
            var body = ReadBody(request);
            return Respond(200, new { path = request.RawPath, query, body }); // $0
        }
        catch (JsonException)
        {
            return Respond(400, new { Message = "The body is not JSON." });
        }
    }

    private static JsonElement? ReadBody(Request request)
    {
        if (string.IsNullOrEmpty(request.Body)) return null;
        return request.IsBase64Encoded
            ? JsonSerializer.Deserialize<JsonElement>(Convert.FromBase64String(request.Body))
            : JsonSerializer.Deserialize<JsonElement>(request.Body);
    }

    private static Stream Respond(int statusCode, object body)
    {
        var headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" };
        var text = JsonSerializer.Serialize(body, Json);
        return Serialize(new { StatusCode = statusCode, Headers = headers, Body = text });
    }

    private static Stream Serialize(object result) =>
        new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(result, Json));
}
