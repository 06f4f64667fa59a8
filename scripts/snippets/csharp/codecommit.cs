using System.Text.Json;

// The event comes as a stream, because any other type takes a serializer from a package.
public class Function
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public record Event(List<CodeCommitRecord> Records);

    public record CodeCommitRecord(string EventSourceARN, CodeCommit Codecommit);

    public record CodeCommit(List<Reference> References);

    // The last two are present only where true.
    public record Reference(string Commit, string Ref, bool Created, bool Deleted);

    // Nobody reads the result. Throw, and Lambda invokes the function again, twice at most.
    public async Task HandleAsync(Stream input)
    {
        var push = (await JsonSerializer.DeserializeAsync<Event>(input, Json))!;
        foreach (var (arn, codeCommit) in push.Records)
        {
            var repository = arn[(arn.LastIndexOf(':') + 1)..];
            foreach (var reference in codeCommit.References)
            {
                await ProcessReferenceAsync(repository, reference);
            }
        }
    }

    private static async Task ProcessReferenceAsync(string repository, Reference reference)
    {
        // Only the prefix goes: a branch may have slashes in its name. A tag is below refs/tags/.
        const string heads = "refs/heads/";
        var branch = reference.Ref.StartsWith(heads) ? reference.Ref[heads.Length..] : reference.Ref;
        Console.WriteLine($"{repository}: {branch} in {reference}"); // $0
        await Task.CompletedTask; // $0
    }
}
