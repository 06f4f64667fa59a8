// cargo add lambda_runtime serde_json percent-encoding
// cargo add serde --features derive && cargo add tokio --features macros
use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use percent_encoding::percent_decode_str;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Notification {
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

// Nobody reads the result. Return an error, and Lambda invokes the function again, twice at most.
async fn handle(event: LambdaEvent<Notification>) -> Result<(), Error> {
    let notification = event.payload;
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
