import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

public class Handler {
    public record Event(List<S3Record> Records) {}

    public record S3Record(String eventName, S3 s3) {}

    public record S3(Bucket bucket, S3Object object) {}

    public record Bucket(String name) {}

    public record S3Object(String key) {}

    // Nobody reads the result. Throw, and Lambda invokes the function again, twice at most.
    public void handleRequest(Event event) {
        for (var s3Record : event.Records()) {
            var s3 = s3Record.s3();
            // A key arrives as in a form: "+" for a space, the rest percent-encoded.
            var key = URLDecoder.decode(s3.object().key(), StandardCharsets.UTF_8);
            processObject(s3Record.eventName(), s3.bucket().name(), key);
        }
    }

    private static void processObject(String eventName, String bucket, String key) {
        System.out.println(eventName + ": " + bucket + "/" + key); // $0
    }
}
