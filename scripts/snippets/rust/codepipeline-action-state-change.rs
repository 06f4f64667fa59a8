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
    action: String,
    state: String,
    // Absent until the action has ended.
    execution_result: Option<ExecutionResult>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct ExecutionResult {
    external_execution_summary: Option<String>,
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

// Nobody reads the result. Return an error, and Lambda invokes the function again, twice at most.
// Events may come more than once, and in another order than the action went through its states.
async fn handle(event: LambdaEvent<Event>) -> Result<(), Error> {
    let Event { time, detail } = event.payload;
    let Detail {
        pipeline,
        stage,
        action,
        state,
        execution_result,
    } = detail;
    let summary = execution_result.and_then(|result| result.external_execution_summary);
    let summary = summary.unwrap_or_default();
    println!("{time} {pipeline}/{stage}/{action}: {state} {summary}"); // $0
    Ok(())
}
