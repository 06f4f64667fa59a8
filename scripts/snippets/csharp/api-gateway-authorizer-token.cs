using System.Text.Json;

// The event comes as a stream, because any other type takes a serializer from a package.
public class Function
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public record Event(string AuthorizationToken, string MethodArn);

    public async Task<Stream> HandleAsync(Stream input)
    {
        var request = (await JsonSerializer.DeserializeAsync<Event>(input, Json))!;
        var user = await VerifyAsync(WithoutScheme(request.AuthorizationToken));
        // A Deny becomes 403. Throw new Exception("Unauthorized"), in these very words, for a 401.
        var statement = new Dictionary<string, string>
        {
            ["Action"] = "execute-api:Invoke",
            ["Effect"] = user is null ? "Deny" : "Allow",
            ["Resource"] = EveryMethod(request.MethodArn),
        };
        var policy = new Dictionary<string, object>
        {
            ["Version"] = "2012-10-17",
            ["Statement"] = new[] { statement },
        };
        // The integration gets the context, and as text: no lists or objects.
        var context = new { User = user ?? "" };
        var result = new { PrincipalId = user ?? "unknown", PolicyDocument = policy, Context = context };
        return new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(result, Json));
    }

    // Whose token this is, or null to refuse it. Check signature, issuer, audience and expiry.
    private static async Task<string?> VerifyAsync(string token)
    {
        Console.WriteLine($"Refusing a token of {token.Length} characters"); // $0
        return await Task.FromResult<string?>(null); // $0
    }

    private static string WithoutScheme(string text) =>
        text.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? text["Bearer ".Length..] : text;

    // The policy is cached for the token, so it has to hold for the stage's other methods as well.
    private static string EveryMethod(string methodArn) =>
        string.Join('/', methodArn.Split('/').Take(2)) + "/*";
}
