// cargo add lambda_runtime serde_json percent-encoding
// cargo add serde --features derive && cargo add tokio --features macros
use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use percent_encoding::percent_decode_str;
use serde::Deserialize;
use serde_json::{json, Value};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Event {
    records: Vec<Message>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Message {
    message_id: String,
    body: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Notification {
    // The s3:TestEvent that S3 sends when notifications are set up has none.
    #[serde(default)]
    records: Vec<Record>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record {
    event_name: String,
    s3: S3,
}

#[derive(Deserialize)]
struct S3 {
    bucket: Bucket,
    object: Object,
}

#[derive(Deserialize)]
struct Bucket {
    name: String,
}

#[derive(Deserialize)]
struct Object {
    key: String,
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

// Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
async fn handle(event: LambdaEvent<Event>) -> Result<Value, Error> {
    let mut failures = Vec::new();
    for Message { message_id, body } in event.payload.records {
        if let Err(error) = process_notification(&body).await {
            eprintln!("Message {message_id} failed: {error}");
            failures.push(json!({ "itemIdentifier": message_id }));
        }
    }
    Ok(json!({ "batchItemFailures": failures }))
}

async fn process_notification(body: &str) -> Result<(), Error> {
    let notification: Notification = serde_json::from_str(body)?;
    for Record { event_name, s3 } in notification.records {
        // A key arrives as in a form: "+" for a space, the rest percent-encoded.
        let spaced = s3.object.key.replace('+', " ");
        let key = percent_decode_str(&spaced).decode_utf8()?;
        process_object(&event_name, &s3.bucket.name, &key).await?;
    }
    Ok(())
}

async fn process_object(event_name: &str, bucket: &str, key: &str) -> Result<(), Error> {
    println!("{event_name}: {bucket}/{key}"); // $0
    Ok(())
}
