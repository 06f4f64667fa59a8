import java.util.ArrayList;
import java.util.List;

public class Handler {
    public record Event(List<Message> Records) {}

    public record Message(String messageId, String body, String eventSourceARN) {}

    public record Response(List<Failure> batchItemFailures) {}

    public record Failure(String itemIdentifier) {}

    // Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
    public Response handleRequest(Event event) {
        var failures = new ArrayList<Failure>();
        for (int index = 0; index < event.Records().size(); index++) {
            var message = event.Records().get(index);
            try {
                processMessage(message.body());
            } catch (Exception exception) {
                System.err.println("Message " + message.messageId() + " failed: " + exception);
                var isFifo = message.eventSourceARN().endsWith(".fifo");
                // What comes after a failure in a FIFO queue has to wait, or it would overtake it.
                var end = isFifo ? event.Records().size() : index + 1;
                for (var failed : event.Records().subList(index, end)) {
                    failures.add(new Failure(failed.messageId()));
                }
                if (isFifo) {
                    break;
                }
            }
        }
        return new Response(failures);
    }

    // A body is text, and JSON only where its sender wrote JSON.
    private static void processMessage(String body) {
        System.out.println("Processing " + body); // $0
    }
}
