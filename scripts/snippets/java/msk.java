import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

public class Handler {
    public record Event(Map<String, List<KafkaRecord>> records) {}

    public record KafkaRecord(String topic, long offset, String key, String value) {}

    public record Response(List<Failure> batchItemFailures) {}

    public record Failure(Position itemIdentifier) {}

    public record Position(String partition, long offset) {}

    // Lambda reads the result only where the trigger is in provisioned mode and has
    // ReportBatchItemFailures switched on.
    public Response handleRequest(Event event) {
        var failures = new ArrayList<Failure>();
        event.records().forEach((partition, records) -> {
            for (var waiting : processPartition(records)) {
                failures.add(new Failure(new Position(partition, waiting.offset())));
            }
        });
        return new Response(failures);
    }

    // Returns the records that have to come again. A partition is read in order: what comes after a
    // failure has to wait.
    private static List<KafkaRecord> processPartition(List<KafkaRecord> records) {
        for (int index = 0; index < records.size(); index++) {
            var next = records.get(index);
            try {
                processRecord(next.topic(), decode(next.key()), decode(next.value()));
            } catch (Exception exception) {
                System.err.println("Record " + next.topic() + "@" + next.offset() + ": " + exception);
                return records.subList(index, records.size());
            }
        }
        return List.of();
    }

    // A value of null is a tombstone: what has this key was deleted. Any other is whatever its
    // producer wrote, and not always JSON.
    private static void processRecord(String topic, String key, String value) {
        System.out.println("Processing " + topic + " " + key + ": " + value); // $0
    }

    private static String decode(String text) {
        if (text == null) {
            return null;
        }
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
