// cargo add lambda_runtime serde_json
// cargo add serde --features derive && cargo add tokio --features macros
use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Event {
    records: Vec<Record>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Record {
    sns: Notification,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Notification {
    message: String,
    subject: Option<String>,
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

// Nobody reads the result. Return an error, and Lambda invokes the function again, twice at most.
async fn handle(event: LambdaEvent<Event>) -> Result<(), Error> {
    for Record { sns } in event.payload.records {
        process_message(parse(&sns.message), sns.subject.as_deref()).await?;
    }
    Ok(())
}

async fn process_message(message: Value, subject: Option<&str>) -> Result<(), Error> {
    println!("Processing {subject:?}: {message}"); // $0
    Ok(())
}

// A message is text, and JSON only where its publisher wrote JSON.
fn parse(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| Value::from(text))
}
