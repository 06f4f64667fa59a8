import java.util.List;

public class Handler {
    public record Event(List<Message> Records) {}

    public record Message(Notification Sns) {}

    // The subject is null where the publisher set none.
    public record Notification(String Message, String Subject) {}

    // Nobody reads the result. Throw, and Lambda invokes the function again, twice at most.
    public void handleRequest(Event event) {
        for (var message : event.Records()) {
            processMessage(message.Sns().Message(), message.Sns().Subject());
        }
    }

    // A message is text, and JSON only where its publisher wrote JSON.
    private static void processMessage(String message, String subject) {
        System.out.println("Processing " + subject + ": " + message); // $0
    }
}
