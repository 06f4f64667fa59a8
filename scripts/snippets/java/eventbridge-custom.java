public class Handler {
    public record Event(String id, String source, OrderPlaced detail) {}

    public record OrderPlaced(String orderId) {} // $1

    // Nobody reads the result. Throw, and Lambda invokes the function again, twice at most. An event
    // may come more than once; its id stays the same.
    public void handleRequest(Event event) {
        System.out.println(event.id() + " from " + event.source() + ": " + event.detail()); // $0
    }
}
