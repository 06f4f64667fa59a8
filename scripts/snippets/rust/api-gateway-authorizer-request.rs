// cargo add lambda_runtime serde_json
// cargo add serde --features derive && cargo add tokio --features macros
use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde::Deserialize;
use serde_json::{json, Value};
use std::collections::HashMap;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Event {
    method_arn: String,
    headers: Option<HashMap<String, String>>,
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

async fn handle(event: LambdaEvent<Event>) -> Result<Value, Error> {
    let event = event.payload;
    let token = read_header(&event, "Authorization").trim_start_matches("Bearer ");
    let user = verify(token).await?;
    // A Deny becomes 403. Return Err("Unauthorized".into()), in these very words, for a 401.
    Ok(json!({
        "principalId": user.as_deref().unwrap_or("unknown"),
        "policyDocument": {
            "Version": "2012-10-17",
            "Statement": [{
                "Action": "execute-api:Invoke",
                "Effect": if user.is_some() { "Allow" } else { "Deny" },
                "Resource": every_method(&event.method_arn),
            }],
        },
        // The integration gets these, and as text: no lists or objects.
        "context": { "user": user.as_deref().unwrap_or_default() },
    }))
}

// Whose token this is, or None to refuse it. Check signature, issuer, audience and expiry.
async fn verify(token: &str) -> Result<Option<String>, Error> {
    println!("Refusing a token of {} bytes", token.len()); // $0
    Ok(None) // $0
}

// A header's name comes as the client wrote it.
fn read_header<'a>(event: &'a Event, name: &str) -> &'a str {
    let mut headers = event.headers.iter().flatten();
    let found = headers.find(|(key, _)| key.eq_ignore_ascii_case(name));
    found.map_or("", |(_, value)| value)
}

// The policy is cached for the identity, so it has to hold for the stage's other methods as well.
fn every_method(method_arn: &str) -> String {
    let stage: Vec<_> = method_arn.split('/').take(2).collect();
    format!("{}/*", stage.join("/"))
}
