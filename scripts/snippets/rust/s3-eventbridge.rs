// cargo add lambda_runtime serde_json
// cargo add serde --features derive && cargo add tokio --features macros
use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Event {
    detail_type: String,
    detail: Detail,
}

#[derive(Deserialize)]
struct Detail {
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
// An event may come more than once.
async fn handle(event: LambdaEvent<Event>) -> Result<(), Error> {
    let Event {
        detail_type,
        detail,
    } = event.payload;
    // Unlike in a notification from S3 itself, the key is not encoded: take it as it is.
    process_object(&detail_type, &detail.bucket.name, &detail.object.key).await
}

async fn process_object(detail_type: &str, bucket: &str, key: &str) -> Result<(), Error> {
    println!("{detail_type}: {bucket}/{key}"); // $0
    Ok(())
}
