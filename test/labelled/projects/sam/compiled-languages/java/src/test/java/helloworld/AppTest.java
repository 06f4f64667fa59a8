package helloworld;

import org.junit.Test;

public class AppTest {
    @Test
    public void handleRequest() {
        new App().handleRequest(null, null);
    }
}
