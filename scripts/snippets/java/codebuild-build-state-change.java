import java.util.Map;

public class Handler {
    public record Event(Map<String, Object> detail) {}

    // Nobody reads the result. Throw, and Lambda invokes the function again, twice at most. Events
    // may come more than once, and in another order than the build went through its states.
    public void handleRequest(Event event) {
        var detail = event.detail();
        // The detail's build-id is an ARN, in spite of its name.
        var buildArn = (String) detail.get("build-id");
        var project = (String) detail.get("project-name");
        processBuild(buildArn, project, (String) detail.get("build-status"));
    }

    private static void processBuild(String buildArn, String project, String status) {
        System.out.println(project + ": " + status + " of " + buildArn); // $0
    }
}
