// cargo add lambda_runtime serde_json
// cargo add serde --features derive && cargo add tokio --features macros
use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Event {
    id: String,
    detail_type: String,
    detail: OrderPlaced,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct OrderPlaced {
    order_id: String, // $1
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

// Nobody reads the result. Return an error, and Lambda invokes the function again, twice at most.
// An event may come more than once; its id stays the same.
async fn handle(event: LambdaEvent<Event>) -> Result<(), Error> {
    let Event {
        id,
        detail_type,
        detail,
    } = event.payload;
    println!("{id} {detail_type}: {}", detail.order_id); // $0
    Ok(())
}
