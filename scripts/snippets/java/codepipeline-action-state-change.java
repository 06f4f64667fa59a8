public class Handler {
    public record Event(String time, Detail detail) {}

    public record Detail(String pipeline, String stage, String action, String state) {}

    // Nobody reads the result. Throw, and Lambda invokes the function again, twice at most. Events
    // may come more than once, and in another order than the action went through its states.
    public void handleRequest(Event event) {
        var detail = event.detail();
        System.out.println(detail.stage() + " " + detail.action() + ": " + detail.state()); // $0
    }
}
