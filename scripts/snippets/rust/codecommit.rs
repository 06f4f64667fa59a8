// cargo add lambda_runtime serde_json
// cargo add serde --features derive && cargo add tokio --features macros
use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Event {
    records: Vec<Record>,
}

#[derive(Deserialize)]
struct Record {
    #[serde(rename = "eventSourceARN")]
    event_source_arn: String,
    codecommit: CodeCommit,
}

#[derive(Deserialize)]
struct CodeCommit {
    references: Vec<Reference>,
}

// The last two are present only where true.
#[derive(Deserialize)]
struct Reference {
    commit: String,
    #[serde(rename = "ref")]
    name: String,
    #[serde(default)]
    created: bool,
    #[serde(default)]
    deleted: bool,
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

// Nobody reads the result. Return an error, and Lambda invokes the function again, twice at most.
async fn handle(event: LambdaEvent<Event>) -> Result<(), Error> {
    for record in event.payload.records {
        let repository = record
            .event_source_arn
            .rsplit(':')
            .next()
            .unwrap_or_default();
        for reference in record.codecommit.references {
            process_reference(repository, &reference).await?;
        }
    }
    Ok(())
}

async fn process_reference(repository: &str, reference: &Reference) -> Result<(), Error> {
    let Reference {
        commit,
        name,
        created,
        deleted,
    } = reference;
    // Only the prefix goes: a branch may have slashes in its name. A tag is below refs/tags/.
    let branch = name.strip_prefix("refs/heads/").unwrap_or(name);
    println!("{repository}: {branch} {commit}, created {created}, deleted {deleted}"); // $0
    Ok(())
}
