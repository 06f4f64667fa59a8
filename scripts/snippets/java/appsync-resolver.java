import java.util.Map;

public class Handler {
    // There is no identity with an API key, and no username from an OIDC provider. The source is
    // null for a field of Query or Mutation; else the object that the field belongs to.
    public record Event(
            Map<String, Object> arguments,
            Identity identity,
            Map<String, Object> source,
            Info info) {}

    public record Identity(String username, String sub) {}

    public record Info(String parentTypeName, String fieldName) {}

    // Throw, and the field becomes null and the message joins the answer's errors.
    public Object handleRequest(Event event) {
        var field = event.info().parentTypeName() + "." + event.info().fieldName();
        System.out.println(field + " for " + event.identity() + " of " + event.source());
        return event.arguments(); // $0
    }
}
