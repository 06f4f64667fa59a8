using System.Text.Json;

// The event comes as a stream, because any other type takes a serializer from a package.
public class Function
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    // There is no identity with an API key, and no username from an OIDC provider. The source is null
    // for a field of Query or Mutation; else the object that the field belongs to.
    public record Event(JsonElement Arguments, Identity? Identity, JsonElement? Source, Info Info);

    public record Identity(string? Username, string? Sub);

    public record Info(string ParentTypeName, string FieldName);

    // Throw, and the field becomes null and the message joins the answer's errors.
    public async Task<Stream> HandleAsync(Stream input)
    {
        var call = (await JsonSerializer.DeserializeAsync<Event>(input, Json))!;
        var field = $"{call.Info.ParentTypeName}.{call.Info.FieldName}";
        Console.WriteLine($"{field} for {call.Identity?.Username} of {call.Source}");
        var value = call.Arguments; // $0
        return new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(value, Json));
    }
}
