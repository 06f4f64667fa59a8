using System.Net;
using System.Text.Json;

// The event comes as a stream, because any other type takes a serializer from a package.
public class Function
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    // A target group with multi-value headers sends the lists, any other the plain objects.
    public record Request(
        string Path,
        Dictionary<string, string>? QueryStringParameters,
        Dictionary<string, string[]>? MultiValueQueryStringParameters,
        Dictionary<string, string[]>? MultiValueHeaders,
        string? Body,
        bool IsBase64Encoded);

    public async Task<Stream> HandleAsync(Stream input)
    {
        var request = (await JsonSerializer.DeserializeAsync<Request>(input, Json))!;
        try
        {
            var (query, body) = (ReadQuery(request), ReadBody(request));
            return Respond(request, 200, new { request.Path, query, body }); // $0
        }
        catch (JsonException)
        {
            return Respond(request, 400, new { Message = "The body is not JSON." });
        }
    }

    // The load balancer passes names and values on as they were sent, still percent-encoded.
    private static Dictionary<string, string[]> ReadQuery(Request request)
    {
        var single = request.QueryStringParameters ?? new();
        var lists = request.MultiValueQueryStringParameters
            ?? single.ToDictionary(pair => pair.Key, pair => new[] { pair.Value });
        return lists.ToDictionary(
            pair => WebUtility.UrlDecode(pair.Key),
            pair => pair.Value.Select(value => WebUtility.UrlDecode(value)).ToArray());
    }

    private static JsonElement? ReadBody(Request request)
    {
        if (string.IsNullOrEmpty(request.Body)) return null;
        return request.IsBase64Encoded
            ? JsonSerializer.Deserialize<JsonElement>(Convert.FromBase64String(request.Body))
            : JsonSerializer.Deserialize<JsonElement>(request.Body);
    }

    // A target group with multi-value headers takes nothing else back.
    private static Stream Respond(Request request, int statusCode, object body)
    {
        var type = "application/json";
        var response = new Dictionary<string, object>
        {
            ["statusCode"] = statusCode,
            ["body"] = JsonSerializer.Serialize(body, Json),
            ["isBase64Encoded"] = false,
        };
        if (request.MultiValueHeaders is null)
        {
            response["headers"] = new Dictionary<string, string> { ["Content-Type"] = type };
        }
        else
        {
            var headers = new Dictionary<string, string[]> { ["Content-Type"] = new[] { type } };
            response["multiValueHeaders"] = headers;
        }
        return Serialize(response);
    }

    private static Stream Serialize(object result) =>
        new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(result, Json));
}
