import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

public class Handler {
    public record Event(
            String RequestType,
            String ResponseURL,
            String StackId,
            String RequestId,
            String LogicalResourceId,
            String PhysicalResourceId,
            Map<String, Object> ResourceProperties) {}

    // The stack waits, up to an hour, until an answer is put at the ResponseURL, so every path has to
    // put one.
    public void handleRequest(Event event) throws IOException, InterruptedException {
        // Only a Create has no id yet. A new id for an Update makes CloudFormation delete the old
        // one.
        var id = event.PhysicalResourceId() == null
                ? event.LogicalResourceId() + "-" + event.RequestId()
                : event.PhysicalResourceId();
        String failure = null;
        try {
            provision(event.RequestType(), id, event.ResourceProperties());
        } catch (Exception exception) {
            failure = exception.toString();
        }
        put(event, id, failure);
    }

    // Numbers and booleans among the properties come as text. A Delete also comes for what could not
    // be created, and has to succeed then.
    private static void provision(String requestType, String id, Map<String, Object> properties) {
        System.out.println(requestType + " " + id + ": " + properties.keySet()); // $0
    }

    private static void put(Event event, String id, String failure)
            throws IOException, InterruptedException {
        // Without credentials, as on one's own machine, there is no stack to answer to.
        if (System.getenv("AWS_ACCESS_KEY_ID") == null) {
            System.out.println("Not put: " + failure);
            return;
        }
        var answer = """
                {"Status": %s, "Reason": %s, "PhysicalResourceId": %s,
                 "StackId": %s, "RequestId": %s, "LogicalResourceId": %s}"""
                .formatted(
                        quote(failure == null ? "SUCCESS" : "FAILED"),
                        quote(failure == null ? "" : failure),
                        quote(id),
                        quote(event.StackId()),
                        quote(event.RequestId()),
                        quote(event.LogicalResourceId()));
        // The URL is signed for no content type, and HttpClient sets none.
        var request = HttpRequest.newBuilder(URI.create(event.ResponseURL()))
                .PUT(BodyPublishers.ofString(answer))
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("CloudFormation took no answer: " + response.statusCode());
        }
    }

    // Text as JSON, cut because the answer is 4 KB at most.
    private static String quote(String text) {
        var cut = text.substring(0, Math.min(text.length(), 1000));
        var escaped = cut.replace("\\", "\\\\").replace("\"", "\\\"");
        return '"' + escaped.replaceAll("\\p{Cntrl}", " ") + '"';
    }
}
