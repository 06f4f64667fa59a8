// cargo add lambda_runtime serde_json aws-sdk-codepipeline aws-config
// cargo add serde --features derive && cargo add tokio --features macros
use aws_config::{load_defaults, BehaviorVersion};
use aws_sdk_codepipeline::{types, Client};
use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
struct Event {
    #[serde(rename = "CodePipeline.job")]
    job: Job,
}

#[derive(Deserialize)]
struct Job {
    id: String,
    data: Value,
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

// CodePipeline waits until the outcome is reported, and takes nothing from the result or an error,
// so every path has to report.
async fn handle(event: LambdaEvent<Event>) -> Result<(), Error> {
    // Log no more of the job than this: it holds temporary credentials.
    let Job { id, data } = event.payload.job;
    let parameters = &data["actionConfiguration"]["configuration"]["UserParameters"];
    let outcome = run_job(parse(parameters.as_str())).await;
    report(&id, outcome.err()).await
}

async fn run_job(parameters: Value) -> Result<(), Error> {
    println!("Running with {parameters}"); // $0
    Ok(())
}

// UserParameters is text, JSON by habit only, and absent where none are set.
fn parse(text: Option<&str>) -> Value {
    let text = text.unwrap_or("{}");
    serde_json::from_str(text).unwrap_or_else(|_| Value::from(text))
}

async fn report(job_id: &str, failure: Option<Error>) -> Result<(), Error> {
    // Without credentials, as on one's own machine, there is no pipeline to report to.
    if std::env::var("AWS_ACCESS_KEY_ID").is_err() {
        println!("Not reported: {failure:?}");
        return Ok(());
    }
    let settings = load_defaults(BehaviorVersion::latest()).await;
    let client = Client::new(&settings);
    if let Some(error) = failure {
        let details = types::FailureDetails::builder()
            .r#type(types::FailureType::JobFailed)
            .message(error.to_string())
            .build()?;
        let failed = client.put_job_failure_result().job_id(job_id);
        failed.failure_details(details).send().await?;
    } else {
        client
            .put_job_success_result()
            .job_id(job_id)
            .send()
            .await?;
    }
    Ok(())
}
