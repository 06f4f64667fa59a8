use lambda_runtime::{service_fn, Error, LambdaEvent};
use serde_json::Value;

#[tokio::main]
async fn main() -> Result<(), Error> {
    lambda_runtime::run(service_fn(route)).await
}

async fn route(event: LambdaEvent<Value>) -> Result<Value, Error> {
    Ok(event.payload)
}
