import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

public class Handler {
    public record Event(List<StreamRecord> Records) {}

    public record StreamRecord(Kinesis kinesis) {}

    public record Kinesis(String partitionKey, String sequenceNumber, String data) {}

    public record Response(List<Failure> batchItemFailures) {}

    public record Failure(String itemIdentifier) {}

    // Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
    public Response handleRequest(Event event) {
        for (var streamRecord : event.Records()) {
            var kinesis = streamRecord.kinesis();
            try {
                var data = Base64.getDecoder().decode(kinesis.data());
                processRecord(kinesis.partitionKey(), new String(data, StandardCharsets.UTF_8));
            } catch (Exception exception) {
                System.err.println("Record " + kinesis.sequenceNumber() + " failed: " + exception);
                // A shard is read in order: Lambda goes on from the first record that failed.
                return new Response(List.of(new Failure(kinesis.sequenceNumber())));
            }
        }
        return new Response(List.of());
    }

    // Data is whatever its producer wrote, and not always JSON.
    private static void processRecord(String partitionKey, String data) {
        System.out.println("Processing " + partitionKey + ": " + data); // $0
    }
}
