// cargo add lambda_runtime serde_json base64
// cargo add serde --features derive && cargo add tokio --features macros
use base64::{prelude::BASE64_STANDARD, Engine};
use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde::Deserialize;
use serde_json::{json, Value};
use std::collections::HashMap;

#[derive(Deserialize)]
struct Event {
    records: HashMap<String, Vec<Record>>,
}

#[derive(Deserialize)]
struct Record {
    topic: String,
    offset: u64,
    key: Option<String>,
    value: Option<String>,
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

// Lambda reads the result only where the trigger is in provisioned mode and has
// ReportBatchItemFailures switched on.
async fn handle(event: LambdaEvent<Event>) -> Result<Value, Error> {
    let mut failures = Vec::new();
    for (partition, records) in event.payload.records {
        for (index, record) in records.iter().enumerate() {
            let Err(error) = process_record(record).await else {
                continue;
            };
            eprintln!("Record {partition}@{} failed: {error}", record.offset);
            // A partition is read in order: what comes after the failure has to wait.
            for Record { offset, .. } in &records[index..] {
                let position = json!({ "partition": partition, "offset": offset });
                failures.push(json!({ "itemIdentifier": position }));
            }
            break;
        }
    }
    Ok(json!({ "batchItemFailures": failures }))
}

async fn process_record(record: &Record) -> Result<(), Error> {
    let key = decode(&record.key)?.map(|key| String::from_utf8_lossy(&key).into_owned());
    // A value of null is a tombstone: what has this key was deleted.
    let value = decode(&record.value)?.map_or(Value::Null, |value| parse(&value));
    println!("Processing {} {key:?}: {value}", record.topic); // $0
    Ok(())
}

fn decode(text: &Option<String>) -> Result<Option<Vec<u8>>, Error> {
    Ok(text
        .as_ref()
        .map(|text| BASE64_STANDARD.decode(text))
        .transpose()?)
}

// A value is whatever its producer wrote, and not always JSON.
fn parse(data: &[u8]) -> Value {
    serde_json::from_slice(data).unwrap_or_else(|_| String::from_utf8_lossy(data).into())
}
