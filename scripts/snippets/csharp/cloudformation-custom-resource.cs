using System.Text;
using System.Text.Json;

// The event comes as a stream, because any other type takes a serializer from a package.
public class Function
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly HttpClient Http = new();

    public record Event(
        string RequestType,
        string ResponseURL,
        string StackId,
        string RequestId,
        string LogicalResourceId,
        string? PhysicalResourceId,
        Dictionary<string, JsonElement> ResourceProperties);

    // The stack waits, up to an hour, until an answer is put at the ResponseURL, so every path has to
    // put one.
    public async Task HandleAsync(Stream input)
    {
        var request = (await JsonSerializer.DeserializeAsync<Event>(input, Json))!;
        // Only a Create has no id yet. A new id for an Update makes CloudFormation delete the old one.
        var id = request.PhysicalResourceId ?? $"{request.LogicalResourceId}-{request.RequestId}";
        var answer = new Dictionary<string, object>
        {
            ["PhysicalResourceId"] = id,
            ["StackId"] = request.StackId,
            ["RequestId"] = request.RequestId,
            ["LogicalResourceId"] = request.LogicalResourceId,
        };
        try
        {
            answer["Data"] = await ProvisionAsync(request.RequestType, id, request.ResourceProperties);
            answer["Status"] = "SUCCESS";
        }
        catch (Exception exception)
        {
            answer["Status"] = "FAILED";
            // The answer is 4 KB at most.
            answer["Reason"] = exception.Message[..Math.Min(exception.Message.Length, 1000)];
        }
        await PutAsync(request.ResponseURL, JsonSerializer.Serialize(answer));
    }

    // Returns what Fn::GetAtt reads. Numbers and booleans among the properties come as text. A Delete
    // also comes for what could not be created, and has to succeed then.
    private static async Task<Dictionary<string, string>> ProvisionAsync(
        string requestType, string id, Dictionary<string, JsonElement> properties)
    {
        Console.WriteLine($"{requestType} {id}: {string.Join(", ", properties.Keys)}"); // $0
        return await Task.FromResult(new Dictionary<string, string>()); // $0
    }

    private static async Task PutAsync(string url, string answer)
    {
        // Without credentials, as on one's own machine, there is no stack to answer to.
        if (Environment.GetEnvironmentVariable("AWS_ACCESS_KEY_ID") is null)
        {
            Console.WriteLine($"Not put: {answer}");
            return;
        }
        // The URL is signed for no content type, which text would bring along.
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(answer));
        var response = await Http.PutAsync(url, content);
        response.EnsureSuccessStatusCode();
    }
}
