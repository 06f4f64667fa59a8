public class Handler {
    // The event is the caller's JSON as it was sent: a map, a list, text, a number, a boolean or
    // null. The caller gets what the handler returns.
    public Object handleRequest(Object event) {
        return event; // $0
    }
}
