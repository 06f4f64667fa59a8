using System.Text.Json;

// The event comes as a stream, because any other type takes a serializer from a package.
public class Function
{
    private static readonly JsonSerializerOptions Json =
        new() { PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower };

    public record Event(Detail Detail);

    // The build's id is an ARN.
    public record Detail(
        string BuildStatus, string ProjectName, string BuildId, Information AdditionalInformation);

    public record Information(Logs? Logs);

    public record Logs(string? DeepLink);

    // Nobody reads the result. Throw, and Lambda invokes the function again, twice at most. Events may
    // come more than once, and in another order than the build went through its states.
    public async Task HandleAsync(Stream input)
    {
        var change = (await JsonSerializer.DeserializeAsync<Event>(input, Json))!;
        var (status, project, _, information) = change.Detail;
        await ProcessBuildAsync(project, status, information.Logs?.DeepLink);
    }

    private static async Task ProcessBuildAsync(string project, string status, string? logs)
    {
        Console.WriteLine($"{project}: {status}, see {logs}"); // $0
        await Task.CompletedTask; // $0
    }
}
