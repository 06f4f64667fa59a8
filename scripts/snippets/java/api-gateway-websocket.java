import java.util.Map;

public class Handler {
    public record Event(
            Context requestContext, Map<String, String> queryStringParameters, String body) {}

    public record Context(String eventType, String routeKey, String connectionId) {}

    public Map<String, Object> handleRequest(Event event) {
        var context = event.requestContext();
        switch (context.eventType()) {
            // Only this event has headers and a query. Any other status than 200 refuses the client.
            case "CONNECT" -> System.out.println(context.connectionId() + " connected");
            // May not come at all, so let what you store of a connection expire.
            case "DISCONNECT" -> System.out.println(context.connectionId() + " disconnected");
            default -> processMessage(context.connectionId(), context.routeKey(), event.body());
        }
        // A client sees no body of this, unless the route has a route response: use
        // PostToConnection.
        return Map.of("statusCode", 200);
    }

    // A message that is no JSON comes by the $default route.
    private static void processMessage(String connectionId, String route, String message) {
        System.out.println("Processing " + connectionId + " " + route + ": " + message); // $0
    }
}
