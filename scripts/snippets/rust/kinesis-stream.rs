// cargo add lambda_runtime serde_json base64
// cargo add serde --features derive && cargo add tokio --features macros
use base64::{prelude::BASE64_STANDARD, Engine};
use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde::Deserialize;
use serde_json::{json, Value};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Event {
    records: Vec<Record>,
}

#[derive(Deserialize)]
struct Record {
    kinesis: Kinesis,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Kinesis {
    partition_key: String,
    sequence_number: String,
    data: String,
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

// Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
async fn handle(event: LambdaEvent<Event>) -> Result<Value, Error> {
    for Record { kinesis } in event.payload.records {
        if let Err(error) = process_record(&kinesis).await {
            eprintln!("Record {} failed: {error}", kinesis.sequence_number);
            // A shard is read in order: Lambda goes on from the first record that failed.
            let failure = json!({ "itemIdentifier": kinesis.sequence_number });
            return Ok(json!({ "batchItemFailures": [failure] }));
        }
    }
    Ok(json!({ "batchItemFailures": [] }))
}

async fn process_record(record: &Kinesis) -> Result<(), Error> {
    let data = parse(&BASE64_STANDARD.decode(&record.data)?);
    println!("Processing {}: {data}", record.partition_key); // $0
    Ok(())
}

// Data is whatever its producer wrote, and not always JSON.
fn parse(data: &[u8]) -> Value {
    serde_json::from_slice(data).unwrap_or_else(|_| String::from_utf8_lossy(data).into())
}
