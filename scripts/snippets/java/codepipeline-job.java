// With the AWS SDK, software.amazon.awssdk:codepipeline, to sign the calls.
import java.util.Map;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.codepipeline.model.FailureType;

public class Handler {
    public record Job(String id, Data data) {}

    public record Data(ActionConfiguration actionConfiguration) {}

    public record ActionConfiguration(Map<String, String> configuration) {}

    // CodePipeline waits until the outcome is reported, and takes nothing from the result or an
    // exception, so every path has to report.
    public void handleRequest(Map<String, Job> event) {
        // Log no more of the job than this: it holds temporary credentials.
        var job = event.get("CodePipeline.job");
        String failure = null;
        try {
            runJob(job.data().actionConfiguration().configuration().get("UserParameters"));
        } catch (Exception exception) {
            failure = exception.toString();
        }
        report(job.id(), failure);
    }

    // The parameters are text, JSON by habit only, and null where none are set.
    private static void runJob(String parameters) {
        System.out.println("Running with " + parameters); // $0
    }

    private static void report(String jobId, String failure) {
        // Without credentials, as on one's own machine, there is no pipeline to report to.
        if (System.getenv("AWS_ACCESS_KEY_ID") == null) {
            System.out.println("Not reported: " + failure);
            return;
        }
        try (var pipeline = CodePipelineClient.create()) {
            if (failure == null) {
                pipeline.putJobSuccessResult(result -> result.jobId(jobId));
            } else {
                pipeline.putJobFailureResult(result -> result.jobId(jobId).failureDetails(
                        details -> details.type(FailureType.JOB_FAILED).message(failure)));
            }
        }
    }
}
