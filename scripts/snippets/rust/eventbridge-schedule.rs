// cargo add lambda_runtime serde_json
// cargo add serde --features derive && cargo add tokio --features macros
use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde::Deserialize;

#[derive(Deserialize)]
struct Event {
    time: Option<String>,
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

async fn handle(event: LambdaEvent<Event>) -> Result<(), Error> {
    // A rule with constant input sends that JSON alone, without a time. Now and then a rule fires
    // twice for one time, so do nothing that must not happen again.
    run_once(event.payload.time.as_deref()).await
}

async fn run_once(due_at: Option<&str>) -> Result<(), Error> {
    println!("Due at {}", due_at.unwrap_or("an unknown time")); // $0
    Ok(())
}
