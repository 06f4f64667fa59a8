// cargo add lambda_runtime serde_json base64
// cargo add serde --features derive && cargo add tokio --features macros
use base64::{prelude::BASE64_STANDARD, Engine};
use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde::Deserialize;
use serde_json::{json, Value};

#[derive(Deserialize)]
struct Event {
    records: Vec<Record>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record {
    record_id: String,
    data: String,
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

// Firehose wants every record back, with a result each, in 6 MB altogether.
async fn handle(event: LambdaEvent<Event>) -> Result<Value, Error> {
    let mut records = Vec::new();
    for Record { record_id, data } in event.payload.records {
        let (result, data) = match transform(&data).await {
            Ok(Some(transformed)) => ("Ok", BASE64_STANDARD.encode(transformed)),
            Ok(None) => ("Dropped", data),
            Err(error) => {
                eprintln!("Record {record_id} failed: {error}");
                // Firehose keeps it as it came, in the bucket's folder of errors.
                ("ProcessingFailed", data)
            }
        };
        records.push(json!({ "recordId": record_id, "result": result, "data": data }));
    }
    Ok(json!({ "records": records }))
}

// What is delivered instead, or None to drop the record.
async fn transform(data: &str) -> Result<Option<Vec<u8>>, Error> {
    let mut bytes = BASE64_STANDARD.decode(data)?;
    // Firehose puts no separator between records, so each has to end its line.
    bytes.push(b'\n'); // $0
    Ok(Some(bytes))
}
