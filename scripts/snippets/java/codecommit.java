import java.util.List;

public class Handler {
    public record Event(List<CodeCommitRecord> Records) {}

    public record CodeCommitRecord(String eventSourceARN, CodeCommit codecommit) {}

    public record CodeCommit(List<Reference> references) {}

    // The last two are present only where true.
    public record Reference(String commit, String ref, boolean created, boolean deleted) {}

    // Nobody reads the result. Throw, and Lambda invokes the function again, twice at most.
    public void handleRequest(Event event) {
        for (var change : event.Records()) {
            var arn = change.eventSourceARN();
            var repository = arn.substring(arn.lastIndexOf(':') + 1);
            for (var reference : change.codecommit().references()) {
                processReference(repository, reference);
            }
        }
    }

    private static void processReference(String repository, Reference reference) {
        // Only the prefix goes: a branch may have slashes in its name. A tag is below refs/tags/.
        var branch = reference.ref().replaceFirst("^refs/heads/", "");
        System.out.println(repository + ": " + branch + " in " + reference); // $0
    }
}
