interface Reference {
  commit: string;
  ref: string;
  created?: boolean;
  deleted?: boolean;
}

interface CodeCommitRecord {
  eventSourceARN: string;
  codecommit: { references: Reference[] };
}

// Nobody reads the result. Throw, and Lambda invokes the function again, twice at most.
export const handler = async (event: { Records: CodeCommitRecord[] }) => {
  for (const { eventSourceARN, codecommit } of event.Records) {
    const repository = eventSourceARN.slice(eventSourceARN.lastIndexOf(":") + 1);
    for (const reference of codecommit.references) {
      await processReference(repository, reference);
    }
  }
};

async function processReference(repository: string, reference: Reference): Promise<void> {
  const { ref, commit, created = false, deleted = false } = reference;
  // Only the prefix goes: a branch may have slashes in its name.
  const branch = ref.startsWith("refs/heads/") ? ref.slice("refs/heads/".length) : null;
  const tag = ref.startsWith("refs/tags/") ? ref.slice("refs/tags/".length) : null;
  console.log(repository, { branch, tag, commit, created, deleted }); // $0
}
