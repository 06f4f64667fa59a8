import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class Handler {
    // A target group with multi-value headers sends the lists, any other the plain maps.
    public record Request(
            String path,
            Map<String, String> queryStringParameters,
            Map<String, List<String>> multiValueQueryStringParameters,
            Map<String, List<String>> multiValueHeaders,
            String body,
            boolean isBase64Encoded) {}

    public Map<String, Object> handleRequest(Request request) {
        var query = readQuery(request);
        var body = readBody(request);
        System.out.println(request.path() + " " + query + ": " + body); // $0
        return respond(request, 200, "{}"); // $0
    }

    // The load balancer passes names and values on as they were sent, still percent-encoded.
    private static Map<String, List<String>> readQuery(Request request) {
        var query = new HashMap<String, List<String>>();
        if (request.multiValueQueryStringParameters() != null) {
            request.multiValueQueryStringParameters().forEach((name, values) ->
                    query.put(decode(name), values.stream().map(Handler::decode).toList()));
        } else if (request.queryStringParameters() != null) {
            request.queryStringParameters().forEach((name, value) ->
                    query.put(decode(name), List.of(decode(value))));
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String readBody(Request request) {
        if (request.body() == null || !request.isBase64Encoded()) {
            return request.body();
        }
        return new String(Base64.getDecoder().decode(request.body()), StandardCharsets.UTF_8);
    }

    // A target group with multi-value headers takes nothing else back.
    private static Map<String, Object> respond(Request request, int statusCode, String body) {
        var type = "application/json";
        var response = new HashMap<String, Object>();
        response.put("statusCode", statusCode);
        response.put("body", body);
        response.put("isBase64Encoded", false);
        if (request.multiValueHeaders() != null) {
            response.put("multiValueHeaders", Map.of("Content-Type", List.of(type)));
        } else {
            response.put("headers", Map.of("Content-Type", type));
        }
        return response;
    }
}
