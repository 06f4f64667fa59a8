// cargo add lambda_runtime serde_json
// cargo add serde --features derive && cargo add tokio --features macros
use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde::Deserialize;
use serde_json::{json, Map, Value};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Event {
    records: Vec<Record>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record {
    event_name: String,
    dynamodb: Change,
}

// An image is absent where there is none, as the new one of a REMOVE, and where the stream's view
// type leaves it out.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Change {
    keys: Map<String, Value>,
    old_image: Option<Map<String, Value>>,
    new_image: Option<Map<String, Value>>,
    sequence_number: String,
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

// Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
async fn handle(event: LambdaEvent<Event>) -> Result<Value, Error> {
    for Record {
        event_name,
        dynamodb,
    } in event.payload.records
    {
        if let Err(error) = process_change(&event_name, &dynamodb).await {
            eprintln!("Record {} failed: {error}", dynamodb.sequence_number);
            // A shard is read in order: Lambda goes on from the first record that failed.
            let failure = json!({ "itemIdentifier": dynamodb.sequence_number });
            return Ok(json!({ "batchItemFailures": [failure] }));
        }
    }
    Ok(json!({ "batchItemFailures": [] }))
}

async fn process_change(event_name: &str, change: &Change) -> Result<(), Error> {
    let keys = to_item(&change.keys);
    let before = change.old_image.as_ref().map(to_item);
    let after = change.new_image.as_ref().map(to_item);
    println!("{event_name} {keys}: {before:?} -> {after:?}"); // $0
    Ok(())
}

fn to_item(image: &Map<String, Value>) -> Value {
    image
        .iter()
        .map(|(name, value)| (name.clone(), to_plain(value)))
        .collect()
}

// Numbers stay text, because they have up to 38 digits, and so do bytes, which are base64.
fn to_plain(value: &Value) -> Value {
    let Some((kind, content)) = value.as_object().and_then(|value| value.iter().next()) else {
        return Value::Null;
    };
    match (kind.as_str(), content) {
        ("NULL", _) => Value::Null,
        ("L", Value::Array(list)) => list.iter().map(to_plain).collect(),
        ("M", Value::Object(map)) => to_item(map),
        _ => content.clone(),
    }
}
