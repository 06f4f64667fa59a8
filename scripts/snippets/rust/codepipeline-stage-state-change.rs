// cargo add lambda_runtime serde_json
// cargo add serde --features derive && cargo add tokio --features macros
use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde::Deserialize;

#[derive(Deserialize)]
struct Event {
    time: String,
    detail: Detail,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Detail {
    pipeline: String,
    stage: String,
    state: String,
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

// Nobody reads the result. Return an error, and Lambda invokes the function again, twice at most.
// Events may come more than once, and in another order than the stage went through its states.
async fn handle(event: LambdaEvent<Event>) -> Result<(), Error> {
    let Event { time, detail } = event.payload;
    let Detail {
        pipeline,
        stage,
        state,
    } = detail;
    println!("{time} {pipeline}/{stage}: {state}"); // $0
    Ok(())
}
