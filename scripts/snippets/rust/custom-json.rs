// cargo add lambda_runtime serde_json
// cargo add tokio --features macros
use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde_json::{json, Value};

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

// The event is the caller's JSON as it was sent, and the caller gets what the handler returns.
async fn handle(event: LambdaEvent<Value>) -> Result<Value, Error> {
    Ok(json!({ "received": event.payload })) // $0
}
