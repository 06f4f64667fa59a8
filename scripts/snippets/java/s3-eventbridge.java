public class Handler {
    public record Event(Detail detail) {}

    public record Detail(Bucket bucket, S3Object object) {}

    public record Bucket(String name) {}

    public record S3Object(String key) {}

    // Nobody reads the result. Throw, and Lambda invokes the function again, twice at most. An event
    // may come more than once.
    public void handleRequest(Event event) {
        var detail = event.detail();
        // Unlike in a notification from S3 itself, the key is not encoded: take it as it is.
        processObject(detail.bucket().name(), detail.object().key());
    }

    private static void processObject(String bucket, String key) {
        System.out.println(bucket + "/" + key); // $0
    }
}
