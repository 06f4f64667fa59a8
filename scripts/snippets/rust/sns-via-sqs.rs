// cargo add lambda_runtime serde_json
// cargo add serde --features derive && cargo add tokio --features macros
use lambda_runtime::{run, service_fn, Error, LambdaEvent};
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
    #[serde(rename = "eventSourceARN")]
    event_source_arn: String,
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

// Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
async fn handle(event: LambdaEvent<Event>) -> Result<Value, Error> {
    let messages = event.payload.records;
    let mut failures = Vec::new();
    for (index, message) in messages.iter().enumerate() {
        let Err(error) = process_message(read_message(&message.body)).await else {
            continue;
        };
        eprintln!("Message {} failed: {error}", message.message_id);
        if message.event_source_arn.ends_with(".fifo") {
            // What comes after a failure in a FIFO queue has to wait, or it would overtake it.
            failures.extend(&messages[index..]);
            break;
        }
        failures.push(message);
    }
    let failures = failures
        .iter()
        .map(|message| json!({ "itemIdentifier": message.message_id }));
    Ok(json!({ "batchItemFailures": failures.collect::<Vec<_>>() }))
}

async fn process_message(message: Value) -> Result<(), Error> {
    println!("Processing {message}"); // $0
    Ok(())
}

// SNS wraps the message, unless the subscription has raw delivery.
fn read_message(body: &str) -> Value {
    let envelope = parse(body);
    match (envelope["Type"].as_str(), envelope["Message"].as_str()) {
        (Some("Notification"), Some(message)) => parse(message),
        _ => envelope,
    }
}

// A message is text, and JSON only where its publisher wrote JSON.
fn parse(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| Value::from(text))
}
