exports.onEvent = async (event) => ({ PhysicalResourceId: event.PhysicalResourceId ?? "seed" });
