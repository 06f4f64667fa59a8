import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

public class Handler {
    // What a request lacks is null here, never an empty map.
    public record Request(
            Map<String, String> pathParameters,
            Map<String, String> queryStringParameters,
            String body,
            boolean isBase64Encoded) {}

    public Map<String, Object> handleRequest(Request request) {
        var path = request.pathParameters() == null ? Map.of() : request.pathParameters();
        var body = readBody(request);
        System.out.println(path + ": " + body); // $0
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
