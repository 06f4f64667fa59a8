import java.util.Map;

public class Handler {
    // Cognito waits 5 seconds, tries three times, and wants the whole event back: a record would
    // lose the fields that it does not name.
    public Map<String, Object> handleRequest(Map<String, Object> event) {
        // The same trigger comes after a forgotten password, when the user is no new one.
        if ("PostConfirmation_ConfirmSignUp".equals(event.get("triggerSource"))) {
            var attributes = (Map<?, ?>) ((Map<?, ?>) event.get("request")).get("userAttributes");
            welcome((String) event.get("userName"), attributes);
        }
        return event;
    }

    // May run twice for one user. Throw, and the app's call fails though the user stays confirmed.
    private static void welcome(String userName, Map<?, ?> attributes) {
        System.out.println("Welcome, " + userName + " " + attributes.get("sub")); // $0
    }
}
