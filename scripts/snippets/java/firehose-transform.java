import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

public class Handler {
    public record Event(List<FirehoseRecord> records) {}

    public record FirehoseRecord(String recordId, String data) {}

    public record Response(List<Transformed> records) {}

    public record Transformed(String recordId, String result, String data) {}

    // Firehose wants every record back, with a result each, in 6 MB altogether.
    public Response handleRequest(Event event) {
        return new Response(event.records().stream().map(Handler::transformRecord).toList());
    }

    private static Transformed transformRecord(FirehoseRecord sent) {
        try {
            var transformed = transform(Base64.getDecoder().decode(sent.data()));
            if (transformed == null) {
                return new Transformed(sent.recordId(), "Dropped", sent.data());
            }
            var data = Base64.getEncoder().encodeToString(transformed);
            return new Transformed(sent.recordId(), "Ok", data);
        } catch (Exception exception) {
            System.err.println("Record " + sent.recordId() + " failed: " + exception);
            // Firehose keeps it as it came, in the bucket's folder of errors.
            return new Transformed(sent.recordId(), "ProcessingFailed", sent.data());
        }
    }

    // What is delivered instead, or null to drop the record.
    private static byte[] transform(byte[] data) {
        // Firehose puts no separator between records, so each has to end its line.
        var text = new String(data, StandardCharsets.UTF_8).stripTrailing() + "\n"; // $0
        return text.getBytes(StandardCharsets.UTF_8); // $0
    }
}
