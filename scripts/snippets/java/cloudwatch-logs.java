// With jackson-databind, because Java itself cannot read JSON.
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.zip.GZIPInputStream;

public class Handler {
    private static final ObjectMapper JSON = new ObjectMapper();

    public record Event(Compressed awslogs) {}

    public record Compressed(String data) {}

    // Nobody reads the result. Throw, and Lambda invokes the function again, twice at most. A
    // function that subscribes to its own log group invokes itself without end.
    public void handleRequest(Event event) throws IOException {
        var compressed = Base64.getDecoder().decode(event.awslogs().data());
        var input = new GZIPInputStream(new ByteArrayInputStream(compressed));
        var data = JSON.readTree(input);
        // CloudWatch Logs now and then checks that the function can be reached.
        if (data.path("messageType").asText().equals("CONTROL_MESSAGE")) {
            return;
        }
        for (var logEvent : data.path("logEvents")) {
            var time = Instant.ofEpochMilli(logEvent.path("timestamp").asLong());
            processLogEvent(data.path("logGroup").asText(), time, logEvent.path("message").asText());
        }
    }

    private static void processLogEvent(String logGroup, Instant time, String message) {
        System.out.println(logGroup + " " + time + ": " + message); // $0
    }
}
