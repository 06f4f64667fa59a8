// With jackson-databind, because Java itself cannot read JSON.
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

public class Handler {
    private static final ObjectMapper JSON = new ObjectMapper();

    public record Event(List<Message> Records) {}

    public record Message(Notification Sns) {}

    public record Notification(String Message) {}

    // Nobody reads the result. Throw, and Lambda invokes the function again, twice at most.
    public void handleRequest(Event event) throws IOException {
        for (var message : event.Records()) {
            processNotification(message.Sns().Message());
        }
    }

    private static void processNotification(String json) throws IOException {
        // The s3:TestEvent that S3 sends when notifications are set up has no records.
        for (var s3Record : JSON.readTree(json).path("Records")) {
            var s3 = s3Record.path("s3");
            // A key arrives as in a form: "+" for a space, the rest percent-encoded.
            var key = s3.path("object").path("key").asText();
            processObject(
                    s3Record.path("eventName").asText(),
                    s3.path("bucket").path("name").asText(),
                    URLDecoder.decode(key, StandardCharsets.UTF_8));
        }
    }

    private static void processObject(String eventName, String bucket, String key) {
        System.out.println(eventName + ": " + bucket + "/" + key); // $0
    }
}
