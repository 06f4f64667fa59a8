// cargo add lambda_runtime serde_json
// cargo add serde --features derive && cargo add tokio --features macros
use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
struct Event {
    arguments: Value,
    // Null with an API key.
    identity: Option<Identity>,
    // Null for a field of Query or Mutation; else the object that the field belongs to.
    source: Value,
    info: Info,
}

#[derive(Deserialize)]
struct Identity {
    username: Option<String>,
    sub: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Info {
    parent_type_name: String,
    field_name: String,
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

// Return an error, and the field becomes null and the message joins the answer's errors.
async fn handle(event: LambdaEvent<Event>) -> Result<Value, Error> {
    let Event {
        arguments,
        identity,
        source,
        info,
    } = event.payload;
    println!("{}.{} of {source}", info.parent_type_name, info.field_name);
    let caller = identity.and_then(|identity| identity.username.or(identity.sub));
    println!("For {}", caller.as_deref().unwrap_or("nobody"));
    Ok(arguments) // $0
}
