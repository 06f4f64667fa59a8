// With the AWS SDK, dotnet add package AWSSDK.CodePipeline, to sign the calls.
using Amazon.CodePipeline;
using Amazon.CodePipeline.Model;
using System.Text.Json;
using System.Text.Json.Serialization;

// The event comes as a stream, because any other type takes a serializer from a package.
public class Function
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public record Event([property: JsonPropertyName("CodePipeline.job")] Job Job);

    public record Job(string Id, JobData Data);

    public record JobData(ActionConfiguration ActionConfiguration);

    public record ActionConfiguration(Dictionary<string, string> Configuration);

    // CodePipeline waits until the outcome is reported, and takes nothing from the result or an
    // exception, so every path has to report.
    public async Task HandleAsync(Stream input)
    {
        var sent = (await JsonSerializer.DeserializeAsync<Event>(input, Json))!;
        // Log no more of the job than this: it holds temporary credentials.
        var configuration = sent.Job.Data.ActionConfiguration.Configuration;
        string? failure = null;
        try
        {
            await RunJobAsync(configuration.GetValueOrDefault("UserParameters"));
        }
        catch (Exception exception)
        {
            failure = exception.Message;
        }
        await ReportAsync(sent.Job.Id, failure);
    }

    // The parameters are text, JSON by habit only, and null where none are set.
    private static async Task RunJobAsync(string? parameters)
    {
        Console.WriteLine($"Running with {parameters}"); // $0
        await Task.CompletedTask; // $0
    }

    private static async Task ReportAsync(string jobId, string? failure)
    {
        // Without credentials, as on one's own machine, there is no pipeline to report to.
        if (Environment.GetEnvironmentVariable("AWS_ACCESS_KEY_ID") is null)
        {
            Console.WriteLine($"Not reported: {failure ?? "success"}");
            return;
        }
        using var pipeline = new AmazonCodePipelineClient();
        if (failure is null)
        {
            await pipeline.PutJobSuccessResultAsync(new() { JobId = jobId });
            return;
        }
        var details = new FailureDetails { Type = FailureType.JobFailed, Message = failure };
        await pipeline.PutJobFailureResultAsync(new() { JobId = jobId, FailureDetails = details });
    }
}
