// cargo add lambda_runtime serde_json
// cargo add serde --features derive && cargo add tokio --features macros
use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde::Deserialize;
use serde_json::{json, Value};
use std::collections::HashMap;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Event {
    request_context: RequestContext,
    query_string_parameters: Option<HashMap<String, String>>,
    body: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct RequestContext {
    event_type: String,
    route_key: String,
    connection_id: String,
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

async fn handle(event: LambdaEvent<Event>) -> Result<Value, Error> {
    let event = event.payload;
    let context = event.request_context;
    match context.event_type.as_str() {
        "CONNECT" => {
            // Only this event has headers and a query. Any other status than 200 refuses the client.
            println!(
                "{} connected: {:?}",
                context.connection_id, event.query_string_parameters
            );
        }
        // May not come at all, so let what you store of a connection expire.
        "DISCONNECT" => println!("{} disconnected", context.connection_id),
        _ => {
            let message = parse(event.body.as_deref().unwrap_or_default());
            process_message(&context.connection_id, &context.route_key, message).await?;
        }
    }
    // A client sees no body of this, unless the route has a route response: use PostToConnection.
    Ok(json!({ "statusCode": 200 }))
}

async fn process_message(connection_id: &str, route: &str, message: Value) -> Result<(), Error> {
    println!("Processing {connection_id} {route}: {message}"); // $0
    Ok(())
}

// What is no JSON comes by the $default route.
fn parse(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| Value::from(text))
}
