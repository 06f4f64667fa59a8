import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

public class Handler {
    // What a request lacks is absent and becomes null. Header names are in lower case, repeated
    // values are joined by commas.
    public record Request(
            String rawPath,
            Map<String, String> queryStringParameters,
            String body,
            boolean isBase64Encoded) {}

    public Map<String, Object> handleRequest(Request request) {
        var parameters = request.queryStringParameters();
        var query = parameters == null ? Map.of() : parameters;
        var body = readBody(request);
        System.out.println(request.rawPath() + " " + query + ": " + body); // $0
        return respond(200, "{}"); // $0
    }

    private static String readBody(Request request) {
        if (request.body() == null || !request.isBase64Encoded()) {
            return request.body();
        }
        return new String(Base64.getDecoder().decode(request.body()), StandardCharsets.UTF_8);
    }

    // The body has to be text, here of JSON; Java itself cannot write JSON.
    private static Map<String, Object> respond(int statusCode, String body) {
        var headers = Map.of("Content-Type", "application/json");
        return Map.of("statusCode", statusCode, "headers", headers, "body", body);
    }
}
