import java.time.Instant;
import java.util.Map;

public class Handler {
    public void handleRequest(Map<String, Object> event) {
        // A schedule with an input sends that JSON alone. One without sends an envelope, whose
        // detail is no map but the text "{}".
        if ("aws.scheduler".equals(event.get("source")) && event.get("time") instanceof String time) {
            run(Instant.parse(time), Map.of());
        } else {
            run(Instant.now(), event);
        }
    }

    // Now and then a schedule fires twice, so do nothing that must not happen again.
    private static void run(Instant dueAt, Map<String, Object> input) {
        System.out.println("Due at " + dueAt + ": " + input); // $0
    }
}
