module.exports = async (event) => {
  const batchItemFailures = [];
  for (const record of event.Records) console.log(JSON.parse(record.body).Message);
  return { batchItemFailures };
};
