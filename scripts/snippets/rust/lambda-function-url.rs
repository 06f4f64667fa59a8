// cargo add lambda_runtime serde_json base64
// cargo add serde --features derive && cargo add tokio --features macros
use base64::{prelude::BASE64_STANDARD, Engine};
use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde::Deserialize;
use serde_json::{json, Value};
use std::collections::HashMap;

// What a request lacks is absent. Header names are in lower case, repeated values joined by commas.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Request {
    raw_path: String,
    query_string_parameters: Option<HashMap<String, String>>,
    body: Option<String>,
    is_base64_encoded: bool,
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

async fn handle(event: LambdaEvent<Request>) -> Result<Value, Error> {
    let request = event.payload;
    let Ok(body) = read_body(&request) else {
        return Ok(respond(400, json!({ "message": "The body is not JSON." })));
    };
    let path = &request.raw_path;
    let query = &request.query_string_parameters;
    let result = json!({ "path": path, "query": query, "body": body }); // $0
    Ok(respond(200, result)) // $0
}

fn read_body(request: &Request) -> Result<Value, Error> {
    let text = request.body.as_deref().unwrap_or_default();
    if text.is_empty() {
        return Ok(Value::Null);
    }
    if request.is_base64_encoded {
        return Ok(serde_json::from_slice(&BASE64_STANDARD.decode(text)?)?);
    }
    Ok(serde_json::from_str(text)?)
}

fn respond(status_code: u16, body: Value) -> Value {
    json!({
        "statusCode": status_code,
        "headers": { "Content-Type": "application/json" },
        "body": body.to_string(),
    })
}
