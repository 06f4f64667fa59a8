import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class Handler {
    public record Event(List<StreamRecord> Records) {}

    public record StreamRecord(String eventName, Change dynamodb) {}

    // An image is null where there is none, as the new one of a REMOVE, and where the stream's view
    // type leaves it out.
    public record Change(
            Map<String, Map<String, Object>> Keys,
            Map<String, Map<String, Object>> OldImage,
            Map<String, Map<String, Object>> NewImage,
            String SequenceNumber) {}

    public record Response(List<Failure> batchItemFailures) {}

    public record Failure(String itemIdentifier) {}

    // Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
    public Response handleRequest(Event event) {
        for (var streamRecord : event.Records()) {
            var change = streamRecord.dynamodb();
            try {
                processChange(streamRecord.eventName(), change);
            } catch (Exception exception) {
                System.err.println("Record " + change.SequenceNumber() + " failed: " + exception);
                // A shard is read in order: Lambda goes on from the first record that failed.
                return new Response(List.of(new Failure(change.SequenceNumber())));
            }
        }
        return new Response(List.of());
    }

    private static void processChange(String eventName, Change change) {
        var before = toItem(change.OldImage());
        var after = toItem(change.NewImage());
        var keys = toItem(change.Keys());
        System.out.println(eventName + " " + keys + ": " + before + " -> " + after); // $0
    }

    private static Map<String, Object> toItem(Map<?, ?> image) {
        if (image == null) {
            return null;
        }
        var item = new HashMap<String, Object>();
        image.forEach((name, value) -> item.put((String) name, toPlain((Map<?, ?>) value)));
        return item;
    }

    private static List<Object> toList(List<?> values) {
        var list = new ArrayList<Object>();
        values.forEach(value -> list.add(toPlain((Map<?, ?>) value)));
        return list;
    }

    // A number comes as text, of up to 38 digits, and bytes come as base64.
    private static Object toPlain(Map<?, ?> value) {
        var entry = value.entrySet().iterator().next();
        var content = entry.getValue();
        return switch ((String) entry.getKey()) {
            case "NULL" -> null;
            case "N" -> new BigDecimal((String) content);
            case "L" -> toList((List<?>) content);
            case "M" -> toItem((Map<?, ?>) content);
            default -> content;
        };
    }
}
