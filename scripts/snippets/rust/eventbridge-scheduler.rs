// cargo add lambda_runtime serde_json
// cargo add tokio --features macros
use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde_json::Value;

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

async fn handle(event: LambdaEvent<Value>) -> Result<(), Error> {
    // A schedule with an input sends that JSON alone. One without sends an envelope, whose detail
    // is no object but the text "{}".
    let event = event.payload;
    match event["source"].as_str() {
        Some("aws.scheduler") => run_once(event["time"].as_str(), Value::Null).await,
        _ => run_once(None, event).await,
    }
}

// Now and then a schedule fires twice, so do nothing that must not happen again.
async fn run_once(due_at: Option<&str>, input: Value) -> Result<(), Error> {
    println!("Due at {}: {input}", due_at.unwrap_or("an unknown time")); // $0
    Ok(())
}
