// cargo add lambda_runtime serde_json
// cargo add serde --features derive && cargo add tokio --features macros
use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde::Deserialize;
use serde_json::{json, Value};
use std::collections::HashMap;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Event {
    identity_source: Option<Vec<String>>,
    #[serde(default)]
    headers: HashMap<String, String>,
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

// For an authorizer with simple responses, which API Gateway answers with 500 where they are off.
async fn handle(event: LambdaEvent<Event>) -> Result<Value, Error> {
    let Event {
        identity_source,
        headers,
    } = event.payload;
    // No source is set up where the answer is never cached. Header names are in lower case.
    let identity = identity_source
        .iter()
        .flatten()
        .next()
        .or(headers.get("authorization"));
    let token = identity.map_or("", |text| text.trim_start_matches("Bearer "));
    let user = verify(token).await?;
    // The answer is cached for the identity, whatever the route, unless $context.routeKey is one
    // of the sources.
    Ok(json!({ "isAuthorized": user.is_some(), "context": { "user": user } }))
}

// Whose token this is, or None to refuse it. Check signature, issuer, audience and expiry.
async fn verify(token: &str) -> Result<Option<String>, Error> {
    println!("Refusing a token of {} bytes", token.len()); // $0
    Ok(None) // $0
}
