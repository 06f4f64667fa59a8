// cargo add lambda_runtime serde_json
// cargo add serde --features derive && cargo add tokio --features macros
use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde::Deserialize;

#[derive(Deserialize)]
struct Event {
    detail: Detail,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Detail {
    build_status: String,
    project_name: String,
    additional_information: AdditionalInformation,
}

#[derive(Deserialize)]
struct AdditionalInformation {
    logs: Option<Logs>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Logs {
    deep_link: Option<String>,
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

// Nobody reads the result. Return an error, and Lambda invokes the function again, twice at most.
// Events may come more than once, and in another order than the build went through its states.
async fn handle(event: LambdaEvent<Event>) -> Result<(), Error> {
    // The detail's build-id is an ARN, in spite of its name.
    let Detail {
        build_status,
        project_name,
        additional_information,
    } = event.payload.detail;
    let logs = additional_information.logs.and_then(|logs| logs.deep_link);
    process_build(&project_name, &build_status, logs.as_deref()).await
}

async fn process_build(project: &str, status: &str, logs: Option<&str>) -> Result<(), Error> {
    println!("{project}: {status}, see {}", logs.unwrap_or("no log")); // $0
    Ok(())
}
