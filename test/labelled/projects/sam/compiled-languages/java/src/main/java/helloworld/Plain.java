package helloworld;

import java.util.Map;

public class Plain {
    public int count(Map<String, Object> event) {
        return event.size();
    }

    public int other(Map<String, Object> event) {
        return 0;
    }
}
