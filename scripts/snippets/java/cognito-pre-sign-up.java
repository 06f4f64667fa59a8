import java.util.Map;

public class Handler {
    // Cognito waits 5 seconds, tries three times, and wants the whole event back: a record would
    // lose the fields that it does not name.
    public Map<String, Object> handleRequest(Map<String, Object> event) {
        if ("PreSignUp_SignUp".equals(event.get("triggerSource"))) {
            var attributes = (Map<?, ?>) ((Map<?, ?>) event.get("request")).get("userAttributes");
            checkSignUp((String) event.get("userName"), attributes);
        }
        @SuppressWarnings("unchecked")
        var response = (Map<String, Object>) event.get("response");
        response.put("autoConfirmUser", false); // $1
        // Verifies the address without a code, and fails where there is no email attribute.
        response.put("autoVerifyEmail", false); // $2
        return event;
    }

    // Throw to refuse the sign-up: the app gets the message. Attributes are text, even "true".
    private static void checkSignUp(String userName, Map<?, ?> attributes) {
        System.out.println(userName + " signs up with " + attributes.keySet()); // $0
    }
}
