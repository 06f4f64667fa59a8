// cargo add lambda_runtime serde_json base64 percent-encoding
// cargo add serde --features derive && cargo add tokio --features macros
use base64::{prelude::BASE64_STANDARD, Engine};
use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use percent_encoding::percent_decode_str;
use serde::Deserialize;
use serde_json::{json, Value};
use std::collections::HashMap;

// A target group with multi-value headers sends the lists, any other the plain fields.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Request {
    path: String,
    query_string_parameters: Option<HashMap<String, String>>,
    multi_value_query_string_parameters: Option<HashMap<String, Vec<String>>>,
    multi_value_headers: Option<HashMap<String, Vec<String>>>,
    body: Option<String>,
    is_base64_encoded: bool,
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

async fn handle(event: LambdaEvent<Request>) -> Result<Value, Error> {
    let request = event.payload;
    let query = read_query(&request);
    let Ok(body) = read_body(&request) else {
        return Ok(respond(
            &request,
            400,
            json!({ "message": "The body is not JSON." }),
        ));
    };
    let result = json!({ "path": request.path, "query": query, "body": body }); // $0
    Ok(respond(&request, 200, result)) // $0
}

// The load balancer passes names and values on as they were sent, still percent-encoded.
fn read_query(request: &Request) -> HashMap<String, Vec<String>> {
    let single = request.query_string_parameters.iter().flatten();
    let lists = request.multi_value_query_string_parameters.iter().flatten();
    single
        .map(|(name, value)| (decode(name), vec![decode(value)]))
        .chain(lists.map(|(name, values)| {
            (
                decode(name),
                values.iter().map(|value| decode(value)).collect(),
            )
        }))
        .collect()
}

fn decode(text: &str) -> String {
    let spaced = text.replace('+', " ");
    percent_decode_str(&spaced).decode_utf8_lossy().into_owned()
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

// A target group with multi-value headers takes nothing else back.
fn respond(request: &Request, status_code: u16, body: Value) -> Value {
    let mut response = json!({
        "statusCode": status_code,
        "body": body.to_string(),
        "isBase64Encoded": false,
    });
    if request.multi_value_headers.is_some() {
        response["multiValueHeaders"] = json!({ "Content-Type": ["application/json"] });
    } else {
        response["headers"] = json!({ "Content-Type": "application/json" });
    }
    response
}
