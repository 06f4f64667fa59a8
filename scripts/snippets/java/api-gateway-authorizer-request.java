import java.util.List;
import java.util.Map;

public class Handler {
    public record Event(String methodArn, Map<String, String> headers) {}

    public Map<String, Object> handleRequest(Event event) {
        var user = verify(readHeader(event, "Authorization").replaceFirst("(?i)^Bearer ", ""));
        // A Deny becomes 403. Throw new RuntimeException("Unauthorized"), in these very words, for a
        // 401.
        var statement = Map.of(
                "Action", "execute-api:Invoke",
                "Effect", user == null ? "Deny" : "Allow",
                "Resource", everyMethod(event.methodArn()));
        return Map.of(
                "principalId", user == null ? "unknown" : user,
                "policyDocument", Map.of("Version", "2012-10-17", "Statement", List.of(statement)),
                // The integration gets these, and as text: no lists or objects.
                "context", Map.of("user", user == null ? "" : user));
    }

    // Whose token this is, or null to refuse it. Check signature, issuer, audience and expiry.
    private static String verify(String token) {
        System.out.println("Refusing a token of " + token.length() + " characters"); // $0
        return null; // $0
    }

    // A header's name comes as the client wrote it.
    private static String readHeader(Event event, String name) {
        if (event.headers() == null) {
            return "";
        }
        return event.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    // The policy is cached for the identity, so it has to hold for the stage's other methods as
    // well.
    private static String everyMethod(String methodArn) {
        var parts = methodArn.split("/");
        return parts[0] + "/" + parts[1] + "/*";
    }
}
