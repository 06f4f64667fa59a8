// cargo add lambda_runtime serde_json base64 flate2
// cargo add serde --features derive && cargo add tokio --features macros
use base64::{prelude::BASE64_STANDARD, Engine};
use flate2::read::GzDecoder;
use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde::Deserialize;

#[derive(Deserialize)]
struct Event {
    awslogs: Compressed,
}

#[derive(Deserialize)]
struct Compressed {
    data: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct LogData {
    message_type: String,
    log_group: String,
    log_events: Vec<LogEvent>,
}

#[derive(Deserialize)]
struct LogEvent {
    timestamp: i64,
    message: String,
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

// Nobody reads the result. Return an error, and Lambda invokes the function again, twice at most. A
// function that subscribes to its own log group invokes itself without end.
async fn handle(event: LambdaEvent<Event>) -> Result<(), Error> {
    let compressed = BASE64_STANDARD.decode(event.payload.awslogs.data)?;
    let data: LogData = serde_json::from_reader(GzDecoder::new(compressed.as_slice()))?;
    // CloudWatch Logs now and then checks that the function can be reached.
    if data.message_type == "CONTROL_MESSAGE" {
        return Ok(());
    }
    for log_event in data.log_events {
        process_log_event(&data.log_group, &log_event).await?;
    }
    Ok(())
}

async fn process_log_event(log_group: &str, log_event: &LogEvent) -> Result<(), Error> {
    println!("{log_group} {}: {}", log_event.timestamp, log_event.message); // $0
    Ok(())
}
