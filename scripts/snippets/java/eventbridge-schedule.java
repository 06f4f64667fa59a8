import java.time.Instant;

public class Handler {
    public record Event(String time) {}

    public void handleRequest(Event event) {
        // A rule with constant input sends that JSON alone, without a time. Now and then a rule
        // fires twice for one time, so do nothing that must not happen again.
        var dueAt = event.time() == null ? Instant.now() : Instant.parse(event.time());
        run(dueAt);
    }

    private static void run(Instant dueAt) {
        System.out.println("Due at " + dueAt); // $0
    }
}
